package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Tally;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.ScopeState;
import io.github.palaudit.report.Tone;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cover's numbers: coverage on the left, findings on the right, each with its chart. */
final class KeyNumbers {

  private static final int SUBSCRIPTIONS = 3;
  private static final int GROUPS = 4;
  private static final int SHARE = 5;
  private static final int FINDINGS = 7;
  private static final int NUMBER = CoverGrid.COLUMNS - 1;
  private static final int CHART_ROWS = 11;

  private final XSSFSheet sheet;
  private final CoverGrid grid;
  private final CoverStyles styles;

  KeyNumbers(XSSFSheet sheet, CoverGrid grid, CoverStyles styles) {
    this.sheet = sheet;
    this.grid = grid;
    this.styles = styles;
  }

  private static final List<ScopeState> STATES = ScopeState.counted();

  void write(Headline headline) {
    Tally subscriptions = headline.counted();
    Tally groups = headline.rollUp().resourceGroups();
    grid.next(10);
    int head = grid.next(20);
    grid.link(0, SUBSCRIPTIONS - 1, "Coverage", "Coverage", styles.headingLink);
    grid.text(SUBSCRIPTIONS, SUBSCRIPTIONS, "Subscriptions", styles.headingNumber);
    grid.text(GROUPS, GROUPS, "Resource groups", styles.headingNumber);
    grid.text(SHARE, SHARE, "Share", styles.headingNumber);
    grid.link(FINDINGS, NUMBER - 1, "Findings", "Findings", styles.headingLink);
    grid.text(NUMBER, NUMBER, "Number", styles.headingNumber);
    List<Headline.SeverityCount> findings = headline.findings();
    int rows = Math.max(STATES.size() + 1, findings.size() + 1);
    for (int i = 0; i < rows; i++) {
      grid.next(17);
      if (i < STATES.size()) {
        state(STATES.get(i), subscriptions, groups);
      } else if (i == STATES.size()) {
        total(subscriptions, groups);
      }
      if (i < findings.size()) {
        severity(findings.get(i));
      } else if (i == findings.size()) {
        open(headline);
      }
    }
    charts(head, findings);
  }

  private void state(ScopeState state, Tally subscriptions, Tally groups) {
    int part = state.of(subscriptions);
    String name = state.name().toLowerCase(Locale.ROOT);
    grid.text(
        0,
        SUBSCRIPTIONS - 1,
        state.tone().glyph() + "  " + state.label(),
        styles.word(state.tone()));
    KeyNames.put(
        grid.number(SUBSCRIPTIONS, SUBSCRIPTIONS, part, styles.number), "Subscriptions_" + name);
    KeyNames.put(
        grid.number(GROUPS, GROUPS, state.of(groups), styles.number), "Resource_groups_" + name);
    if (subscriptions.total() > 0) {
      KeyNames.put(
          grid.number(SHARE, SHARE, (double) part / subscriptions.total(), styles.percent),
          "Share_" + name);
    }
  }

  private void total(Tally subscriptions, Tally groups) {
    grid.text(0, SUBSCRIPTIONS - 1, "Counted", styles.total);
    KeyNames.put(
        grid.number(SUBSCRIPTIONS, SUBSCRIPTIONS, subscriptions.total(), styles.totalNumber),
        "Subscriptions_counted");
    KeyNames.put(
        grid.number(GROUPS, GROUPS, groups.total(), styles.totalNumber), "Resource_groups_counted");
    grid.text(SHARE, SHARE, "", styles.total);
  }

  private void severity(Headline.SeverityCount count) {
    Tone tone = count.count() == 0 ? Tone.QUIET : Tone.of(count.severity());
    grid.text(
        FINDINGS,
        NUMBER - 1,
        Tone.of(count.severity()).glyph() + "  " + count.severity().label(),
        styles.word(tone));
    KeyNames.put(
        grid.number(NUMBER, NUMBER, count.count(), styles.number),
        "Findings_" + count.severity().label());
  }

  private void open(Headline headline) {
    String waived = headline.waived() > 0 ? "Open (waived: " + headline.waived() + ")" : "Open";
    grid.text(FINDINGS, NUMBER - 1, waived, styles.total);
    XSSFCell open = grid.number(NUMBER, NUMBER, headline.openFindings(), styles.totalNumber);
    KeyNames.put(open, "Findings_open");
  }

  private void charts(int head, List<Headline.SeverityCount> findings) {
    int first = grid.next(8) + 1;
    for (int i = 0; i < CHART_ROWS; i++) {
      grid.next(17);
    }
    CoverCharts charts = new CoverCharts(sheet, first, first + CHART_ROWS);
    charts.coverage(
        head,
        1 + SUBSCRIPTIONS,
        1 + GROUPS,
        STATES.stream().map(ScopeState::tone).toList(),
        STATES.stream().map(ScopeState::label).toList());
    charts.findings(
        head + 1,
        1 + FINDINGS,
        1 + NUMBER,
        findings.stream().map(Headline.SeverityCount::severity).toList());
  }
}
