package io.github.palaudit.intake.usage;

import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.UnreadableInput;
import io.github.palaudit.snapshot.UsageMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Joins reports. Microsoft restates months (F-E6), so that two reports of one month and partner id
 * are never added up: the later replaces the earlier, and those made on one day are parts of one.
 * Where nobody says which is later, both are refused.
 */
final class UsageJoin {

  private final List<UsageReport> reports;
  private final Map<UsageReport.Key, BigDecimal> amounts = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  UsageJoin(List<UsageReport> given) {
    this.reports = withoutRepeated(given);
    for (int later = 1; later < reports.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        refuseDoubt(reports.get(earlier), reports.get(later));
      }
    }
    reports.forEach(this::add);
    noteParts();
    refuseSeveralPartners();
    noteDuplicatesAlone();
    noteDates();
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** What was recognised, and the months that the reports cover. */
  List<SnapshotRecord> records() {
    List<SnapshotRecord> records = new ArrayList<>();
    amounts.forEach((key, acr) -> records.add(key.with(acr)));
    Map<YearMonth, UsageMonth> covered = new TreeMap<>();
    for (UsageReport report : reports) {
      for (YearMonth month : report.covered()) {
        if (reports.stream().noneMatch(other -> other.replaces(report, month))) {
          UsageMonth one = new UsageMonth(month, report.madeOn(), report.reportedOn().isEmpty());
          covered.merge(month, one, UsageJoin::earlier);
        }
      }
    }
    records.addAll(covered.values());
    return records;
  }

  private static UsageMonth earlier(UsageMonth one, UsageMonth other) {
    return other.readOn().isBefore(one.readOn()) ? other : one;
  }

  /** One export saved in two forms has other bytes and the same rows. */
  private List<UsageReport> withoutRepeated(List<UsageReport> given) {
    List<UsageReport> kept = new ArrayList<>();
    for (UsageReport report : given) {
      Optional<UsageReport> same = kept.stream().filter(report::repeats).findFirst();
      if (same.isPresent()) {
        notes.add(
            report.file()
                + ": the same rows of this tenant as "
                + same.get().file()
                + "; not added");
      } else {
        kept.add(report);
      }
    }
    return List.copyOf(kept);
  }

  private void noteParts() {
    for (int second = 1; second < reports.size(); second++) {
      for (int first = 0; first < second; first++) {
        UsageReport one = reports.get(first);
        UsageReport other = reports.get(second);
        long both = one.reportedOn().equals(other.reportedOn()) ? one.shared(other).count() : 0;
        if (both > 0) {
          notes.add(
              other.file()
                  + ": holds amounts under the same subscription, month, partner id and type as "
                  + one.file()
                  + ", added up as parts of one report: "
                  + both);
        }
      }
    }
  }

  private void refuseDoubt(UsageReport earlier, UsageReport later) {
    if (earlier.byGlobalAccount() != later.byGlobalAccount() && earlier.meets(later)) {
      throw new UnreadableInput(
          later.file().toString(),
          "stands beside "
              + earlier.file()
              + ", and one of them has no partner ids but the global account's, so that both may"
              + " hold the same usage; export both with PartnerID, or give one of them");
    }
    boolean dated = earlier.reportedOn().isPresent() && later.reportedOn().isPresent();
    if (dated || !earlier.meets(later)) {
      return;
    }
    TreeSet<YearMonth> both = new TreeSet<>(earlier.months());
    both.retainAll(later.months());
    throw new UnreadableInput(
        later.file().toString(),
        "holds "
            + both.first()
            + " as "
            + earlier.file()
            + " does, and two reports of one month are never added up; say when each was made, with"
            + " --insights DATE=FILE: the later replaces the earlier, and those of one date are"
            + " parts of one report");
  }

  private void add(UsageReport report) {
    Set<YearMonth> replaced = new TreeSet<>();
    report
        .amounts()
        .forEach(
            (key, acr) -> {
              if (reports.stream().anyMatch(other -> other.replaces(report, key))) {
                replaced.add(key.month());
              } else {
                amounts.merge(key, acr, BigDecimal::add);
              }
            });
    if (!replaced.isEmpty()) {
      notes.add(
          report.file()
              + ": replaced by a later report: "
              + replaced.stream().map(YearMonth::toString).collect(Collectors.joining(", ")));
    }
  }

  private void refuseSeveralPartners() {
    Set<PartnerId> used = new TreeSet<>();
    amounts.keySet().forEach(key -> used.add(key.partner()));
    for (UsageReport report : reports) {
      if (report.marksOfPartnerAlone() && used.size() > 1) {
        throw new UnreadableInput(
            report.file().toString(),
            "holds rows of several partner ids or stands beside a file of another one, and only "
                + UsageColumn.DUPLICATE_AT_PARTNER.header()
                + ", which marks usage that one id has twice; export it with "
                + UsageColumn.DUPLICATE_AT_GLOBAL_ACCOUNT.header());
      }
    }
  }

  /** Usage that another id of the partner counts, whose rows nobody gave. */
  private void noteDuplicatesAlone() {
    Set<Place> counted = new HashSet<>();
    Set<Place> repeated = new HashSet<>();
    for (UsageReport.Key key : amounts.keySet()) {
      Place place = new Place(key.subscription(), key.month());
      boolean usage = !key.subscription().equals(RecognisedUsage.NO_SUBSCRIPTION);
      if (usage) {
        (key.duplicate() ? repeated : counted).add(place);
      }
    }
    repeated.removeAll(counted);
    if (!repeated.isEmpty()) {
      notes.add(
          "Usage of "
              + repeated.size()
              + " subscriptions and months is marked as counted elsewhere, and nothing in the files"
              + " counts it: export the report for the global account, with all partner ids");
    }
  }

  private void noteDates() {
    if (reports.stream().anyMatch(report -> report.reportedOn().isEmpty())) {
      notes.add(
          "Nobody said when the usage report was made; its last two months are not judged. Say it"
              + " with --insights DATE=FILE");
    }
  }

  private record Place(ScopeId subscription, YearMonth month) {}
}
