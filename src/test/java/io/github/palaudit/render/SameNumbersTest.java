package io.github.palaudit.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.render.csv.CsvRenderer;
import io.github.palaudit.render.csv.CsvText;
import io.github.palaudit.render.excel.ExcelRenderer;
import io.github.palaudit.render.excel.WorkbookDump;
import io.github.palaudit.render.html.HtmlRenderer;
import io.github.palaudit.render.json.JsonRenderer;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One model, many faces: every format tells the same numbers. */
class SameNumbersTest {

  private static final List<Report> REPORTS =
      List.of(Reports.usual(), Reports.empty(), Reports.hostile(), Reports.large(300));

  @Test
  void theCountedSubscriptionsAreTheSameEverywhere() throws IOException {
    for (Report report : REPORTS) {
      Tally counted = report.headline().counted();
      JsonNode json =
          new ObjectMapper()
              .readTree(Reports.bytes(new JsonRenderer(), report))
              .at("/tenants/0/coverage/subscriptions");
      assertThat(json.get("total").asInt()).isEqualTo(counted.total());
      assertThat(json.get("attributed").asInt()).isEqualTo(counted.attributed());
      assertThat(json.get("unknown").asInt()).isEqualTo(counted.unknown());
      String said = counted.attributed() + " of " + counted.total();
      assertThat(html(report))
          .contains("<b>" + said + "</b> <span>subscriptions attributed</span>");
      assertThat(WorkbookDump.of(Reports.bytes(new ExcelRenderer(), report)))
          .contains("string " + said + "\n");
    }
  }

  @Test
  void theRowsOfCountedSubscriptionsAddUpToTheHeadline() {
    for (Report report : REPORTS) {
      List<List<String>> rows = csv(report, Section.Subject.SCOPES);
      int excluded = rows.get(0).indexOf("Not counted because");
      List<List<String>> counted =
          rows.stream()
              .filter(row -> row.get(2).equals("subscription") && row.get(excluded).isEmpty())
              .toList();
      Tally tally = report.headline().counted();
      assertThat(counted).hasSize(tally.total());
      assertThat(counted.stream().filter(row -> row.get(1).equals("Attributed")))
          .hasSize(tally.attributed());
      assertThat(counted.stream().filter(row -> row.get(1).equals("Temporary")))
          .hasSize(tally.temporary());
      assertThat(counted.stream().filter(row -> row.get(1).equals("Unknown")))
          .hasSize(tally.unknown());
      assertThat(counted.stream().filter(row -> row.get(1).equals("Not attributed")))
          .hasSize(tally.notAttributed());
    }
  }

  @Test
  void theFindingsAreAsManyEverywhere() throws IOException {
    for (Report report : REPORTS) {
      int findings = report.findings().size();
      JsonNode json = new ObjectMapper().readTree(Reports.bytes(new JsonRenderer(), report));
      assertThat(json.get("findings")).hasSize(findings);
      assertThat(csv(report, Section.Subject.FINDINGS)).hasSize(findings + 1);
      assertThat(report.headline().openFindings() + report.headline().waived()).isEqualTo(findings);
      assertThat(report.byRule().stream().mapToInt(group -> group.entries().size()).sum())
          .isEqualTo(findings);
      assertThat(html(report))
          .contains(
              "<h2 id=\"findings-title\">Findings <span class=\"count\">"
                  + String.format(Locale.ROOT, "%,d", findings));
    }
  }

  @Test
  void theEvidenceIsTheSameEverywhere() throws IOException {
    for (Report report : REPORTS) {
      JsonNode evidence =
          new ObjectMapper().readTree(Reports.bytes(new JsonRenderer(), report)).get("evidence");
      List<List<String>> rows = csv(report, Section.Subject.EVIDENCE);
      int rowsOfJson =
          evidence.get("observations").size()
              + evidence.get("missing").size()
              + evidence.get("hints").size();
      assertThat(rows).hasSize(rowsOfJson + 1);
      assertThat(rows.stream().filter(row -> row.get(3).equals("Missing")))
          .hasSize(evidence.get("missing").size());
      for (String told : report.headline().evidence()) {
        assertThat(html(report)).contains(told);
        assertThat(WorkbookDump.of(Reports.bytes(new ExcelRenderer(), report)))
            .contains("string " + told + ".");
      }
    }
  }

  @Test
  void theSharesOfTheEvidenceAreTheSameEverywhere() throws IOException {
    Report report = Reports.usual();
    JsonNode shares =
        new ObjectMapper()
            .readTree(Reports.bytes(new JsonRenderer(), report))
            .at("/evidence/subscriptions");

    assertThat(shares.get("confirmed").asInt()).isEqualTo(1);
    assertThat(shares.at("/attested/confirmed").asInt()).isEqualTo(1);
    assertThat(report.headline().evidence().get(0))
        .isEqualTo(
            "1 subscription attributed, each by the best it rests on: 0 read live, 1 attested, 0"
                + " stated, 0 missing");
  }

  @Test
  void theRenewalIsToldOnTheFirstScreenOfEveryFormat() {
    Report report = Reports.withRenewals();
    String verdict = " 2027-01-10: at risk (1 rests on one user, 1 threshold open).";
    assertThat(html(report))
        .contains("<p><b>Renewal:</b> Infrastructure &lt;b&gt;" + verdict)
        .contains("<a href=\"#renewal\">");
    assertThat(WorkbookDump.of(Reports.bytes(new ExcelRenderer(), report)))
        .contains("string Infrastructure <b>" + verdict);
    assertThat(html(Reports.usual())).doesNotContain("Renewal");
  }

  @Test
  void theProgrammeAndTheMoneyAreTheSameEverywhere() throws IOException {
    String money = "Cost: 101 of 101 EUR confirmed, possible up to 101 (Oct 2026).";
    assertThat(html(Reports.withMoney()))
        .contains("<b>100 %</b> of EUR 101</a> in Oct 2026")
        .contains("PAL-influenced usage");
    assertThat(WorkbookDump.of(Reports.bytes(new ExcelRenderer(), Reports.withMoney())))
        .contains(money)
        .contains("PAL-influenced usage");
    assertThat(html(Reports.usual())).doesNotContain("Cost:");
  }

  private static String html(Report report) {
    return new String(Reports.bytes(new HtmlRenderer(), report), StandardCharsets.UTF_8);
  }

  private static List<List<String>> csv(Report report, Section.Subject subject) {
    return CsvText.parse(
        new String(Reports.bytes(new CsvRenderer(subject, false), report), StandardCharsets.UTF_8));
  }
}
