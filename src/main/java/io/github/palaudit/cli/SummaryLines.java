package io.github.palaudit.cli;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.RollUp;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.report.GoalSentence;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Step;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report's first screen in ten lines of text. */
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
                + ")"));
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
    line(out, "Fragile", headline.fragile() + " attributed by one person only");
    line(
        out,
        "Findings",
        headline.findings().stream()
            .map(count -> count.count() + " " + count.severity().word())
            .collect(Collectors.joining(", ")));
    line(out, "Not seen", sentences(headline.notSeen(), "nothing was refused"));
    line(out, "Assumed", sentences(headline.assumed(), "nothing"));
    line(
        out,
        "Do first",
        report.steps().stream().findFirst().map(SummaryLines::step).orElse("nothing is open"));
    GoalSentence.of(report.plan()).ifPresent(goal -> line(out, "Goal", goal));
    line(
        out,
        "Reports",
        written.isEmpty()
            ? ""
            : written.stream().map(Path::toString).collect(Collectors.joining(" ")));
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
