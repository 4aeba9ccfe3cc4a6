package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.RenewalLines;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Step;
import io.github.palaudit.report.Tone;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cover: the key numbers, what was not seen, what to do first, and what stands where. */
final class SummarySheet {

  private static final int LAST = CoverParts.LAST;
  private static final int WHO = 7;
  private static final int GAIN = 9;
  private static final int AFTER = 11;

  private final XSSFSheet sheet;
  private final CoverStyles styles;
  private final CoverGrid grid;
  private final CoverParts parts;
  private final int rowsPerSheet;

  SummarySheet(XSSFSheet sheet, Styles styles, int rowsPerSheet) {
    this.sheet = sheet;
    this.styles = new CoverStyles(styles);
    this.grid = new CoverGrid(sheet, this.styles);
    this.parts = new CoverParts(grid, this.styles);
    this.rowsPerSheet = rowsPerSheet;
  }

  void write(Report report) {
    Headline headline = report.headline();
    title(report.head());
    tiles(headline);
    new KeyNumbers(sheet, grid, styles).write(headline);
    notes(headline);
    parts.sentences(
        "Not seen",
        headline.notSeen(),
        "Nothing was refused: every source that was asked answered whole.");
    parts.sentences("Assumed", headline.assumed(), "Nothing had to be assumed.");
    steps(report.steps(), headline.counted().total());
    if (!headline.evidence().isEmpty()) {
      parts.sentences("Link evidence", headline.evidence(), "");
    }
    if (!report.answers().renewals().isEmpty()) {
      parts.sentences("Renewal", RenewalLines.of(report.answers().renewals()), "");
    }
    parts.contents(report.sections(), rowsPerSheet);
  }

  private void title(Head head) {
    parts.title(
        head.customer(),
        List.of(
            "Partner attribution audit of " + Dates.minute(head.asOf()),
            "For "
                + head.partner()
                + ", location accounts "
                + String.join(", ", head.locationAccounts())
                + ". Attribution means "
                + head.programme().label()
                + "."));
  }

  private void tiles(Headline headline) {
    Tally counted = headline.counted();
    parts.tiles(
        List.of(
            new CoverParts.Tile(
                counted.attributed() + " of " + counted.total(),
                "subscriptions attributed, standing",
                "",
                Tone.ATTRIBUTED,
                ""),
            new CoverParts.Tile(
                "up to " + counted.possible(),
                "of " + counted.total() + " are possible",
                "",
                Tone.UNKNOWN,
                ""),
            new CoverParts.Tile(
                Integer.toString(headline.fragile()),
                "rest on one person each",
                "",
                Tone.NOT_ATTRIBUTED,
                ""),
            new CoverParts.Tile(
                Integer.toString(headline.openFindings()),
                headline.openFindings() == 1 ? "finding" : "findings",
                "",
                Tone.QUIET,
                "")));
  }

  private void notes(Headline headline) {
    Tally whole = headline.rollUp().wholeTenant();
    grid.next(6);
    grid.line(
        "Whole tenant: "
            + whole.attributed()
            + " of "
            + whole.total()
            + " subscriptions attributed.",
        styles.text);
    if (!headline.money().isEmpty()) {
      grid.line("Cost: " + String.join("; ", headline.money()) + ".", styles.text);
    }
    for (Headline.LeftOut left : headline.leftOut()) {
      grid.line("Not counted: " + left.subscriptions() + ", " + left.reason() + ".", styles.text);
    }
    if (headline.rollUp().resourceGroupsUnlisted() > 0) {
      grid.line(
          "The resource groups of "
              + headline.rollUp().resourceGroupsUnlisted()
              + " counted subscriptions were not listed; their number is unknown, not 0.",
          styles.text);
    }
  }

  private void steps(List<Step> steps, int counted) {
    grid.next(10);
    grid.next(20);
    grid.text(0, WHO - 1, "Do this first", styles.heading);
    grid.text(WHO, GAIN - 1, "Who", styles.heading);
    grid.text(GAIN, AFTER - 1, "Gain", styles.heading);
    grid.text(AFTER, LAST, "Then", styles.heading);
    if (steps.isEmpty()) {
      grid.line("Nothing stands out: see the findings.", styles.text);
    }
    int number = 1;
    for (Step step : steps) {
      String what = number++ + "  " + step.what();
      grid.next(
          Math.max(
              CoverGrid.heightOf(what, 0, WHO - 1), CoverGrid.heightOf(step.who(), WHO, GAIN - 1)));
      grid.text(0, WHO - 1, what, styles.text);
      grid.text(WHO, GAIN - 1, step.who(), styles.text);
      grid.text(GAIN, AFTER - 1, step.gain().map(Step.Gain::inWords).orElse(""), styles.text);
      grid.text(
          AFTER, LAST, step.gain().map(g -> g.thenConfirmed(counted)).orElse(""), styles.text);
    }
  }
}
