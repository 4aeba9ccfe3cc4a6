package io.github.palaudit.intake;

import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.RecordSink;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The principals that hold roles, as the rows of their roles name them in passing. */
final class RoleHolders {

  private final RecordSink sink;
  private final Set<ObjectId> met = new HashSet<>();
  private final Set<ObjectId> resolved = new HashSet<>();
  private final Set<ObjectId> groups = new TreeSet<>();

  RoleHolders(RecordSink sink) {
    this.sink = sink;
  }

  /**
   * A row names this principal; it goes into the snapshot once, and again when a later row says
   * more about it.
   *
   * @param type the principal type as sent, or empty
   * @param name what az printed as its name: a user principal name, an application id, a group's
   *     name
   */
  void add(ObjectId id, String type, Optional<String> name) {
    if (type.equalsIgnoreCase("Group")) {
      groups.add(id);
    }
    boolean first = met.add(id);
    if (!first && (name.isEmpty() || resolved.contains(id))) {
      return;
    }
    Principal principal =
        name.flatMap(known -> named(id, type, known))
            .orElseGet(() -> new UnresolvedPrincipal(id, type));
    if (!(principal instanceof UnresolvedPrincipal)) {
      resolved.add(id);
      sink.add(principal);
    } else if (first) {
      sink.add(principal);
    }
  }

  /** The groups that hold a role; not those of other tenants, which cannot be resolved here. */
  Set<ObjectId> groups() {
    return new TreeSet<>(groups);
  }

  private static Optional<Principal> named(ObjectId id, String type, String name) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "user" -> name.contains("@") ? Optional.of(user(id, name)) : Optional.empty();
      case "serviceprincipal" -> Optional.of(servicePrincipal(id, name));
      case "group" -> Optional.of(new Group(id, name, false));
      case "foreigngroup" -> Optional.of(new ForeignGroup(id, name, false));
      default -> Optional.empty();
    };
  }

  private static User user(ObjectId id, String name) {
    return new User(
        id,
        name,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static ServicePrincipal servicePrincipal(ObjectId id, String name) {
    return new ServicePrincipal(
        id,
        name,
        Optional.of(name).filter(Guid::is),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        false);
  }
}
