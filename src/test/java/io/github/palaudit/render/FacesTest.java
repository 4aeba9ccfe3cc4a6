package io.github.palaudit.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.render.faces.CsvTables;
import io.github.palaudit.render.faces.Grid;
import io.github.palaudit.render.faces.JsonFaces;
import io.github.palaudit.render.faces.MarkdownFace;
import io.github.palaudit.render.faces.Numbers;
import io.github.palaudit.render.faces.PageTables;
import io.github.palaudit.render.faces.Tables;
import io.github.palaudit.render.faces.WorkbookTables;
import io.github.palaudit.report.Column;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ScopeState;
import io.github.palaudit.report.Section;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One model, many faces: what each file says, read by a reader of its own, is what the report says,
 * and so the same everywhere.
 */
@Tag("slow")
class FacesTest {

  /** A report with a name for the reader of test results, and its files that hold tables. */
  record Told(String name, Report report, Map<String, Tables> tables) {
    static Told of(String name, Report report) {
      Map<String, Tables> tables = new LinkedHashMap<>();
      tables.put("csv", new CsvTables(report));
      tables.put("xlsx", new WorkbookTables(report));
      tables.put("html", new PageTables(report));
      return new Told(name, report, tables);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Told HOSTILE = Told.of("hostile names", Reports.hostile());

  private static final List<Told> ORDERLY =
      List.of(
          Told.of("the sample's Contoso", SampleReports.of("contoso")),
          Told.of("the sample's Northwind", SampleReports.of("northwind")),
          Told.of("usual", Reports.usual()),
          Told.of("with gaps", Reports.withGaps()),
          Told.of("with money", Reports.withMoney()),
          Told.of("with renewals", Reports.withRenewals()),
          Told.of("with two accounts", Reports.withAccounts()),
          Told.of("with a waiver", Reports.withWaiver()),
          Told.of("empty", Reports.empty()));

  static Stream<Told> reports() {
    return Stream.concat(ORDERLY.stream(), Stream.of(HOSTILE));
  }

  static Stream<Told> orderly() {
    return ORDERLY.stream();
  }

  /** What the report itself counts. */
  private static Numbers model(Report report) {
    Map<String, Integer> states = new TreeMap<>();
    for (ScopeState state : ScopeState.counted()) {
      int count = state.of(report.headline().counted());
      if (count > 0) {
        states.put(state.label(), count);
      }
    }
    Map<String, Integer> findings = new TreeMap<>();
    report.waivers().open().stream()
        .map(Finding::severity)
        .map(Severity::label)
        .forEach(label -> findings.merge(label, 1, Integer::sum));
    return new Numbers(
        states,
        findings,
        report.headline().waived(),
        Optional.empty(),
        Optional.of(report.answers().plan().steps().size()),
        Optional.empty());
  }

  private static Map<String, Numbers> faces(Told told) {
    Report report = told.report();
    Map<String, Numbers> faces = new LinkedHashMap<>();
    faces.put("model", model(report));
    told.tables().forEach((name, tables) -> faces.put(name, tables.numbers()));
    faces.put("json", JsonFaces.json(report));
    faces.put("sarif", JsonFaces.sarif(report));
    faces.put("md", MarkdownFace.of(report));
    return faces;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyFileSaysTheSame(Told told) {
    Map<String, Numbers> faces = faces(told);
    Numbers json = Objects.requireNonNull(faces.get("json"));
    faces.forEach(
        (name, face) -> {
          assertThat(face.subscriptions()).as(name).isEqualTo(json.subscriptions());
          assertThat(face.findings()).as(name).isEqualTo(json.findings());
          assertThat(face.waived()).as(name).isEqualTo(json.waived());
          face.gaps().ifPresent(gaps -> assertThat(gaps).as(name).isEqualTo(json.gaps().get()));
          face.steps().ifPresent(steps -> assertThat(steps).as(name).isEqualTo(json.steps().get()));
          face.cost().ifPresent(cost -> assertThat(cost).as(name).isEqualTo(json.cost().get()));
        });
  }

  /** A file may show more columns of its own, and the page fewer rows. */
  @ParameterizedTest
  @MethodSource("reports")
  void everyTableHasTheModelsColumnsInTheModelsOrder(Told told) {
    for (Section section : told.report().sections()) {
      List<String> headings = section.table().columns().stream().map(Column::header).toList();
      told.tables()
          .forEach(
              (name, tables) -> {
                Optional<Grid> grid = tables.table(section.subject());
                boolean mayBeAbsent =
                    !name.equals("csv") && section.table().count() == 0
                        || name.equals("html") && isListed(section.subject());
                assertThat(grid.isPresent() || mayBeAbsent).as(name + section).isTrue();
                grid.filter(one -> !mayBeAbsent)
                    .ifPresent(
                        one ->
                            assertThat(one.header().stream().filter(headings::contains))
                                .as(name + " " + section.subject())
                                .containsExactlyElementsOf(headings));
              });
    }
  }

  /** The page shows these as entries that open, not as a table. */
  private static boolean isListed(Section.Subject subject) {
    return subject == Section.Subject.FINDINGS || subject == Section.Subject.PRINCIPALS;
  }

  /** A month in words as files for programs write it. */
  private static String iso(String value) {
    return value.matches("[A-Z][a-z]{2} [0-9]{4}")
        ? YearMonth.parse(value, DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH)).toString()
        : value;
  }

  @ParameterizedTest
  @MethodSource("orderly")
  void rowsStandInTheSameOrderEverywhere(Told told) {
    for (Section section : told.report().sections()) {
      if (section.table().count() == 0) {
        continue;
      }
      String first = section.table().columns().get(0).header();
      List<String> model =
          new CsvTables(told.report()).table(section.subject()).orElseThrow().column(first);
      assertThat(model).hasSize(section.table().count());
      for (Tables tables : told.tables().values()) {
        tables
            .table(section.subject())
            .filter(grid -> grid.header().contains(first))
            .ifPresent(grid -> assertThat(grid.column(first)).map(FacesTest::iso).isEqualTo(model));
      }
    }
  }
}
