package io.github.palaudit.reconciliation;

import io.github.palaudit.snapshot.Association;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the report shows of one subscription in one month. Money is ACR in US dollars, without rows
 * that repeat usage (F-E4).
 *
 * @param associations by what we are recognised, repeated usage included
 * @param linkCounts whether a row of PAL repeats no other
 * @param link recognised through PAL
 * @param other recognised through other types
 * @param unlisted under partner ids that palaudit.yaml does not list
 * @param underUnlistedId whether it stands there under such an id at all
 * @param roles the roles that the report names under PAL (F-E2)
 */
public record Recognition(
    Set<Association> associations,
    boolean linkCounts,
    BigDecimal link,
    BigDecimal other,
    BigDecimal unlisted,
    boolean underUnlistedId,
    NavigableSet<String> roles) {

  /** Nothing. */
  public static final Recognition NONE =
      new Recognition(
          Set.of(),
          false,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          false,
          Collections.emptyNavigableSet());

  public Recognition {
    Set<Association> sorted = EnumSet.noneOf(Association.class);
    sorted.addAll(associations);
    associations = Collections.unmodifiableSet(sorted);
    roles = Collections.unmodifiableNavigableSet(new TreeSet<>(roles));
  }

  /** Whether we are recognised through PAL, be it by a row that repeats usage. */
  public boolean isThroughLink() {
    return associations.contains(Association.PARTNER_ADMIN_LINK);
  }

  /** Whether we are recognised in any way. */
  public boolean isAny() {
    return !associations.isEmpty();
  }
}
