package io.github.palaudit.render.markdown;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.GoalSentence;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.RenewalLines;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ScopeState;
import io.github.palaudit.report.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code summary.md}: the answer in one screen, for chat or a pull request. */
public final class SummaryMarkdown implements Renderer {

  private static final int LONGEST = 300;
  private static final int MOST = 5;

  private final List<String> beside;

  /**
   * A summary that leads to other files.
   *
   * @param beside the names of the files that are written into the same folder
   */
  public SummaryMarkdown(List<String> beside) {
    this.beside = List.copyOf(beside);
  }

  @Override
  public String fileName() {
    return "summary.md";
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(4096);
    head(report, text);
    coverage(report.headline(), text);
    points(report, text);
    steps(report, text);
    new WorstFindings(report).add(text);
    if (!beside.isEmpty()) {
      text.append("\nMore: ").append(Beside.links(beside)).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void head(Report report, StringBuilder text) {
    Head head = report.head();
    Tally counted = report.headline().counted();
    text.append("# ")
        .append(cut(head.customer()))
        .append(": ")
        .append(counted.attributed())
        .append(" of ")
        .append(counted.total())
        .append(" subscriptions attributed")
        .append(
            counted.possible() > counted.attributed()
                ? ", possible up to " + counted.possible()
                : "")
        .append("\n\nAudit of ")
        .append(Dates.minute(head.asOf()))
        .append(", for ")
        .append(cut(head.partner()))
        .append(" (")
        .append(cut(String.join(", ", head.locationAccounts())))
        .append("): ")
        .append(head.programme().label())
        .append(".\n\n");
  }

  private static void coverage(Headline headline, StringBuilder text) {
    List<ScopeState> states = ScopeState.counted();
    text.append("| Counted | Of |");
    states.forEach(
        state ->
            text.append(' ')
                .append(state.tone().glyph())
                .append(' ')
                .append(state.label())
                .append(" |"));
    text.append("\n| --- |").append(" --: |".repeat(states.size() + 1)).append('\n');
    tally("Subscriptions", headline.counted(), text);
    tally("Resource groups", headline.rollUp().resourceGroups(), text);
    tally("Subscriptions of the whole tenant", headline.rollUp().wholeTenant(), text);
    text.append('\n');
  }

  private static void tally(String what, Tally tally, StringBuilder text) {
    text.append("| ").append(what).append(" | ").append(tally.total()).append(" |");
    ScopeState.counted().forEach(state -> text.append(' ').append(state.of(tally)).append(" |"));
    text.append('\n');
  }

  private static void points(Report report, StringBuilder text) {
    Headline headline = report.headline();
    point("Cost", headline.money(), text);
    point(
        "Fragile",
        Stream.of(
            headline.fragile()
                + (headline.fragile() == 1
                    ? " attributed subscription rests on one person"
                    : " attributed subscriptions rest on one person each")),
        text);
    point("Not seen", otherwise(headline.notSeen(), "nothing was refused"), text);
    point("Assumed", otherwise(headline.assumed(), "nothing"), text);
    point(
        "Not counted",
        headline.leftOut().stream().map(one -> one.subscriptions() + " (" + one.reason() + ")"),
        text);
    point("Link evidence", headline.evidence(), text);
    point("Renewal", RenewalLines.of(report.answers().renewals()), text);
    point("Goal", GoalSentence.of(report.answers().plan()).stream(), text);
  }

  private static List<String> otherwise(List<String> sentences, String none) {
    return sentences.isEmpty() ? List.of(none) : sentences;
  }

  private static void point(String what, Stream<String> sentences, StringBuilder text) {
    point(what, sentences.toList(), text);
  }

  private static void point(String what, List<String> sentences, StringBuilder text) {
    if (sentences.isEmpty()) {
      return;
    }
    int more = sentences.size() - MOST;
    text.append("- **")
        .append(what)
        .append(":** ")
        .append(
            sentences.stream()
                .limit(MOST)
                .map(SummaryMarkdown::cut)
                .collect(Collectors.joining("; ")))
        .append(more > 0 ? "; and " + more + " more" : "")
        .append('\n');
  }

  private static void steps(Report report, StringBuilder text) {
    text.append("\n## Do this first\n\n");
    if (report.steps().isEmpty()) {
      text.append("Nothing stands out: see the findings.\n");
      return;
    }
    text.append("| Step | Who | Gain | Then confirmed |\n| --- | --- | --- | --- |\n");
    int counted = report.headline().counted().total();
    for (Step step : report.steps()) {
      text.append("| ")
          .append(cut(step.what()))
          .append(" | ")
          .append(cut(step.who()))
          .append(" | ")
          .append(step.gain().map(Step.Gain::inWords).orElse(""))
          .append(" | ")
          .append(step.gain().map(gain -> gain.thenConfirmed(counted)).orElse(""))
          .append(" |\n");
    }
    int planned = report.answers().plan().steps().size();
    text.append("\nThe plan has ").append(planned).append(planned == 1 ? " step.\n" : " steps.\n");
  }

  private static String cut(String text) {
    return MarkdownText.cut(text, LONGEST);
  }
}
