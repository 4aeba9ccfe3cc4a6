package io.github.palaudit.cli;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.MonthShare;
import io.github.palaudit.coverage.MonthShares;
import io.github.palaudit.coverage.Outlook;
import io.github.palaudit.coverage.RollUp;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.report.GoalSentence;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.RenewalLines;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.SinceLastTime;
import io.github.palaudit.report.Step;
import io.github.palaudit.snapshot.ScopeKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report's first screen in a dozen lines of text. */
final class SummaryLines {

  private final Report report;

  SummaryLines(Report report) {
    this.report = report;
  }

  void print(PrintWriter out, List<Path> written) {
    Headline headline = report.headline();
    RollUp rollUp = headline.rollUp();
    Tally counted = headline.counted();
    out.println(
        Plain.line(
            report.head().customer()
                + ", audit of "
                + Dates.minute(report.head().asOf())
                + ", for "
                + report.head().partner()
                + " ("
                + String.join(", ", report.head().locationAccounts())
                + "): "
                + report.head().programme().label()));
    line(
        out,
        "Attributed",
        counted.attributed()
            + " of "
            + counted.total()
            + " subscriptions, possible up to "
            + counted.possible()
            + " ("
            + counted.temporary()
            + " temporary, "
            + counted.unknown()
            + " unknown)");
    line(
        out,
        "Whole tenant",
        rollUp.wholeTenant().attributed()
            + " of "
            + rollUp.wholeTenant().total()
            + " subscriptions");
    line(
        out,
        "Within them",
        rollUp.resourceGroups().attributed()
            + " of "
            + rollUp.resourceGroups().total()
            + " resource groups"
            + (rollUp.resourceGroupsUnlisted() > 0
                ? ", and those of " + rollUp.resourceGroupsUnlisted() + " subscriptions not listed"
                : ""));
    if (!headline.money().isEmpty()) {
      line(out, "Cost", String.join("; ", headline.money()));
    }
    line(out, "Fragile", headline.fragile() + " attributed by one person only");
    line(
        out,
        "Findings",
        headline.findings().stream()
            .map(count -> count.count() + " " + count.severity().word())
            .collect(Collectors.joining(", ")));
    WaiverLines.of(report.waivers()).ifPresent(told -> line(out, "Waivers", told));
    line(out, "Not seen", sentences(headline.notSeen(), "nothing was refused"));
    line(out, "Assumed", sentences(headline.assumed(), "nothing"));
    report.answers().month().ifPresent(month -> line(out, "Month", month(month)));
    report.answers().outlook().ifPresent(outlook -> line(out, "Outlook", outlook(outlook)));
    line(
        out,
        "Do first",
        report.steps().stream().findFirst().map(SummaryLines::step).orElse("nothing is open"));
    SinceLastTime.sentences(report.answers()).forEach(text -> line(out, "Since", text));
    GoalSentence.of(report.answers().plan()).ifPresent(goal -> line(out, "Goal", goal));
    RenewalLines.of(report.answers().renewals()).forEach(text -> line(out, "Renewal", text));
    line(
        out,
        "Reports",
        written.isEmpty()
            ? ""
            : written.stream().map(Path::toString).collect(Collectors.joining(" ")));
  }

  /** Of the subscriptions that count, as the first line is. */
  private String month(MonthShares month) {
    List<MonthShare> counted =
        report.headline().rollUp().subscriptions().stream()
            .filter(SubscriptionCoverage::isCounted)
            .flatMap(one -> month.of(one.coverage().scope()).stream())
            .toList();
    long whole = counted.stream().filter(MonthShare::isWhole).count();
    long some = counted.stream().filter(one -> one.confirmed() > 0).count();
    long possible = counted.stream().filter(one -> one.possible() > 0).count();
    return month.month()
        + ": "
        + whole
        + " of "
        + counted.size()
        + " subscriptions for the whole month, "
        + (some - whole)
        + " in part; possible for "
        + possible;
  }

  private static String outlook(Outlook outlook) {
    long subscriptions =
        outlook.lapses().stream()
            .filter(lapse -> lapse.scope().kind() == ScopeKind.SUBSCRIPTION)
            .count();
    return "lapsed by "
        + Dates.day(outlook.until())
        + ": subscriptions "
        + subscriptions
        + ", scopes in all "
        + outlook.lapses().size()
        + "; principals whose evidence is too old then: "
        + outlook.stale().size();
  }

  private static String step(Step step) {
    return step.what().contains(step.who()) ? step.what() : step.what() + " (" + step.who() + ")";
  }

  private static String sentences(List<String> sentences, String none) {
    return sentences.isEmpty() ? none : String.join("; ", sentences);
  }

  private static void line(PrintWriter out, String heading, String text) {
    out.println(String.format(Locale.ROOT, "  %-13s %s", heading, Plain.line(text)));
  }
}
