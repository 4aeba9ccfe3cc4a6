package io.github.palaudit.coverage.oracle;

import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a principal is ours. */
record Belonging(Estate estate) {

  /**
   * The answer.
   *
   * @param unread asked for a group in the place of members that nobody has read
   */
  Truth ours(PrincipalId who, String type, boolean unread) {
    Partner partner = estate.partner();
    Truth byLink = new Links(estate).makesOurs(who);
    if (partner.tenants().contains(who.tenant()) || isNamed(who.object()) || byLink == Truth.YES) {
      return Truth.YES;
    }
    Optional<Side> side = estate.side(who.tenant());
    boolean foreign = !who.tenant().equals(estate.customer().tenant());
    Truth otherwise = foreign && partner.tenants().isEmpty() ? Truth.UNKNOWN : byLink;
    if (side.isEmpty()) {
      return otherwise;
    }
    if (isInOurGroup(side.get(), who.object(), List.of())) {
      return Truth.YES;
    }
    boolean gone = isGone(side.get(), who.object());
    Optional<Principal> known = side.get().resolved(who.object());
    if (!gone && known.map(this::isTold).orElse(false)) {
      return Truth.YES;
    }
    if (foreign) {
      return otherwise;
    }
    Memberships memberships = new Memberships(estate, side.get());
    boolean group = memberships.isGroup(who.object(), type);
    if (unread || (!gone && group && !memberships.isWhollyRead(who.object()))) {
      return Truth.UNKNOWN;
    }
    if (gone) {
      return byLink;
    }
    boolean open = known.map(this::isUndecided).orElse(!group) || mayBeInAnUnreadGroup();
    return open ? Truth.UNKNOWN : byLink;
  }

  /** The directory was read whole and does not have it. */
  static boolean isGone(Side side, ObjectId id) {
    return side.whole(Source.PRINCIPALS)
        && side.resolved(id)
            .map(known -> !known.fromDirectory() && !(known instanceof ForeignGroup))
            .orElse(true);
  }

  /** Only an assignment names it, and says nothing of what a rule would go by. */
  private boolean isUndecided(Principal known) {
    Partner.Principals rules = estate.partner().principals();
    if (known.fromDirectory()) {
      return false;
    }
    if (known instanceof User user) {
      return !rules.homeDomains().isEmpty() && home(user).isEmpty();
    }
    return known instanceof ServicePrincipal application
        && (!rules.displayNames().isEmpty()
            || (!rules.applicationOwnerTenants().isEmpty() && application.ownerTenant().isEmpty()));
  }

  /** That nobody is in a group of ours that was not read is an assumption. */
  private boolean mayBeInAnUnreadGroup() {
    Memberships memberships = new Memberships(estate, estate.customer());
    return estate.strict()
        && estate.partner().principals().groups().stream()
            .filter(group -> !memberships.isWhollyRead(group))
            .anyMatch(
                group ->
                    !estate.customer().whole(Source.PRINCIPALS)
                        || estate.customer().resolved(group).isPresent());
  }

  private boolean isNamed(ObjectId id) {
    Partner.Principals rules = estate.partner().principals();
    return rules.objectIds().contains(id) || rules.groups().contains(id);
  }

  /** By a rule that reads what the directory says. */
  private boolean isTold(Principal known) {
    Partner.Principals rules = estate.partner().principals();
    if (rules.displayNames().stream().anyMatch(pattern -> fits(pattern, known.displayName()))) {
      return true;
    }
    if (known instanceof User user) {
      return home(user).map(rules.homeDomains()::contains).orElse(false);
    }
    return known instanceof ServicePrincipal application
        && application.ownerTenant().map(rules.applicationOwnerTenants()::contains).orElse(false);
  }

  private static Optional<String> home(User user) {
    String upn = user.userPrincipalName().orElse("").toLowerCase(Locale.ROOT);
    int external = upn.lastIndexOf("#ext#");
    if (external >= 0 && upn.lastIndexOf('_', external) >= 0) {
      return Optional.of(upn.substring(upn.lastIndexOf('_', external) + 1, external));
    }
    String mail = user.mail().orElse("").toLowerCase(Locale.ROOT);
    if (mail.contains("@")) {
      return Optional.of(mail.substring(mail.lastIndexOf('@') + 1));
    }
    return external >= 0 || !upn.contains("@")
        ? Optional.empty()
        : Optional.of(upn.substring(upn.lastIndexOf('@') + 1));
  }

  private static boolean fits(String pattern, String name) {
    return fitsFrom(pattern.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }

  private static boolean fitsFrom(String pattern, String name) {
    if (pattern.isEmpty()) {
      return name.isEmpty();
    }
    if (pattern.charAt(0) == '*') {
      return fitsFrom(pattern.substring(1), name)
          || (!name.isEmpty() && fitsFrom(pattern, name.substring(1)));
    }
    return !name.isEmpty()
        && name.charAt(0) == pattern.charAt(0)
        && fitsFrom(pattern.substring(1), name.substring(1));
  }

  private boolean isInOurGroup(Side side, ObjectId id, List<ObjectId> asked) {
    if (asked.contains(id)) {
      return false;
    }
    List<ObjectId> longer = new ArrayList<>(asked);
    longer.add(id);
    for (GroupMembers members : side.all(GroupMembers.class)) {
      if (members.members().stream().anyMatch(member -> member.id().equals(id))) {
        boolean ours =
            isNamed(members.group())
                || side.resolved(members.group())
                    .map(known -> known instanceof Group && isTold(known))
                    .orElse(false);
        if (ours || isInOurGroup(side, members.group(), longer)) {
          return true;
        }
      }
    }
    return false;
  }
}
