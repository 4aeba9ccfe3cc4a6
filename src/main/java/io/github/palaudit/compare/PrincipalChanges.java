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

  private final Seen before;
  private final Seen after;
  private final Sight sightOfOld;
  private final Sight sightOfNew;
  private final Premises premises;

  private PrincipalChanges(Seen before, Seen after, Premises premises) {
    this.before = before;
    this.after = after;
    this.sightOfOld = new Sight(before, after);
    this.sightOfNew = new Sight(after, before);
    this.premises = premises;
  }

  /**
   * In the order of {@link PrincipalChange.Kind}, then by name; others' principals are left out.
   */
  static List<PrincipalChange> of(Seen before, Seen after, Premises premises) {
    return new PrincipalChanges(before, after, premises).all();
  }

  private List<PrincipalChange> all() {
    NavigableSet<PrincipalId> ids = new TreeSet<>(before.audit().principals().keySet());
    ids.addAll(after.audit().principals().keySet());
    List<PrincipalChange> found = new ArrayList<>();
    for (PrincipalId id : ids) {
      Optional<AuditedPrincipal> old = before.principal(id);
      Optional<AuditedPrincipal> now = after.principal(id);
      if ((mayBeOurs(old) || mayBeOurs(now)) && !same(old, now)) {
        found.add(new PrincipalChange(old, now, kind(id, old, now)));
      }
    }
    found.sort(
        Comparator.comparing(PrincipalChange::kind)
            .thenComparing(one -> one.principal().displayName())
            .thenComparing(one -> one.principal().id()));
    return found;
  }

  private PrincipalChange.Kind kind(
      PrincipalId id, Optional<AuditedPrincipal> old, Optional<AuditedPrincipal> now) {
    if (old.isEmpty()) {
      return after.of(id).stream().anyMatch(sightOfOld::mayMiss)
          ? PrincipalChange.Kind.FIRST_SEEN
          : came(now.orElseThrow());
    }
    if (now.isEmpty()) {
      return before.of(id).stream().anyMatch(sightOfNew::mayMiss)
          ? PrincipalChange.Kind.NOT_SEEN
          : PrincipalChange.Kind.WENT;
    }
    if (old.get().ours() != now.get().ours()) {
      return PrincipalChange.Kind.OURS;
    }
    boolean open = old.get().isLinkUnknown() || now.get().isLinkUnknown();
    return open || premises.judgeLinksOtherwise()
        ? PrincipalChange.Kind.LINK_UNSEEN
        : PrincipalChange.Kind.LINK;
  }

  private static PrincipalChange.Kind came(AuditedPrincipal who) {
    if (who.isLinkUnknown()) {
      return PrincipalChange.Kind.CAME_UNKNOWN;
    }
    return who.isLinked() || who.isNeverLinked()
        ? PrincipalChange.Kind.CAME
        : PrincipalChange.Kind.CAME_UNLINKED;
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
