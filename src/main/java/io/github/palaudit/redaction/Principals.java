package io.github.palaudit.redaction;

import io.github.palaudit.config.NamePattern;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.util.List;

/** Users, applications and groups. */
final class Principals {

  private static final int MARK = 8;

  private final Pseudonyms pseudonyms;
  private final Logins logins;
  private final Ids ids;
  private final List<NamePattern> patterns;

  /**
   * @param patterns of display names that tell the partner's; who matches one still does
   */
  Principals(Pseudonyms pseudonyms, Logins logins, Ids ids, List<NamePattern> patterns) {
    this.pseudonyms = pseudonyms;
    this.logins = logins;
    this.ids = ids;
    this.patterns = List.copyOf(patterns);
  }

  Principal redacted(Principal principal) {
    if (principal instanceof User user) {
      return new User(
          ids.object(user.id()),
          name("Person", user),
          user.userPrincipalName().map(logins::userPrincipalName),
          user.mail().map(logins::address),
          user.userType(),
          user.enabled(),
          user.externalUserState(),
          user.fromDirectory());
    }
    if (principal instanceof ServicePrincipal application) {
      return new ServicePrincipal(
          ids.object(application.id()),
          name(application.isManagedIdentity() ? "Managed identity" : "Application", application),
          application.appId().map(pseudonyms::guid),
          application.type(),
          application.ownerTenant().map(ids::tenant),
          application.enabled(),
          application.secretExpiries(),
          application.certificateExpiries(),
          application.federated(),
          application.fromDirectory());
    }
    if (principal instanceof Group group) {
      return new Group(ids.object(group.id()), name("Group", group), group.fromDirectory());
    }
    if (principal instanceof ForeignGroup group) {
      return new ForeignGroup(
          ids.object(group.id()), name("Foreign group", group), group.fromDirectory());
    }
    UnresolvedPrincipal unresolved = (UnresolvedPrincipal) principal;
    return new UnresolvedPrincipal(ids.object(unresolved.id()), unresolved.typeAsSent());
  }

  /** A pattern that everybody matches who matched this one, and nobody else. */
  String pattern(String pattern) {
    return "*" + mark(pattern);
  }

  private String name(String kind, Principal principal) {
    String name = pseudonyms.name(kind, principal.displayName());
    return patterns.stream()
        .filter(pattern -> pattern.matches(principal.displayName()))
        .findFirst()
        .map(pattern -> name + mark(pattern.text()))
        .orElse(name);
  }

  private String mark(String pattern) {
    return " (pattern " + pseudonyms.fingerprint(pattern, MARK) + ")";
  }
}
