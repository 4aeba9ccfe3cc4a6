package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.history.Reviewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What changed since the newest earlier audit, in the audit itself. Ada's link at Production is
 * gone on 2026-11-18: Production was attributed and is not, and PAL001 is told of her.
 */
class SinceLastTimeTest {

  private static final String NOW = "2026-11-20";
  private static final String SUMMARY =
      "0 of 2 subscriptions attributed now, 1 of 2 on 12 Nov 2026: 1 subscription lost, 0 gained";

  @TempDir private Path folder;

  private Litware before;
  private Litware after;

  @BeforeEach
  void imported() {
    before = new Litware(folder.resolve("before"));
    assertThat(before.runImport().code()).isZero();
    after = new Litware(folder.resolve("after"));
    after.write("links/ada.json", Litware.text("links/bob.json").replace(Litware.BOB, Litware.ADA));
    List<String> words = after.importing();
    words.set(words.indexOf("2026-11-10"), "2026-11-18");
    assertThat(new Cli().run(words.toArray(String[]::new)).code()).isZero();
  }

  private static Cli.Result report(Litware of, Path out, String asOf, String... more) {
    return new Cli().run(words(of, out, asOf, more));
  }

  private static String[] words(Litware of, Path out, String asOf, String... more) {
    List<String> words = new ArrayList<>(List.of("report", of.snapshot().toString(), "-c"));
    words.add(of.file("palaudit.yaml").toString());
    words.addAll(List.of("-o", out.toString(), "--as-of", asOf));
    words.addAll(Arrays.asList(more));
    return words.toArray(String[]::new);
  }

  private Path past(String... more) {
    Path past = folder.resolve("past");
    assertThat(report(before, past, "2026-11-12", more).code()).isZero();
    return past;
  }

  private Path out() {
    return folder.resolve("out");
  }

  private JsonNode since() {
    return AuditJson.in(out()).root().path("since");
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.path(key).asText()));
    return texts;
  }

  private String text(String file) throws IOException {
    return Files.readString(out().resolve(file));
  }

  @Test
  void whatWasLostIsToldInEveryFormat() throws IOException {
    Cli.Result result =
        report(
            after,
            out(),
            NOW,
            "--previous",
            past().toString(),
            "--format",
            "html,xlsx,md,json,csv-all");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(text("audit.html")).contains(SUMMARY, ">New</span>", "id=\"coverage-changes\"");
    assertThat(text("summary.md")).contains(SUMMARY);
    assertThat(Reviewer.rows(out().resolve("audit.xlsx"), "Summary"))
        .anyMatch(row -> row.toString().contains(SUMMARY));
    assertThat(Reviewer.rows(out().resolve("audit.xlsx"), "Coverage changes").get(0))
        .contains("○ Lost", "● Attributed", "○ Not attributed", "Link gone");
    assertThat(since().path("asOf").asText()).isEqualTo("2026-11-12T00:00:00Z");
    JsonNode lost = since().path("scopes").path(0);
    assertThat(lost.path("change").asText()).isEqualTo("lost");
    assertThat(lost.path("scope").asText()).isEqualToIgnoringCase(Litware.PRODUCTION);
    assertThat(Files.readAllLines(out().resolve("coverage-changes.csv")).get(1))
        .startsWith("Lost,");
    assertThat(Files.readAllLines(out().resolve("findings.csv")).get(0))
        .contains(",Since last time,");
    assertThat(Files.readAllLines(out().resolve("coverage.csv")).get(0)).contains(",Last time,");
  }

  @Test
  void anAuditItsFolderAndItsSnapshotTellTheSame() {
    Path past = past();
    List<Path> ways = List.of(past.resolve("audit.json"), past, before.snapshot());
    List<List<String>> told = new ArrayList<>();
    for (Path way : ways) {
      Cli.Result result =
          report(after, out(), NOW, "--format", "json", "--previous", way.toString());

      assertThat(result.code()).as(way + ": " + result.err()).isZero();
      assertThat(result.err()).isEmpty();
      told.add(texts(since().path("scopes"), "change"));
      assertThat(texts(since().path("premises"), "subject")).isEmpty();
    }
    assertThat(told).containsOnly(told.get(0));
    assertThat(told.get(0)).contains("lost").doesNotContain("gained");
  }

  @Test
  void theLinkEvidenceOfAnEarlierSnapshotIsItsOwn() {
    assertThat(
            report(
                    after,
                    out(),
                    NOW,
                    "--format",
                    "json",
                    "--previous",
                    before.snapshot().toString())
                .code())
        .isZero();

    JsonNode production = since().path("scopes").path(0);
    assertThat(production.path("before").asText()).isEqualTo("attributed");
    assertThat(production.path("after").asText()).isEqualTo("not-attributed");
  }

  @Test
  void withoutAnEarlierAuditNothingIsSaidOfOne() throws IOException {
    assertThat(report(after, out(), NOW, "--format", "html,xlsx,md,json,csv-all").code()).isZero();

    assertThat(since().isMissingNode()).isTrue();
    assertThat(text("audit.html")).doesNotContain("ince last time", "Last time");
    assertThat(text("summary.md")).doesNotContain("ince last time");
    assertThat(ReportFolderTest.names(out()))
        .doesNotContain("premises.csv", "coverage-changes.csv", "trend.csv");
    assertThat(text("findings.csv")).doesNotContain("Since last time");
    assertThat(text("coverage.csv")).doesNotContain("Last time");
  }

  @Test
  void aStricterAuditIsToldFirstAndNothingOfItIsLost() throws IOException {
    Path past = folder.resolve("lenient");
    report(before, past, "2026-11-12", "--format", "json");

    Cli.Result result =
        report(
            before, out(), NOW, "--strict", "--format", "html,json", "--previous", past.toString());

    assertThat(result.code()).isZero();
    assertThat(texts(since().path("premises"), "subject")).contains("strict");
    assertThat(text("audit.html"))
        .contains("0 subscriptions lost", "Setting: strict was no, is yes.", "Answered otherwise")
        .doesNotContain(">Lost<");
  }

  @Test
  void anotherPolicyIsToldFirstAndIsNoLoss() throws IOException {
    Path past = past("--format", "json");
    before.write("palaudit.yaml", Litware.text("palaudit.yaml") + "\nevidence:\n  freshDays: 1\n");

    Cli.Result result =
        report(
            before, out(), "2026-11-13", "--format", "html,md,json", "--previous", past.toString());

    assertThat(result.err()).isEmpty();
    assertThat(text("summary.md"))
        .contains("0 subscriptions lost", "Setting: freshDays was 120, is 1");
    assertThat(text("audit.html")).contains("Answered otherwise").doesNotContain(">Lost<");
  }

  @Test
  void anAuditThatOnlyLooksWholeIsAnErrorWhenNamedAndPassedOverInAFolder() throws IOException {
    Path past = past("--format", "json");
    Path file = past.resolve("audit.json");
    Files.writeString(
        file, Files.readString(file).replace("\"gaps\" : [", "\"gaps\" : 3, \"x\" : ["));

    Cli.Result named = report(after, out(), NOW, "--previous", file.toString());
    assertThat(named.code()).isEqualTo(5);
    assertThat(named.err()).contains("audit.json", "is not a whole audit.json");
    assertThat(out()).doesNotExist();

    Cli.Result among = report(after, out(), NOW, "--previous", past.toString());
    assertThat(among.code()).isZero();
    assertThat(among.err()).contains("is not a whole audit.json", "it is not compared");
    assertThat(since().isMissingNode()).isTrue();
  }

  @Test
  void aSnapshotLaterThanTheInstantIsNotCompared() {
    Cli.Result result =
        report(
            after,
            out(),
            "2026-11-05",
            "--format",
            "json",
            "--previous",
            before.snapshot().toString());

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("is not used: it is later than this audit");
    assertThat(since().isMissingNode()).isTrue();
  }

  @Test
  void aRedactedAuditTellsNothingOfOneWithNames() throws IOException {
    Path past = past();
    String key = folder.resolve("redact.key").toString();
    for (Path way : List.of(past, past.resolve("audit.json"), before.snapshot())) {
      Cli.Result result =
          report(after, out(), NOW, "--redact-key", key, "--previous", way.toString());

      assertThat(result.code()).isZero();
      assertThat(result.err())
          .contains("only what was redacted with the same key goes with it")
          .doesNotContain(Litware.TENANT);
      assertThat(since().isMissingNode()).isTrue();
    }
    Map<String, String> files = WholeOutput.of(out());
    assertThat(files.values())
        .noneMatch(text -> text.contains("Litware") || text.contains(Litware.ADA));
  }

  @Test
  void twoRedactedAuditsOfOneKeyAreCompared() {
    String key = folder.resolve("redact.key").toString();
    Path past = past("--redact-key", key, "--format", "json");

    Cli.Result result =
        report(
            after,
            out(),
            NOW,
            "--redact-key",
            key,
            "--format",
            "json",
            "--previous",
            past.toString());

    assertThat(result.err()).isEmpty();
    assertThat(texts(since().path("scopes"), "change")).contains("lost");
    assertThat(since().toString()).doesNotContain("Ada").doesNotContain(Litware.ADA);
  }

  @Test
  void pseudonymsAreNotComparedWithNames() throws IOException {
    Path past = past("--format", "json");
    Path file = past.resolve("audit.json");
    Files.writeString(
        file,
        Files.readString(file).replaceFirst("(\"complete\"[^,]*,)", "$1 \"redacted\": true,"));

    Cli.Result result =
        report(after, out(), NOW, "--format", "json", "--previous", file.toString());

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("audit.json is not compared", "redacted");
    assertThat(since().isMissingNode()).isTrue();
  }

  @Test
  void anEarlierSnapshotIsAskedTheSameRules() {
    Cli.Result result =
        report(
            after,
            out(),
            NOW,
            "--format",
            "json",
            "--only-rule",
            "PAL001",
            "--previous",
            before.snapshot().toString());

    assertThat(result.code()).isZero();
    assertThat(since().path("premises")).isEmpty();
    assertThat(texts(since().path("findings"), "rule")).containsOnly("PAL001");
  }

  @Test
  void aFileThatIsNoEarlierIsNamed() {
    Cli.Result result =
        report(after, out(), NOW, "--format", "json", "--previous", after.snapshot().toString());

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains(after.snapshot() + " is not used: it is no earlier than what is audited.");
    assertThat(since().isMissingNode()).isTrue();
  }
}
