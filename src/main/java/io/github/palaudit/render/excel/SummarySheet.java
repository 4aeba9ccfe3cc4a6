package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.RenewalLines;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Step;
import io.github.palaudit.report.Tone;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The cover: the key numbers, what was not seen, what to do first, and what stands where. */
final class SummarySheet {

  private final CoverGrid grid;
  private final SXSSFSheet sheet;
  private final TableSheets tables;

  SummarySheet(SXSSFSheet sheet, Styles styles, TableSheets tables) {
    this.grid = new CoverGrid(sheet, styles);
    this.sheet = sheet;
    this.tables = tables;
  }

  void write(Report report) {
    Head head = report.head();
    Headline headline = report.headline();
    grid.title(
        head.customer(),
        "Partner attribution audit of " + Dates.minute(head.asOf()),
        "For "
            + head.partner()
            + ", location accounts "
            + String.join(", ", head.locationAccounts())
            + ". Attribution means "
            + head.programme().label()
            + ".");
    keyNumbers(headline);
    coverage(headline);
    sentences(
        "Not seen",
        headline.notSeen(),
        "Nothing was refused: every source that was asked answered whole.");
    sentences("Assumed", headline.assumed(), "Nothing had to be assumed.");
    if (!headline.evidence().isEmpty()) {
      sentences("Link evidence", headline.evidence(), "");
    }
    if (!report.answers().renewals().isEmpty()) {
      sentences("Renewal", RenewalLines.of(report.answers().renewals()), "");
    }
    steps(report.steps(), headline.counted().total());
    findings(headline);
    contents(report.sections());
  }

  private void keyNumbers(Headline headline) {
    Tally counted = headline.counted();
    grid.tiles(
        List.of(
            new CoverGrid.Tile(
                counted.attributed() + " of " + counted.total(),
                counted.attributed(),
                "subscriptions attributed, standing",
                Tone.ATTRIBUTED),
            new CoverGrid.Tile(
                "",
                counted.possible(),
                "possible, of " + counted.total() + " subscriptions",
                Tone.UNKNOWN),
            new CoverGrid.Tile(
                "",
                headline.fragile(),
                "subscriptions rest on one person each",
                Tone.NOT_ATTRIBUTED),
            new CoverGrid.Tile(
                "",
                headline.openFindings(),
                headline.openFindings() == 1 ? "finding" : "findings",
                Tone.QUIET)));
  }

  private void coverage(Headline headline) {
    Tally subscriptions = headline.counted();
    Tally groups = headline.rollUp().resourceGroups();
    grid.heading("Coverage", "Subscriptions", "Share", "Resource groups", "");
    grid.bar(
        Tone.ATTRIBUTED,
        "Attributed, standing",
        subscriptions.attributed(),
        subscriptions,
        groups.attributed());
    grid.bar(
        Tone.TEMPORARY, "Temporary", subscriptions.temporary(), subscriptions, groups.temporary());
    grid.bar(Tone.UNKNOWN, "Unknown", subscriptions.unknown(), subscriptions, groups.unknown());
    grid.bar(
        Tone.NOT_ATTRIBUTED,
        "Not attributed",
        subscriptions.notAttributed(),
        subscriptions,
        groups.notAttributed());
    grid.total("Counted", subscriptions.total(), groups.total());
    Tally whole = headline.rollUp().wholeTenant();
    grid.line(
        "Whole tenant: "
            + whole.attributed()
            + " of "
            + whole.total()
            + " subscriptions attributed.");
    if (!headline.money().isEmpty()) {
      grid.line("Cost: " + String.join("; ", headline.money()) + ".");
    }
    headline
        .leftOut()
        .forEach(
            left -> grid.line("Not counted: " + left.subscriptions() + ", " + left.reason() + "."));
    if (headline.rollUp().resourceGroupsUnlisted() > 0) {
      grid.line(
          "The resource groups of "
              + headline.rollUp().resourceGroupsUnlisted()
              + " counted subscriptions were not listed; their number is unknown, not 0.");
    }
  }

  private void sentences(String heading, List<String> sentences, String none) {
    grid.heading(heading, "", "", "", "");
    if (sentences.isEmpty()) {
      grid.line(none);
    }
    sentences.forEach(sentence -> grid.line(capitalised(sentence) + "."));
  }

  private void steps(List<Step> steps, int counted) {
    grid.heading("Do this first", "Who", "", "Gain", "Then confirmed");
    if (steps.isEmpty()) {
      grid.line("Nothing stands out: see the findings.");
    }
    int number = 1;
    for (Step step : steps) {
      Optional<Step.Gain> gain = step.gain();
      grid.row(
          number++ + "  " + step.what(),
          step.who(),
          gain.map(Step.Gain::inWords).orElse(""),
          gain.map(g -> g.thenConfirmed(counted)).orElse(""));
    }
  }

  private void findings(Headline headline) {
    grid.heading("Findings", "Number", "", "", "");
    for (Headline.SeverityCount count : headline.findings()) {
      grid.number(
          count.count() == 0 ? Tone.QUIET : Tone.of(count.severity()),
          count.severity().label(),
          count.count());
    }
    if (headline.waived() > 0) {
      grid.number(Tone.NOT_COUNTED, "Waived", headline.waived());
    }
  }

  private void contents(List<Section> sections) {
    grid.heading("Sheets", "Rows", "", "", "");
    for (Section section : sections) {
      int count = tables.sheets(section.table());
      Cell cell =
          grid.content(
              section.subject().sheet() + (count > 1 ? " (on " + count + " sheets)" : ""),
              section.table().count());
      Hyperlink link =
          sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + section.subject().sheet() + "'!A1");
      cell.setHyperlink(link);
    }
  }

  private static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
