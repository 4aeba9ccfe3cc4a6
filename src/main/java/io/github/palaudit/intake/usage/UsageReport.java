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

/**
 * One file, read through.
 *
 * @param months the months that it holds rows of, whosever
 * @param partners the partner ids that it holds rows of, whosever
 * @param amounts what it holds of the tenant, added up
 * @param marksOfPartnerAlone duplicates are marked among the rows of one partner id only, so that
 *     rows of several may hold one usage twice (F-E4)
 */
record UsageReport(
    Path file,
    Optional<LocalDate> reportedOn,
    NavigableSet<YearMonth> months,
    NavigableSet<PartnerId> partners,
    Map<Key, BigDecimal> amounts,
    boolean marksOfPartnerAlone) {

  UsageReport {
    months = new TreeSet<>(months);
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
        && partners.stream().anyMatch(other.partners::contains);
  }

  /** Whether both say when they were made, and this one later. */
  boolean isLaterThan(UsageReport other) {
    return reportedOn.flatMap(mine -> other.reportedOn.filter(mine::isAfter)).isPresent();
  }

  /** Whether this later report says all that the other says of the month. */
  boolean replaces(UsageReport other, YearMonth month) {
    return isLaterThan(other) && months.contains(month) && partners.containsAll(other.partners);
  }

  /** Whether this later report says what counts of the month and partner. */
  boolean replaces(UsageReport other, Key key) {
    return isLaterThan(other) && months.contains(key.month()) && partners.contains(key.partner());
  }

  /** When it was made; where nobody told, the day before which it cannot have been. */
  LocalDate madeOn() {
    return reportedOn.orElseGet(() -> months.last().atDay(1));
  }
}
