package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.render.excel.ExcelRenderer;
import io.github.palaudit.render.json.JsonRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Waived findings in the report. The audit is of 20 Nov 2026. */
class WaiversSectionTest {

  private static Tenants tenants() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .notLinked("anna", 10)
        .severity("PAL001", "critical");
  }

  private static Report report(Tenants tenants) {
    return Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
  }

  private static Finding unlinked() {
    return report(tenants()).findings().stream()
        .filter(finding -> finding.rule().equals("PAL001"))
        .findFirst()
        .orElseThrow();
  }

  private static Waiver until(String finding, int day) {
    return new Waiver(finding, "Ada Example", "It ends.", LocalDate.of(2026, 11, day));
  }

  private static int critical(Report report) {
    return report.headline().findings().stream()
        .filter(count -> count.severity() == Severity.CRITICAL)
        .findFirst()
        .orElseThrow()
        .count();
  }

  private static List<List<Cell>> rows(Report report) {
    return report.section(Section.Subject.WAIVERS).table().rows().map(Table.Row::cells).toList();
  }

  @Test
  void withoutWaiversThereIsNoSection() {
    assertThat(report(tenants()).sections())
        .extracting(Section::subject)
        .doesNotContain(Section.Subject.WAIVERS);
    assertThat(critical(report(tenants()))).isEqualTo(1);
  }

  @Test
  void aWaivedFindingStandsInItsRowsAndNotInTheHeadline() {
    Report report = report(tenants().waiver(until(unlinked().id(), 20)));

    assertThat(critical(report)).isZero();
    assertThat(report.headline().waived()).isEqualTo(1);
    assertThat(report.findings()).contains(unlinked());
    assertThat(report.byRule().get(report.byRule().size() - 1).entries().get(0).waived()).isTrue();
    assertThat(rows(report).get(0))
        .contains(
            new Cell.Reference("Unlinked admin", "PAL001-" + unlinked().id()),
            new Cell.Badge(Tone.ATTRIBUTED, "Holds"),
            Cell.text("Waived by Ada Example until 20 Nov 2026: It ends."));
  }

  @Test
  void anExpiredWaiverIsAnAlarmAndTheFindingCounts() {
    Report report = report(tenants().waiver(until(unlinked().id(), 19)));

    assertThat(critical(report)).isEqualTo(1);
    assertThat(rows(report).get(0))
        .contains(
            new Cell.Badge(Tone.ALARM, "Expired"),
            Cell.text("Waiver of Ada Example expired on 19 Nov 2026."));
  }

  @Test
  void anUnusedWaiverIsNamed() {
    assertThat(rows(report(tenants().waiver(until("PAL001-0123456789abcdef", 30)))).get(0))
        .contains(
            new Cell.Badge(Tone.NOT_COUNTED, "Unused"), new Cell.Id("PAL001-0123456789abcdef"));
  }

  @Test
  void theFilesCarryIt() throws IOException {
    Report report = report(tenants().waiver(until(unlinked().id(), 20)));

    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new JsonRenderer().render(report, json);
    JsonNode audit = new ObjectMapper().readTree(json.toByteArray());
    try (InputStream schema =
        JsonRenderer.class.getResourceAsStream("/schema/audit-1.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(audit))
          .isEmpty();
    }
    assertThat(audit.at("/severities/PAL001").asText()).isEqualTo("critical");
    assertThat(audit.at("/findings/0/waiver/expires").asText()).isEqualTo("2026-11-20");
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    new ExcelRenderer().render(report, workbook);
    assertThat(workbook.size()).isPositive();
  }
}
