package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Instructions for colleagues, from the command line to the files. */
class LinksKitTest {

  private static final String BOB = "pal-" + Litware.BOB;
  private static final String DAN = "pal-" + Litware.DAN;

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void litware() {
    litware = new Litware(folder);
  }

  private Cli.Result kit() {
    assertThat(litware.runImport().code()).isZero();
    return new Cli()
        .run(
            "links",
            "kit",
            litware.snapshot().toString(),
            "-c",
            litware.file("palaudit.yaml").toString(),
            "-o",
            litware.output().toString());
  }

  private String file(String name) throws IOException {
    return Files.readString(litware.output().resolve(name), UTF_8);
  }

  @Test
  void eachWhoseLinkIsMissingOrWrongGetsAPageAndTheIndexListsThem() throws IOException {
    Cli.Result result = kit();

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Litware: 2 pages", "Link: 1", "Answer a question, then perhaps update: 1");
    try (Stream<Path> all = Files.list(litware.output())) {
      assertThat(all.map(path -> String.valueOf(path.getFileName())))
          .containsExactlyInAnyOrder(
              "index.html",
              "index.md",
              "links-kit.csv",
              BOB + ".html",
              BOB + ".md",
              DAN + ".html",
              DAN + ".md");
    }
    assertThat(file("index.html")).contains("Bob Brown", BOB + ".html", "linked to an id that is");
    assertThat(file(BOB + ".md"))
        .contains("az login --tenant " + Litware.TENANT)
        .contains("az managementpartner create --partner-id 31415927");
    assertThat(file("links-kit.csv").lines().filter(line -> line.startsWith("Litware,")))
        .hasSize(2);
  }

  @Test
  void ofSeveralAccountsTheCommandAsksAndWritesNothing() {
    litware.replacing("[\"31415927\"]", "[\"31415927\", \"31415999\"]");

    Cli.Result result = kit();

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("Litware", "31415927, 31415999", "locationAccount", "palaudit.yaml");
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void foreignFilesStayAndOldPagesAreReplacedWhole() throws IOException {
    litware.write("out/notes.txt", "mine");
    litware.write("out/" + BOB + ".html", "old ".repeat(50_000));

    assertThat(kit().code()).isZero();

    assertThat(litware.output().resolve("notes.txt")).hasContent("mine");
    assertThat(file(BOB + ".html")).startsWith("<!doctype html>").doesNotContain("old old");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void pagesAreForTheirOwnerOnly() throws IOException {
    kit();

    try (Stream<Path> all = Files.list(litware.output())) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void hostileNamesAreShownAndNeverObeyed() throws IOException {
    String markup = "<script>alert(1)</script>[x](https://evil.example)`rm -rf ~`";
    litware
        .replacing("\"Bob Brown\"", "\"" + markup + "\"")
        .replacing("\"Litware Test\"", "\"" + markup + "|\"");

    kit();

    for (String page : List.of("index.html", BOB + ".html")) {
      assertThat(file(page))
          .contains("&lt;script&gt;")
          .doesNotContain("<script", "href=\"https://e");
    }
    for (String page : List.of("index.md", BOB + ".md")) {
      assertThat(file(page))
          .contains("&lt;script&gt;", "\\[x\\](https&#58;&#8288;//evil.example)\\`rm -rf \\~\\`")
          .doesNotContain("<script", "[x](");
    }
  }

  @Test
  void noValueOfTheCsvStartsAFormulaAndNoCharacterIsObeyed() throws IOException {
    litware
        .replacing("\"Bob Brown\"", "\"=cmd|' /C calc'!A0\"")
        .replacing("\"Dan", "\"@Dan\\u202e\\u001b[2J");

    Cli.Result result = kit();

    assertThat(file("links-kit.csv"))
        .contains("Litware,'=cmd|", "'@Dan")
        .doesNotContainPattern("(^|\r\n|[,\"])[=@+]")
        .doesNotContain("\u202e", "\u001b");
    assertThat(file(DAN + ".html")).doesNotContain("\u202e", "\u001b");
    assertThat(result.out()).doesNotContain("\u001b");
  }

  @Test
  void pagesHoldNoScriptAndAskNothingOfAnywhere() throws IOException {
    kit();

    for (String page : List.of("index.html", BOB + ".html", DAN + ".html")) {
      assertThat(file(page)).doesNotContain("<script", "<link", "<img", "@import", "url(");
    }
  }

  @Test
  void withoutASubcommandTheHelpIsShown() {
    assertThat(new Cli().run("links").out()).contains("kit", "Gathers the evidence");
  }
}
