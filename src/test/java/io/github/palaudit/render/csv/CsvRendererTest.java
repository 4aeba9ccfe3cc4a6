package io.github.palaudit.render.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRendererTest {

  private static String text(Report report, Section.Subject subject) {
    return new String(
        Reports.bytes(new CsvRenderer(subject, false), report), StandardCharsets.UTF_8);
  }

  @Test
  void holdsAHeaderAndOneRecordForEachRow() {
    Report report = Reports.usual();
    List<List<String>> records = CsvText.parse(text(report, Section.Subject.SCOPES));
    assertThat(records).hasSize(1 + report.section(Section.Subject.SCOPES).table().count());
    assertThat(records.get(0)).startsWith("Scope", "State", "Kind").endsWith("Scope id");
    assertThat(records).allMatch(record -> record.size() == records.get(0).size());
  }

  @Test
  void endsEveryRecordWithCarriageReturnAndLineFeed() {
    String text = text(Reports.usual(), Section.Subject.SCOPES);
    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r");
  }

  @Test
  void noValueStartsAFormula() {
    Report hostile = Reports.hostile();
    for (Section section : hostile.sections()) {
      List<List<String>> records = CsvText.parse(text(hostile, section.subject()));
      assertThat(records).hasSize(section.table().count() + 1);
      assertThat(records)
          .allSatisfy(
              record ->
                  assertThat(record)
                      .allMatch(value -> !value.matches("(?s)^[=+@\\t\\r].*|-(?![0-9.]+$).*")));
    }
  }

  @Test
  void aNumberBelowZeroStaysANumber() {
    StringWriter written = new StringWriter();
    CsvLine.write(written, List.of("-119", "-0.5", "-1+1", "-", "--1", "-1\n"));
    assertThat(written).hasToString("-119,-0.5,'-1+1,'-,'--1,\"'-1\n\"\r\n");
  }

  @Test
  void whatWouldStartAFormulaBeginsWithAnApostrophe() {
    assertThat(text(Reports.hostile(), Section.Subject.PRINCIPALS))
        .contains("\"'=HYPERLINK(\"\"http://attack.example/\"\",\"\"click\"\")\"")
        .contains("'-1+1,");
  }
}
