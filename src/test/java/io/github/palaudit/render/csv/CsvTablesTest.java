package io.github.palaudit.render.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.github.palaudit.config.Policy;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every table, read again by somebody else's reader, fits the table schema that is published. */
class CsvTablesTest {

  /** Columns that are there only where something is known; the schema tells of them in words. */
  private static final String SOMETIMES =
      "(Cost|Their cost) .*, [A-Z]{3}|Of them of unknown cost|(Confirmed|Possible) (hours|days)"
          + "|Since last time|Last time";

  /** What an audit may tell; the others are of a portfolio or a review. */
  private static final Set<Section.Subject> OF_AN_AUDIT =
      EnumSet.range(Section.Subject.SCOPES, Section.Subject.TREND);

  private static final List<Report> REPORTS =
      List.of(
          Reports.usual(),
          Reports.empty(),
          Reports.asked(Policy.PimShare.HOURS),
          Reports.asked(Policy.PimShare.WHOLE_DAYS),
          Reports.withMoney(),
          Reports.withRenewals(),
          Reports.withAccounts(),
          Reports.withGaps(),
          Reports.withPast(),
          Reports.withMoneyMoved(),
          Reports.hostile());

  private static Map<String, JsonNode> schemas() throws IOException {
    try (InputStream in =
        CsvTablesTest.class.getResourceAsStream("/schema/csv-1.datapackage.json")) {
      Map<String, JsonNode> schemas = new LinkedHashMap<>();
      for (JsonNode resource : new JsonMapper().readTree(in).get("resources")) {
        schemas.put(resource.get("path").asText(), resource.at("/schema/fields"));
      }
      return schemas;
    }
  }

  private static List<String[]> records(byte[] file) throws IOException {
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(file)) {
      return rows.readAll();
    }
  }

  @Test
  void theSchemaNamesEveryTableThatThereCanBe() throws IOException {
    Set<String> names = new TreeSet<>();
    OF_AN_AUDIT.forEach(subject -> names.add(new CsvRenderer(subject, false).fileName()));

    assertThat(schemas().keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void everyTableIsMetInSomeReport() {
    Set<Section.Subject> met = new HashSet<>();
    REPORTS.forEach(report -> report.sections().forEach(section -> met.add(section.subject())));

    assertThat(met).isEqualTo(OF_AN_AUDIT);
  }

  @Test
  void everyTableHasTheColumnsOfTheSchemaInItsOrder() throws IOException {
    Map<String, JsonNode> schemas = schemas();
    for (Report report : REPORTS) {
      for (Section section : report.sections()) {
        CsvRenderer renderer = new CsvRenderer(section.subject(), false);
        List<String> wanted = new ArrayList<>();
        schemas.get(renderer.fileName()).forEach(field -> wanted.add(field.get("name").asText()));

        List<String> header = List.of(records(Reports.bytes(renderer, report)).get(0));

        assertThat(
                header.stream().filter(name -> wanted.contains(name) || !name.matches(SOMETIMES)))
            .as(renderer.fileName())
            .containsExactlyElementsOf(wanted);
      }
    }
  }

  @Test
  void everyValueIsOfTheTypeThatTheSchemaSays() throws IOException {
    Map<String, JsonNode> schemas = schemas();
    for (Report report : REPORTS) {
      for (Section section : report.sections()) {
        CsvRenderer renderer = new CsvRenderer(section.subject(), false);
        List<String[]> records = records(Reports.bytes(renderer, report));
        List<String> header = List.of(records.get(0));
        assertThat(records).hasSize(section.table().count() + 1);
        for (JsonNode field : schemas.get(renderer.fileName())) {
          int place = header.indexOf(field.get("name").asText());
          List<String> values =
              records.subList(1, records.size()).stream().map(record -> record[place]).toList();
          values.stream().filter(value -> !value.isEmpty()).forEach(value -> check(value, field));
          if (field.at("/constraints/unique").asBoolean()) {
            assertThat(values).doesNotHaveDuplicates().doesNotContain("");
          }
        }
      }
    }
  }

  private static void check(String value, JsonNode field) {
    switch (field.get("type").asText()) {
      case "integer" -> assertThat(value).matches("-?[0-9]+");
      case "number" -> assertThat(Double.parseDouble(value)).isBetween(0.0, 1.0);
      case "date" -> assertThat(LocalDate.parse(value)).isNotNull();
      case "yearmonth" -> assertThat(YearMonth.parse(value)).isNotNull();
      case "datetime" -> assertThat(Instant.parse(value)).isNotNull();
      case "string" -> assertThat(value).isNotNull();
      default -> throw new AssertionError("no such type: " + field);
    }
    JsonNode words = field.at("/constraints/enum");
    if (words.isArray()) {
      List<String> known = new ArrayList<>();
      words.forEach(word -> known.add(word.asText()));
      assertThat(known).contains(value);
    }
  }

  @Test
  void oneReaderReadsWhatAnotherReads() throws IOException {
    Report hostile = Reports.hostile();
    for (Section section : hostile.sections()) {
      byte[] file = Reports.bytes(new CsvRenderer(section.subject(), false), hostile);
      List<List<String>> ours = CsvText.parse(new String(file, StandardCharsets.UTF_8));

      assertThat(records(file).stream().map(List::of)).containsExactlyElementsOf(ours);
    }
  }

  @Test
  void theMarkStandsOnceAtTheVeryBeginningAndOnlyOnDemand() {
    Report report = Reports.usual();
    byte[] plain = Reports.bytes(new CsvRenderer(Section.Subject.GAPS, false), report);
    byte[] marked = Reports.bytes(new CsvRenderer(Section.Subject.GAPS, true), report);

    assertThat(Arrays.copyOf(marked, 3)).containsExactly(0xEF, 0xBB, 0xBF);
    assertThat(Arrays.copyOfRange(marked, 3, marked.length)).isEqualTo(plain);
    assertThat(new String(plain, StandardCharsets.UTF_8)).doesNotContain("\uFEFF");
  }
}
