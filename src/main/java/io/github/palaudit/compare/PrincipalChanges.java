package io.github.palaudit.compare;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds who came, who went, and whose link or belonging is not what it was. */
final class PrincipalChanges {

  private PrincipalChanges() {}

  /**
   * In the order of {@link PrincipalChange.Kind}, then by name; others' principals are left out.
   */
  static List<PrincipalChange> of(Seen before, Seen after) {
    NavigableSet<PrincipalId> all = new TreeSet<>(before.audit().principals().keySet());
    all.addAll(after.audit().principals().keySet());
    List<PrincipalChange> found = new ArrayList<>();
    for (PrincipalId id : all) {
      Optional<AuditedPrincipal> old = before.principal(id);
      Optional<AuditedPrincipal> now = after.principal(id);
      if ((mayBeOurs(old) || mayBeOurs(now)) && !same(old, now)) {
        found.add(new PrincipalChange(old, now));
      }
    }
    found.sort(
        Comparator.comparing(PrincipalChange::kind)
            .thenComparing(one -> one.principal().displayName())
            .thenComparing(one -> one.principal().id()));
    return found;
  }

  private static boolean mayBeOurs(Optional<AuditedPrincipal> who) {
    return who.filter(one -> one.ours() != Truth.NO).isPresent();
  }

  private static boolean same(Optional<AuditedPrincipal> old, Optional<AuditedPrincipal> now) {
    return old.isPresent()
        && now.isPresent()
        && old.get().ours() == now.get().ours()
        && old.get().link().equals(now.get().link());
  }
}
