package io.github.palaudit.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryMarkdownTest {

  private static String text(Report report, String... beside) {
    return new String(
        Reports.bytes(new SummaryMarkdown(List.of(beside)), report), StandardCharsets.UTF_8);
  }

  /** sub-1 is adele's, who is linked; of isaiah nobody knows whether he is. */
  @Test
  void theVerdictIsTheFirstLineAndARangeWhereSomethingIsOpen() {
    Tenants tenants =
        new Tenants()
            .guest("adele")
            .assign("adele", "Contributor", "sub-1")
            .linked("adele", Tenants.LOCATION, 10)
            .guest("isaiah")
            .assign("isaiah", "Contributor", "sub-2");
    Report open = Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
    Report decided =
        Audit.of(
            tenants.notLinked("isaiah", 3).inputs(), Questions.of(rule -> true), "palaudit test");

    assertThat(text(open))
        .startsWith("# Contoso: 1 of 2 subscriptions attributed, possible up to 2\n");
    assertThat(text(decided)).startsWith("# Contoso: 1 of 2 subscriptions attributed\n");
  }

  @Test
  void whatWasNotSeenIsSaidAndSoIsThatAllWasSeen() {
    assertThat(text(Reports.usual())).contains("- **Not seen:** group members (403 Forbidden)");
    assertThat(text(Reports.empty())).contains("- **Not seen:** nothing was refused");
  }

  @Test
  void moneyIsThereWhereItIsKnown() {
    assertThat(text(Reports.withMoney()))
        .contains("- **Cost:** 101 of 101 EUR confirmed, possible up to 101 (Oct 2026)");
    assertThat(text(Reports.usual())).doesNotContain("**Cost:**");
  }

  @Test
  void theRenewalIsThere() {
    assertThat(text(Reports.withRenewals())).contains("- **Renewal:** Infrastructure &lt;b&gt; ");
  }

  @Test
  void itLeadsToTheFilesThatWereWrittenAndToNoOther() {
    assertThat(text(Reports.usual(), "audit.html", "findings.csv"))
        .endsWith("\nMore: [audit.html](audit.html) · [findings.csv](findings.csv)\n");
    assertThat(text(Reports.usual())).doesNotContain("](");
  }

  @Test
  void aWaivedFindingIsCountedApartAndNotListed() {
    Report report = Reports.withWaiver();
    String message = MarkdownText.of(report.waivers().waived().get(0).finding().message());

    assertThat(text(report)).contains("; 1 waived.").doesNotContain("| " + message + " |");
  }

  @Test
  void theWorstTenAreListedAndTheOthersCounted() {
    Report report = Reports.large(300);
    int open = report.headline().openFindings();
    assertThat(open).isGreaterThan(10);

    String findings = text(report).substring(text(report).indexOf("## Findings"));

    assertThat(findings.lines().filter(line -> line.matches(".*\\| PAL[0-9]{3} \\|.*")))
        .hasSize(10);
    assertThat(findings).contains("And " + (open - 10) + " more.");
  }

  @Test
  void itFitsOnAScreenWhateverTheNamesAre() {
    String text = text(Reports.hostile());

    assertThat(text.lines().count()).isLessThan(60);
    assertThat(text.length()).isLessThan(20_000);
    assertThat(text)
        .doesNotContain("<script", "<img", "\u202e", "\u001b", "http://attack", "](http")
        .contains("&lt;script&gt;");
  }

  /** Each row of a table has as many cells as its heading, whatever the names hold. */
  @Test
  void noNameBreaksATable() {
    for (Report report : List.of(Reports.hostile(), Reports.usual(), Reports.withRenewals())) {
      int cells = 0;
      for (String line : text(report).lines().toList()) {
        if (!line.startsWith("|")) {
          cells = 0;
        } else {
          int here = line.replaceAll("\\\\.", "").split("\\|", -1).length;
          assertThat(here).as(line).isEqualTo(cells == 0 ? here : cells);
          cells = here;
        }
      }
    }
  }
}
