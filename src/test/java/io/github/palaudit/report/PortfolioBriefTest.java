package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.portfolio.AuditText;
import io.github.palaudit.portfolio.PortfolioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader of a portfolio is told before the tables. */
class PortfolioBriefTest {

  @TempDir private Path folder;

  private Brief of(AuditText... audits) throws IOException {
    for (int i = 0; i < audits.length; i++) {
      audits[i].in(folder.resolve(i + "/audit.json"));
    }
    return PortfolioBrief.of(
        PortfolioReader.read(List.of(folder), folder, Optional.empty(), 1), "palaudit test");
  }

  private static AuditText whole(int tenant, String name) {
    return new AuditText(tenant, name).due("Ada", "2026-12-01T09:00:00Z", 1);
  }

  private static String value(Brief brief, String label) {
    return brief.figures().stream()
        .filter(figure -> figure.label().equals(label))
        .map(figure -> figure.value() + "; " + figure.detail())
        .findFirst()
        .orElse("none");
  }

  @Test
  void completeAuditsOfOneRoundNeedNoCaution() throws IOException {
    Brief brief = of(whole(1, "Contoso"), whole(2, "Northwind"));

    assertThat(brief.cautions()).isEmpty();
    assertThat(brief.lead()).startsWith("4 of 4 subscriptions of 2 customers are attributed.");
  }

  @Test
  void rangesRunFromAttributedToPossible() throws IOException {
    Brief brief =
        of(
            whole(1, "Contoso").subscriptions(3, 1, 1, 1).cost("EUR", "30", "20", "50"),
            whole(2, "Northwind").cost("EUR", "50", "0", "50").incomplete());

    assertThat(value(brief, "Attributed subscriptions"))
        .isEqualTo("5 to 7 of 8; 62 % to 88 %, 1 temporary, 1 unknown");
    assertThat(value(brief, "Cost attributed, EUR"))
        .isEqualTo("80 % to 100 % of EUR 100; in a month, of 2 customers");
    assertThat(brief.cautions())
        .containsExactly(
            "The audits of 1 of 2 customers are incomplete: their numbers are ranges, and what was"
                + " not seen may be attributed or not.");
  }

  @Test
  void aBrokenFileAnOldAuditAndAnOlderToolAreCautions() throws IOException {
    Files.createDirectories(folder.resolve("cut"));
    Files.writeString(folder.resolve("cut/audit.json"), "{");

    Brief brief =
        of(whole(1, "Contoso"), new AuditText(2, "Northwind").asOf("2026-05-03T00:00:00Z"));

    assertThat(brief.cautions())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("1 file could not be taken in"),
            one ->
                assertThat(one)
                    .contains("1 is more than 31 days older")
                    .contains("the oldest of 3 May 2026 (Northwind)"),
            one -> assertThat(one).startsWith("1 audit of an older palaudit does not tell"));
    assertThat(brief.sections()).extracting(Section::subject).contains(Section.Subject.BROKEN);
  }

  @Test
  void aCustomerLeadsToItsOwnReportWhereThereIsOne() throws IOException {
    Files.createDirectories(folder.resolve("0"));
    Files.writeString(folder.resolve("0/audit.html"), "page");

    Brief brief = of(whole(1, "Contoso"), whole(2, "Northwind"));

    assertThat(brief.sections().get(0).table().rows().map(row -> row.cells().get(0)))
        .containsExactly(new Cell.Document("Contoso", "0/audit.html"), new Cell.Text("Northwind"));
  }

  @Test
  void whatIsDueIsToldFromOverdueToTheEndOfTheQuarter() throws IOException {
    Brief brief =
        of(
            new AuditText(1, "Contoso").due("Ada", "2026-11-01T09:00:00Z", 1),
            new AuditText(2, "Northwind").due("Bob", "2027-02-20T09:00:00Z", 1),
            new AuditText(3, "Litware").due("Cyd", "2027-02-21T09:00:00Z", 1));

    assertThat(value(brief, "Links to re-verify")).isEqualTo("2; within 92 days, 1 overdue");
  }

  @Test
  void aChangeIsTheTenantsOnlyWhereNothingElseDiffers() throws IOException {
    Brief brief =
        of(
            whole(1, "Contoso").asOf("2026-08-20T12:00:00Z").subscriptions(1, 0, 0, 1),
            whole(1, "Contoso"),
            whole(2, "Northwind").asOf("2026-08-20T12:00:00Z").incomplete(),
            whole(2, "Northwind").subscriptions(1, 0, 0, 1));

    assertThat(value(brief, "Since the audits before"))
        .isEqualTo(
            "1 customer up, 0 down; 0 as before, 1 not to be compared as more than the tenant"
                + " differs");
  }
}
