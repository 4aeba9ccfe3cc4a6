package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.config.ConfigurationFile;
import io.github.palaudit.snapshot.SnapshotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample with pseudonyms: no name is left anywhere, and no number is another. */
class RedactedSampleTest {

  private static final String KEY = "a key that is long enough for a test";

  /** In the page's library; a name of the sample too. */
  private static final Pattern BUILD = Pattern.compile("node_env(: | [!=]== )\"production\"");

  @TempDir private static Path folder;

  private static Cli.Result originals;
  private static Cli.Result redacted;

  @BeforeAll
  static void run() {
    originals = new Cli().run("sample", "-o", folder.resolve("one").toString());
    redacted =
        new Cli()
            .with(RedactionOption.VARIABLE, KEY)
            .run("sample", "--redact", "-o", folder.resolve("two").toString());
    assertThat(originals.code()).isZero();
    assertThat(redacted.code()).isZero();
  }

  @Test
  void noOutputHoldsAnOriginalName() throws IOException {
    NavigableSet<String> names = OriginalNames.in(folder.resolve("one"));
    assertThat(names)
        .hasSizeGreaterThan(150)
        .contains("contoso", "fabrikam", "northwind", "fabrikam.com", "isaiah langer", "robbins");
    Map<String, String> outputs = WholeOutput.of(folder.resolve("two"));
    assertThat(outputs.keySet()).anyMatch(name -> name.contains("xl/worksheets/sheet1.xml"));
    outputs.put("stdout", redacted.out().toLowerCase(Locale.ROOT));
    outputs.put("stderr", redacted.err().toLowerCase(Locale.ROOT));

    assertThat(outputs.keySet())
        .anyMatch(name -> name.endsWith("transparency.html"))
        .anyMatch(name -> name.contains("transparency.docx!word/document.xml"))
        .anyMatch(name -> name.contains("transparency.docx!docProps/core.xml"))
        .anyMatch(name -> name.endsWith("audit.sarif"))
        .anyMatch(name -> name.endsWith("summary.md"));
    assertThat(told(outputs, names)).isEmpty();
  }

  private static List<String> told(Map<String, String> outputs, NavigableSet<String> names) {
    List<String> told = new ArrayList<>();
    outputs.forEach(
        (name, whole) -> {
          String text = BUILD.matcher(whole).replaceAll("");
          names.stream()
              .filter(original -> holds(text, original))
              .forEach(original -> told.add(original + " in " + name));
        });
    return told;
  }

  /** With a brand, a logo and people's functions, which are the partner's name and names too. */
  @Test
  void theCustomersDocumentAndEveryTableHoldNoneEither() throws IOException {
    NavigableSet<String> names = OriginalNames.in(folder.resolve("one"));
    names.addAll(List.of("zzbrand", "zzfunction", "zzperson", "#702070", "702070"));
    Path yaml = folder.resolve("one/branded.yaml");
    Files.writeString(
        yaml,
        Files.readString(folder.resolve("one/palaudit.yaml"))
            .replaceFirst(
                "partner:\n",
                """
                partner:
                  branding:
                    name: Zzbrand
                    colour: "#702070"
                    logo: none.png
                  people:
                    - name: Zzperson
                      function: Zzfunction
                      aliases: [adele.vance@fabrikam.com]
                """));
    for (String[] command :
        List.of(
            new String[] {"transparency", "--redact"},
            new String[] {"transparency", "--redact", "--names", "functions"},
            new String[] {"report", "--redact", "--format", "csv-all,md,sarif"})) {
      Path target = folder.resolve("redacted-" + command.length + command[0]);
      List<String> words = new ArrayList<>(List.of(command));
      for (String customer : List.of("contoso", "northwind")) {
        if (command[0].equals("transparency")) {
          words.add("--snapshot");
        }
        words.add(folder.resolve("one/" + customer + "/snapshot.jsonl.gz").toString());
      }
      words.addAll(List.of("-c", yaml.toString(), "-o", target.toString()));
      Cli.Result result =
          new Cli().with(RedactionOption.VARIABLE, KEY).run(words.toArray(new String[0]));
      assertThat(result.code()).as(result.err()).isIn(0, 3);
      Map<String, String> outputs = WholeOutput.of(target);
      assertThat(outputs).hasSizeGreaterThan(10);
      outputs.put("stdout", result.out().replace(target.toString(), "").toLowerCase(Locale.ROOT));
      outputs.put("stderr", result.err().toLowerCase(Locale.ROOT));
      assertThat(told(outputs, names)).as(String.join(" ", command)).isEmpty();
    }
  }

  @Test
  void theSameKeyMakesTheSameFiles() throws IOException {
    for (String run : List.of("same-one", "same-two")) {
      assertThat(
              new Cli()
                  .with(RedactionOption.VARIABLE, KEY)
                  .run(
                      "transparency",
                      "--redact",
                      "--snapshot",
                      folder.resolve("one/northwind/snapshot.jsonl.gz").toString(),
                      "-c",
                      folder.resolve("one/palaudit.yaml").toString(),
                      "-o",
                      folder.resolve(run).toString())
                  .code())
          .isZero();
    }
    for (String file : List.of("transparency.html", "transparency.docx")) {
      assertThat(folder.resolve("same-two").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("same-one").resolve(file));
    }
  }

  /** A short one has to stand alone: "ben" is in "benefit". */
  private static boolean holds(String text, String original) {
    return original.length() > 5
        ? text.contains(original)
        : text.contains(original)
            && Pattern.compile("\\b" + Pattern.quote(original) + "\\b").matcher(text).find();
  }

  /** A finding's id is a hash of ids: whoever guesses them could recognise it. */
  @Test
  void noFindingKeepsItsId() throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    for (String customer : List.of("contoso", "northwind")) {
      AuditJson.in(folder.resolve("one").resolve(customer))
          .root()
          .path("findings")
          .forEach(finding -> ids.add(finding.path("id").asText()));
    }
    Map<String, String> outputs = WholeOutput.of(folder.resolve("two"));

    assertThat(ids).hasSizeGreaterThan(40);
    assertThat(outputs.values()).noneMatch(text -> ids.stream().anyMatch(text::contains));
  }

  @Test
  void theNumbersAreTheSame() {
    assertThat(numbers(redacted.out())).isEqualTo(numbers(originals.out()));

    for (String customer : List.of("contoso", "northwind")) {
      JsonNode one = AuditJson.in(folder.resolve("one").resolve(customer)).root();
      JsonNode two = AuditJson.in(redactedFolder(customer)).root();
      assertThat(two.at("/tenants/0/coverage")).isEqualTo(one.at("/tenants/0/coverage"));
      assertThat(two.path("scopes")).hasSameSizeAs(one.path("scopes"));
      assertThat(two.path("principals")).hasSameSizeAs(one.path("principals"));
      assertThat(kinds(two)).isEqualTo(kinds(one));
      assertThat(two.path("redacted").asBoolean()).isTrue();
      assertThat(one.has("redacted")).isFalse();
    }
  }

  /** The lines of the summary that are numbers and not names. */
  private static List<String> numbers(String summary) {
    return summary
        .lines()
        .filter(line -> line.matches("  (Attributed|Whole|Within|Cost|Fragile|Findings|Waivers).*"))
        .toList();
  }

  private static List<String> kinds(JsonNode audit) {
    return StreamSupport.stream(audit.path("findings").spliterator(), false)
        .map(one -> one.path("rule").asText() + " " + one.path("severity").asText())
        .sorted()
        .toList();
  }

  private static Path redactedFolder(String customer) {
    return redacted
        .out()
        .lines()
        .filter(line -> line.startsWith("  Reports"))
        .map(line -> line.strip().split("\\s+", 3)[1])
        .map(file -> Path.of(file).resolveSibling(""))
        .skip(customer.equals("contoso") ? 0 : 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theReportSaysThatNamesArePseudonyms() {
    assertThat(redacted.out()).contains("all names and ids here are pseudonyms (--redact)");
  }

  @Test
  void theSameKeyGivesTheSamePseudonymsInAnotherRun() {
    Path snapshot = folder.resolve("one/contoso/snapshot.jsonl.gz");
    Cli.Result again =
        new Cli()
            .with(RedactionOption.VARIABLE, KEY)
            .run(
                "report",
                snapshot.toString(),
                "-c",
                folder.resolve("one/palaudit.yaml").toString(),
                "--redact",
                "-o",
                folder.resolve("three").toString());

    assertThat(again.err()).isEmpty();
    assertThat(again.out().lines().findFirst().orElseThrow())
        .startsWith(
            redacted
                .out()
                .lines()
                .filter(line -> line.startsWith("Customer "))
                .findFirst()
                .orElseThrow()
                .substring(0, "Customer 0123ABCD".length()));
    assertThat(
            AuditJson.in(folder.resolve("three"))
                .root()
                .path("principals")
                .findValuesAsText("objectId"))
        .containsExactlyElementsOf(
            AuditJson.in(redactedFolder("contoso"))
                .root()
                .path("principals")
                .findValuesAsText("objectId"));
  }

  @Test
  void aRedactedSnapshotIsASnapshotThatSaysSo() {
    assertThat(
            SnapshotFile.read(redactedFolder("contoso").resolve("snapshot.jsonl.gz"))
                .header()
                .redacted())
        .isTrue();
    assertThat(ConfigurationFile.read(folder.resolve("one/palaudit.yaml")).customers()).hasSize(2);
  }
}
