package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.util.HashSet;
import java.util.Set;

/** Of which subscriptions the resource groups were listed, all of them. */
final class Listing {

  private final boolean anywhere;
  private final Set<ScopeId> hidden = new HashSet<>();

  Listing(Snapshot snapshot) {
    boolean placed = false;
    boolean everywhereHidden = false;
    for (Gap gap : snapshot.gaps()) {
      if (gap.source() == Source.RESOURCE_GROUPS) {
        placed = true;
        everywhereHidden |= gap.scope().isEmpty();
        gap.scope().ifPresent(hidden::add);
      }
    }
    boolean supplied =
        switch (snapshot.completeness(Source.RESOURCE_GROUPS)) {
          case NOT_SUPPLIED -> false;
          case PARTIAL -> placed;
          case COMPLETE -> true;
        };
    this.anywhere = supplied && !everywhereHidden;
  }

  /** Whether what is not among the listed resource groups of this subscription is not there. */
  boolean isWhole(ScopeId subscription) {
    return anywhere && !hidden.contains(subscription);
  }
}
