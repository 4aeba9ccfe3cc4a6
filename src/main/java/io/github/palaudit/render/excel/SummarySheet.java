package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.RenewalLines;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Step;
import io.github.palaudit.report.Tone;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cover: the key numbers, what was not seen, what to do first, and what stands where. */
final class SummarySheet {

  private static final int LAST = CoverGrid.COLUMNS - 1;
  private static final int TILE = 3;

  /** What fits on the line, in characters. */
  private static final int LONGEST_TITLE = 80;

  private static final int WHO = 7;
  private static final int GAIN = 9;
  private static final int AFTER = 11;

  private final XSSFSheet sheet;
  private final CoverStyles styles;
  private final CoverGrid grid;
  private final int rowsPerSheet;

  SummarySheet(XSSFSheet sheet, Styles styles, int rowsPerSheet) {
    this.sheet = sheet;
    this.styles = new CoverStyles(styles);
    this.grid = new CoverGrid(sheet, this.styles);
    this.rowsPerSheet = rowsPerSheet;
  }

  void write(Report report) {
    Headline headline = report.headline();
    title(report.head());
    tiles(headline);
    new KeyNumbers(sheet, grid, styles).write(headline);
    notes(headline);
    sentences(
        "Not seen",
        headline.notSeen(),
        "Nothing was refused: every source that was asked answered whole.");
    sentences("Assumed", headline.assumed(), "Nothing had to be assumed.");
    steps(report.steps(), headline.counted().total());
    if (!headline.evidence().isEmpty()) {
      sentences("Link evidence", headline.evidence(), "");
    }
    if (!report.answers().renewals().isEmpty()) {
      sentences("Renewal", RenewalLines.of(report.answers().renewals()), "");
    }
    contents(report.sections());
  }

  private void title(Head head) {
    band(10, "", false);
    band(34, VisibleText.cut(head.customer(), LONGEST_TITLE), true);
    band(18, "Partner attribution audit of " + Dates.minute(head.asOf()), false);
    band(
        18,
        "For "
            + head.partner()
            + ", location accounts "
            + String.join(", ", head.locationAccounts())
            + ". Attribution means "
            + head.programme().label()
            + ".",
        false);
    band(10, "", false);
  }

  private void band(double points, String words, boolean large) {
    grid.next(points);
    grid.text(0, LAST, words, large ? styles.title : styles.band);
  }

  /** A key number with what it counts. */
  private record Tile(String number, String caption, Tone tone) {}

  private void tiles(Headline headline) {
    Tally counted = headline.counted();
    List<Tile> tiles =
        List.of(
            new Tile(
                counted.attributed() + " of " + counted.total(),
                "subscriptions attributed, standing",
                Tone.ATTRIBUTED),
            new Tile(
                "up to " + counted.possible(),
                "of " + counted.total() + " are possible",
                Tone.UNKNOWN),
            new Tile(
                Integer.toString(headline.fragile()),
                "rest on one person each",
                Tone.NOT_ATTRIBUTED),
            new Tile(
                Integer.toString(headline.openFindings()),
                headline.openFindings() == 1 ? "finding" : "findings",
                Tone.QUIET));
    grid.next(10);
    grid.next(38);
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      grid.text(TILE * i, TILE * i + TILE - 1, tile.number(), styles.tile(tile.tone()));
    }
    grid.next(20);
    for (int i = 0; i < tiles.size(); i++) {
      grid.text(TILE * i, TILE * i + TILE - 1, tiles.get(i).caption(), styles.caption);
    }
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

  private void heading(String words) {
    grid.next(10);
    grid.next(20);
    grid.text(0, LAST, words, styles.heading);
  }

  private void sentences(String heading, List<String> sentences, String none) {
    heading(heading);
    if (sentences.isEmpty()) {
      grid.line(none, styles.text);
    }
    sentences.forEach(sentence -> grid.line(capitalised(sentence) + ".", styles.text));
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

  private void contents(List<Section> sections) {
    grid.next(10);
    grid.next(20);
    grid.text(0, 1, "Sheets", styles.heading);
    grid.text(2, 2, "Rows", styles.headingNumber);
    grid.text(3, LAST, "   What stands there", styles.heading);
    for (Section section : sections) {
      int count = TableSheets.sheets(section.table(), rowsPerSheet);
      String name = section.subject().sheet();
      String about = section.sentence();
      grid.next(CoverGrid.heightOf(about, 3, LAST));
      grid.link(0, 1, name + (count > 1 ? " (on " + count + " sheets)" : ""), name, styles.link);
      grid.number(2, 2, section.table().count(), styles.topNumber);
      grid.text(3, LAST, about, styles.indented);
    }
  }

  private static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
