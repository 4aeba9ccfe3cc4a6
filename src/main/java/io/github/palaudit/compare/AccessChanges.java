package io.github.palaudit.compare;

import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the roles that came and went. */
final class AccessChanges {

  private static final Set<Source> SEEN_THROUGH =
      Set.of(
          Source.ROLE_ASSIGNMENTS,
          Source.ROLE_ELIGIBILITIES,
          Source.DELEGATIONS,
          Source.SUBSCRIPTIONS,
          Source.MANAGEMENT_GROUPS);

  private AccessChanges() {}

  /** In the order of {@link AccessChange.Kind}, then by scope and holder. */
  static List<AccessChange> of(Seen before, Seen after) {
    List<AccessChange> found = new ArrayList<>();
    for (Map.Entry<Access, AuditedGrant> now : after.accesses().entrySet()) {
      if (!before.accesses().containsKey(now.getKey())) {
        found.add(
            change(
                now,
                before,
                AccessChange.Kind.FIRST_SEEN,
                AccessChange.Kind.CAME,
                AccessChange.Kind.CAME_OR_JOINED));
      }
    }
    for (Map.Entry<Access, AuditedGrant> old : before.accesses().entrySet()) {
      if (!after.accesses().containsKey(old.getKey())) {
        found.add(
            change(
                old,
                after,
                AccessChange.Kind.NOT_SEEN,
                AccessChange.Kind.WENT,
                AccessChange.Kind.WENT_OR_LEFT));
      }
    }
    found.sort(
        Comparator.comparing(AccessChange::kind)
            .thenComparing(one -> one.access().scope())
            .thenComparing(one -> one.access().holder())
            .thenComparing(one -> one.access().role())
            .thenComparing(one -> one.access().givenAs()));
    return found;
  }

  private static AccessChange change(
      Map.Entry<Access, AuditedGrant> held,
      Seen other,
      AccessChange.Kind unseen,
      AccessChange.Kind clear,
      AccessChange.Kind either) {
    Access access = held.getKey();
    AuditedGrant grant = held.getValue();
    boolean hidden = grant.isThroughGroup() && !other.knowsHolder(access.holder());
    boolean refused =
        other.refused(access.scope(), SEEN_THROUGH)
            || (hidden && other.refusedMembers(access.holder()));
    return new AccessChange(
        access, grant.principal(), grant.roleName(), refused ? unseen : hidden ? either : clear);
  }
}
