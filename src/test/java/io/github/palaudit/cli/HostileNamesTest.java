package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that want to be obeyed, all the way from an export to every file and the terminal. */
class HostileNamesTest {

  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final String TEMPLATE = "${191*7}#{191*7}<#assign x=191*7>[=191*7]<@x/>";
  private static final String ESCAPES = "red\\u001b[31m\\u001b]0;title\\u0007\\u009b2J\\u0000";
  private static final String TURNED = "exe.\\u202efdp\\u2066\\u200f\\u2028next\\r\\nline";
  private static final Pattern OBEYED =
      Pattern.compile(
          "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

  @TempDir private Path folder;

  private Litware litware;

  /**
   * Litware with this name, as JSON writes it, for a user, an application, a group and two scopes.
   */
  private void named(String name) {
    litware =
        new Litware(folder)
            .replacing("\"Ada Adams\"", "\"" + name + "\"")
            .replacing("\"Bob Brown\"", "\"" + name + "\"")
            .replacing("\"Litware Production\"", "\"" + name + "\"")
            .replacing("\"Litware Test\"", "\"" + name + "\"")
            .replacing("\"litware-backup\"", "\"" + name + "\"")
            .replacing("\"Tailspin Toys\"", "\"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {FORMULA, MARKUP, TEMPLATE, ESCAPES, TURNED})
  void aNameChangesNoAnswer(String name) {
    named(name);

    assertThat(litware.runImport().code()).isZero();
    assertThat(litware.runReport().code()).isZero();

    assertThat(litware.audit().answer(Litware.PRODUCTION)).isEqualTo("attributed standing");
    assertThat(litware.audit().answer(Litware.TEST)).isEqualTo("not-attributed unlinked-admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {ESCAPES, TURNED})
  void nothingOfANameIsObeyedByATerminal(String name) {
    named(name);

    List<Cli.Result> all =
        List.of(
            litware.runImport("--name", "x", "--name", "y"),
            litware.runImport(),
            litware.runReport(),
            litware.runExplain(Litware.PRODUCTION),
            litware.runExplain(Litware.TEST),
            litware.runExplain(Litware.ADA),
            litware.runExplain(Litware.DAN));

    for (Cli.Result result : all) {
      assertThat(result.out() + result.err()).doesNotContainPattern(OBEYED);
    }
    // Nine statements, of which two are broken in two.
    assertThat(all.get(3).out().lines()).hasSize(11);
  }

  @Test
  void theTenantsOwnNameIsHarmlessToo() {
    litware = new Litware(folder);
    List<String> words = litware.importing();
    words.set(words.indexOf("Litware"), "Lit\u001b[2J\u202eware\r\n=1+1");

    String imported = new Cli().run(words.toArray(String[]::new)).out();
    String reported = litware.runReport().out();

    assertThat(imported + reported).doesNotContainPattern(OBEYED);
    assertThat(reported.lines()).hasSize(10);
  }

  @Test
  void anErrorAboutAHostileFileIsHarmless() {
    litware = new Litware(folder);
    litware.write("users.json", "[{\"a\u001b[31m\": \"\\u001b[2J\", \"b\\u001b]0;x\\u0007\": 1}]");
    litware.write(
        "links/x.json", "{\"error\": {\"code\": \"\\u001b[2J\", \"message\": \"\\u0007\"}}");

    assertThat(litware.runImport().err()).startsWith("palaudit: ").doesNotContainPattern(OBEYED);
  }

  /** What leads to a page of the portal, made of ids alone. */
  private static final String PORTAL =
      "HYPERLINK\\(\"https://[a-z.]+/[-\\w@#/._()%~]*\",\"[-\\w/._()]+\"\\)";

  @Test
  void noNameIsInAFormulaOfTheWorkbook() throws IOException {
    named(FORMULA);
    litware.runImport();
    litware.runReport();

    boolean seen = false;
    try (InputStream in = Files.newInputStream(litware.output().resolve("audit.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).matches(PORTAL);
            }
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(FORMULA)) {
              seen = true;
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
          }
        }
      }
    }
    assertThat(seen).isTrue();
  }

  @Test
  void noValueOfACsvFileStartsAFormula() throws IOException {
    named(FORMULA);
    litware.runImport();
    litware.runReport();

    for (String name : List.of("findings.csv", "coverage.csv")) {
      String text = Files.readString(litware.output().resolve(name), UTF_8);
      assertThat(text).contains("cmd|").doesNotContainPattern("(^|\r\n|[,;\"])[=@+]cmd");
    }
  }

  @Test
  void thePageShowsMarkupAndTemplatesAsText() throws IOException {
    named(MARKUP + TEMPLATE);
    litware.runImport();
    litware.runReport();

    String page = Files.readString(litware.output().resolve("audit.html"), UTF_8);
    assertThat(page)
        .contains("&lt;script&gt;alert(1)", "${191*7}#{191*7}")
        .doesNotContain("<script>alert", "<img src=x", "1337");
  }

  @ParameterizedTest
  @ValueSource(strings = {ESCAPES, TURNED})
  void noFileHoldsACharacterThatIsObeyed(String name) throws IOException {
    named(name);
    litware.runImport();
    litware.runReport();

    for (String file :
        List.of("audit.html", "findings.csv", "coverage.csv", "summary.md", "audit.sarif")) {
      String text = Files.readString(litware.output().resolve(file), UTF_8).replace("\r\n", "\n");
      assertThat(text.startsWith("\uFEFF") ? text.substring(1) : text)
          .doesNotContainPattern(OBEYED);
    }
  }
}
