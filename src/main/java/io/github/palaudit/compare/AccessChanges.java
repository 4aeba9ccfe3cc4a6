package io.github.palaudit.compare;

import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the roles that came and went. */
final class AccessChanges {

  /** What is said of a role that one audit tells of alone, by what the other one could see. */
  private record Kinds(
      AccessChange.Kind clear,
      AccessChange.Kind either,
      AccessChange.Kind notOurs,
      AccessChange.Kind unseen) {}

  private static final Kinds CAME =
      new Kinds(
          AccessChange.Kind.CAME,
          AccessChange.Kind.CAME_OR_JOINED,
          AccessChange.Kind.HOLDER_OURS,
          AccessChange.Kind.FIRST_SEEN);
  private static final Kinds WENT =
      new Kinds(
          AccessChange.Kind.WENT,
          AccessChange.Kind.WENT_OR_LEFT,
          AccessChange.Kind.HOLDER_NOT_OURS,
          AccessChange.Kind.NOT_SEEN);

  private AccessChanges() {}

  /** In the order of {@link AccessChange.Kind}, then by scope and holder. */
  static List<AccessChange> of(Seen before, Seen after) {
    List<AccessChange> found = new ArrayList<>();
    add(after, before, CAME, found);
    add(before, after, WENT, found);
    found.sort(
        Comparator.comparing(AccessChange::kind)
            .thenComparing(one -> one.access().scope())
            .thenComparing(one -> one.access().holder())
            .thenComparing(one -> one.access().role())
            .thenComparing(one -> one.access().givenAs()));
    return found;
  }

  private static void add(Seen telling, Seen silent, Kinds kinds, List<AccessChange> found) {
    Sight sight = new Sight(silent, telling);
    for (Map.Entry<Access, AuditedGrant> held : telling.accesses().entrySet()) {
      if (!silent.accesses().containsKey(held.getKey())) {
        AuditedGrant grant = held.getValue();
        found.add(
            new AccessChange(
                held.getKey(),
                grant.principal(),
                grant.roleName(),
                kind(held.getKey(), grant, silent, sight, kinds)));
      }
    }
  }

  private static AccessChange.Kind kind(
      Access access, AuditedGrant grant, Seen silent, Sight sight, Kinds kinds) {
    boolean hidden = grant.isThroughGroup() && !silent.knowsHolder(access.holder());
    if (sight.mayMissRole(grant) || (hidden && sight.mayMissMember(grant))) {
      return kinds.unseen();
    }
    boolean ofOthers =
        silent.principal(grant.principal()).filter(who -> who.ours() == Truth.NO).isPresent();
    if (ofOthers && (hidden || !grant.isThroughGroup())) {
      return kinds.notOurs();
    }
    return hidden ? kinds.either() : kinds.clear();
  }
}
