package io.github.palaudit.render.html;

import io.github.palaudit.coverage.Tally;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.CostRange;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.RenewalLines;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ScopeState;
import io.github.palaudit.report.SinceLastTime;
import io.github.palaudit.report.Step;
import io.github.palaudit.report.Tone;
import io.github.palaudit.report.VerdictSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first screen as the template prints it.
 *
 * @param findings how many nobody answers for
 * @param waived how many somebody answers for
 * @param segments the coverage bar, from left to right; those of nothing are left out
 */
public record Overview(
    String verdict,
    int attributed,
    int total,
    int possible,
    int temporary,
    int unknown,
    int fragile,
    String groups,
    String wholeTenant,
    List<MoneyView> money,
    List<String> moneyLeftOut,
    List<Segment> segments,
    List<String> notSeen,
    List<String> assumed,
    List<String> leftOut,
    List<String> evidence,
    List<String> renewals,
    List<String> since,
    List<StepView> steps,
    List<SeverityView> severities,
    int findings,
    int waived) {

  private static final int LONGEST = 300;
  private static final int BAR = 1_000;

  public Overview {
    money = List.copyOf(money);
    moneyLeftOut = List.copyOf(moneyLeftOut);
    segments = List.copyOf(segments);
    notSeen = List.copyOf(notSeen);
    assumed = List.copyOf(assumed);
    leftOut = List.copyOf(leftOut);
    evidence = List.copyOf(evidence);
    renewals = List.copyOf(renewals);
    since = List.copyOf(since);
    steps = List.copyOf(steps);
    severities = List.copyOf(severities);
  }

  /** A part of the bar, which is 1000 units wide. */
  public record Segment(String tone, String glyph, String word, int count, int start, int width) {}

  /** What is attributed of the cost in one currency, such as 61 % to 78 % of EUR 48,200. */
  public record MoneyView(String share, String whole, String month) {}

  /**
   * A step; its target, as the page comes and with its script, is empty where no finding says how.
   */
  public record StepView(
      String what, String who, String gain, String after, String target, String far) {}

  /** How many findings are of this severity. */
  public record SeverityView(String word, String tone, int count) {}

  static Overview of(Report report, Targets targets) {
    Headline headline = report.headline();
    Tally counted = headline.counted();
    return new Overview(
        VisibleText.cut(VerdictSentence.of(report), LONGEST),
        counted.attributed(),
        counted.total(),
        counted.possible(),
        counted.temporary(),
        counted.unknown(),
        headline.fragile(),
        groups(headline),
        headline.rollUp().wholeTenant().attributed()
            + " of "
            + headline.rollUp().wholeTenant().total(),
        CostRange.of(report).stream().map(Overview::money).toList(),
        shown(CostRange.leftOut(report)),
        segments(counted),
        shown(headline.notSeen()),
        shown(headline.assumed()),
        headline.leftOut().stream()
            .map(
                left ->
                    left.subscriptions()
                        + (left.subscriptions() == 1 ? " subscription (" : " subscriptions (")
                        + left.reason()
                        + ")")
            .toList(),
        shown(headline.evidence()),
        shown(RenewalLines.of(report.answers().renewals())),
        shown(SinceLastTime.sentences(report.answers())),
        report.steps().stream().map(step -> step(step, counted.total(), targets)).toList(),
        headline.findings().stream()
            .map(
                count ->
                    new SeverityView(
                        count.severity().label(),
                        CellViews.className(Tone.of(count.severity())),
                        count.count()))
            .toList(),
        headline.openFindings(),
        headline.waived());
  }

  private static MoneyView money(CostRange range) {
    return new MoneyView(range.share(), range.whole(), range.month());
  }

  private static String groups(Headline headline) {
    Tally groups = headline.rollUp().resourceGroups();
    int unlisted = headline.rollUp().resourceGroupsUnlisted();
    return String.format(
            Locale.ENGLISH,
            "%,d of %,d resource groups attributed",
            groups.attributed(),
            groups.total())
        + (unlisted > 0 ? "; those of " + unlisted + " subscriptions were not listed" : "");
  }

  private static List<String> shown(List<String> sentences) {
    return sentences.stream().map(sentence -> VisibleText.cut(sentence, LONGEST)).toList();
  }

  private static List<Segment> segments(Tally tally) {
    List<Segment> segments = new ArrayList<>();
    int before = 0;
    for (ScopeState state : ScopeState.counted()) {
      int count = state.of(tally);
      if (count > 0) {
        int start = place(before, tally.total());
        segments.add(
            new Segment(
                CellViews.className(state.tone()),
                state.tone().glyph(),
                state.label(),
                count,
                start,
                place(before + count, tally.total()) - start));
      }
      before += count;
    }
    return segments;
  }

  /** Where so many of the whole end on the bar. */
  private static int place(int count, int total) {
    return Math.round((float) BAR * count / total);
  }

  private static StepView step(Step step, int total, Targets targets) {
    return new StepView(
        VisibleText.cut(step.what(), LONGEST),
        VisibleText.cut(step.who(), LONGEST),
        step.gain().map(Step.Gain::inWords).orElse("–"),
        step.gain().map(gain -> gain.thenConfirmed(total)).orElse("–"),
        targets.shown(step.anchor()),
        targets.held(step.anchor()));
  }
}
