package io.github.palaudit.intake.usage;

import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ScopeId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One file, read through.
 *
 * @param months the months that it holds rows of, whosever
 * @param covered those of them that it holds usage of, whosever: a deal registration alone says
 *     nothing of the usage of its month
 * @param partners the partner ids that it holds rows of, whosever
 * @param byGlobalAccount it names no other id than the global account's, so that its rows cannot be
 *     told from those of another file by partner id
 * @param amounts what it holds of the tenant, added up
 * @param marksOfPartnerAlone duplicates are marked among the rows of one partner id only, so that
 *     rows of several may hold one usage twice (F-E4)
 */
record UsageReport(
    Path file,
    Optional<LocalDate> reportedOn,
    NavigableSet<YearMonth> months,
    NavigableSet<YearMonth> covered,
    NavigableSet<PartnerId> partners,
    boolean byGlobalAccount,
    Map<Key, BigDecimal> amounts,
    boolean marksOfPartnerAlone) {

  UsageReport {
    months = new TreeSet<>(months);
    covered = new TreeSet<>(covered);
    partners = new TreeSet<>(partners);
    amounts = new LinkedHashMap<>(amounts);
  }

  /** What rows are added up under. */
  record Key(
      ScopeId subscription,
      YearMonth month,
      PartnerId partner,
      String type,
      Optional<String> role,
      boolean duplicate) {

    RecognisedUsage with(BigDecimal acr) {
      return new RecognisedUsage(subscription, month, partner, type, duplicate, acr, role);
    }
  }

  /** Whether both may hold the same usage. */
  boolean meets(UsageReport other) {
    return months.stream().anyMatch(other.months::contains)
        && (byGlobalAccount != other.byGlobalAccount
            || partners.stream().anyMatch(other.partners::contains));
  }

  /** Whether both were made on one day and hold the very same of the tenant, in whatever form. */
  boolean repeats(UsageReport other) {
    return reportedOn.isPresent()
        && reportedOn.equals(other.reportedOn)
        && !amounts.isEmpty()
        && months.equals(other.months)
        && partners.equals(other.partners)
        && amounts.keySet().equals(other.amounts.keySet())
        && shared(other).allMatch(key -> amount(key).compareTo(other.amount(key)) == 0);
  }

  /** What both hold an amount of. */
  Stream<Key> shared(UsageReport other) {
    return amounts.keySet().stream().filter(other.amounts::containsKey);
  }

  private BigDecimal amount(Key key) {
    return amounts.getOrDefault(key, BigDecimal.ZERO);
  }

  /** Whether both say when they were made, and this one later. */
  boolean isLaterThan(UsageReport other) {
    return reportedOn.flatMap(mine -> other.reportedOn.filter(mine::isAfter)).isPresent();
  }

  /** Whether this later report says all that the other says of the month. */
  boolean replaces(UsageReport other, YearMonth month) {
    return isLaterThan(other) && covered.contains(month) && partners.containsAll(other.partners);
  }

  /** Whether this later report says what counts of the month and partner. */
  boolean replaces(UsageReport other, Key key) {
    NavigableSet<YearMonth> told = key.with(BigDecimal.ZERO).isUsage() ? covered : months;
    return isLaterThan(other) && told.contains(key.month()) && partners.contains(key.partner());
  }

  /** When it was made; where nobody told, the day before which it cannot have been. */
  LocalDate madeOn() {
    return reportedOn.orElseGet(() -> (covered.isEmpty() ? months : covered).last().atDay(1));
  }
}
