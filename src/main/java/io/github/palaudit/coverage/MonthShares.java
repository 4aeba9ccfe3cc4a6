package io.github.palaudit.coverage;

import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * For which share of a month each scope was attributed.
 *
 * <p><b>What is measured.</b> The union of the times in which some grant that reaches the scope was
 * active while its principal was linked to us: two identities at the same time count once (F-A14).
 * It is measured in hours of the month in UTC, or, with {@code pimShare: whole-days}, in UTC days
 * that it fills from midnight to midnight (F-D2, F-H2). The share is that number over the hours or
 * days of the month. {@code monthHours: 730} divides by 730 instead (F-A18: 8/730); a month that is
 * filled is 1 even so, and nothing is more than 1.
 *
 * <p><b>Which grants.</b> Role, principal and what takes access away (conditions, deny assignments)
 * are judged for each scope as they are at the audit's instant: nothing tells how they were before.
 * A grant of which one of these is "no" counts for nothing; one of which one is unknown makes time
 * possible and never confirms it.
 *
 * <p><b>When active</b>: see {@link GrantTimes} and {@link PastActivations}. <b>When linked</b>:
 * see {@link LinkTimes}. Time is confirmed where both are, possible where neither is "no".
 *
 * <p><b>What cannot be seen.</b> After the audit's instant nothing is confirmed and everything is
 * possible. So is all of the month where a gap reaches the scope. An assignment that was deleted is
 * in no list any more: unless the activation history was read whole, which is taken to tell of all
 * that had ended, every instant that is not confirmed stays possible, at every scope.
 */
public final class MonthShares {

  /** What multiplying and dividing may add to a whole number. */
  private static final double TINY = 1e-7;

  private final YearMonth month;
  private final Policy.PimShare measure;
  private final int total;
  private final String assumption;
  private final NavigableMap<ScopeId, MonthShare> shares;
  private final Function<ScopeId, List<PrincipalId>> restsOn;
  private final Function<ScopeId, MonthTimes> times;

  MonthShares(
      YearMonth month,
      Policy.PimShare measure,
      int total,
      String assumption,
      NavigableMap<ScopeId, MonthShare> shares,
      Function<ScopeId, List<PrincipalId>> restsOn,
      Function<ScopeId, MonthTimes> times) {
    this.month = month;
    this.measure = measure;
    this.total = total;
    this.assumption = assumption;
    this.shares = new TreeMap<>(shares);
    this.restsOn = restsOn;
    this.times = times;
  }

  /** The shares of this month. */
  public static MonthShares of(Coverage coverage, YearMonth month) {
    return new MonthCount(coverage, month).shares();
  }

  /** The month, in UTC. */
  public YearMonth month() {
    return month;
  }

  /** What is counted: hours, or whole days. */
  public Policy.PimShare measure() {
    return measure;
  }

  /** How many hours or days make the whole: 1 is so many. */
  public int total() {
    return total;
  }

  /** Whose grants the confirmed share rests on, by id; gathered when it is asked for. */
  public List<PrincipalId> restsOn(MonthShare share) {
    return share.confirmed() > 0 ? restsOn.apply(share.scope()) : List.of();
  }

  /** When in the month this share's scope was attributed; gathered when it is asked for. */
  public MonthTimes times(MonthShare share) {
    return times.apply(share.scope());
  }

  /** How many of these hours or days are confirmed, rounded down. */
  public long confirmed(MonthShare share) {
    return (long) Math.floor(share.confirmed() * total + TINY);
  }

  /** How many of these hours or days are possible, rounded up. */
  public long possible(MonthShare share) {
    return (long) Math.ceil(share.possible() * total - TINY);
  }

  /** What was taken for granted, or left open, about what had ended before the snapshot. */
  public String assumption() {
    return assumption;
  }

  /** One for each scope, by id: those of the coverage, and those that only had activations. */
  public List<MonthShare> list() {
    return List.copyOf(shares.values());
  }

  /** The share of this scope; empty for one that is not in the snapshot. */
  public Optional<MonthShare> of(ScopeId scope) {
    return Optional.ofNullable(shares.get(scope));
  }
}
