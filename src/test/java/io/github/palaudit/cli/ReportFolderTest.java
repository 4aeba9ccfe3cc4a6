package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Where report files go, and what becomes of what stood there. */
class ReportFolderTest {

  private static final String WINGTIP_TENANT = "22222222-2222-4222-8222-222222222222";
  private static final List<String> REPORTS =
      List.of(
          "audit.html",
          "audit.json",
          "audit.sarif",
          "audit.xlsx",
          "coverage.csv",
          "findings.csv",
          "summary.md");

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aMissingFolderIsMadeAndHoldsTheReportsAndNothingElse() throws IOException {
    Cli.Result result = reported(folder.resolve("a/b"), litware.snapshot());

    assertThat(result.code()).isZero();
    assertThat(names(folder.resolve("a/b"))).containsExactlyElementsOf(REPORTS);
  }

  @Test
  void foreignFilesStayAndOldReportsAreReplacedWhole() throws IOException {
    String old = "an old report ".repeat(20_000);
    for (String name : REPORTS) {
      litware.write("out/" + name, old);
    }
    litware.write("out/notes.txt", "mine");
    litware.write("out/pictures/audit.html", "mine too");

    assertThat(litware.runReport().code()).isZero();

    for (String name : REPORTS) {
      byte[] bytes = Files.readAllBytes(litware.output().resolve(name));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
          .isNotEmpty()
          .doesNotContain("an old report");
    }
    assertThat(litware.output().resolve("notes.txt")).hasContent("mine");
    assertThat(litware.output().resolve("pictures/audit.html")).hasContent("mine too");
    // What is no workbook may be one that somebody needs: it is kept under another name.
    assertThat(litware.output().resolve("audit-kept.xlsx")).hasContent(old);
    assertThat(names(litware.output())).hasSize(REPORTS.size() + 3);
  }

  @Test
  void theSameReportTwiceIsTheSameBytes() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    reported(first, litware.snapshot());
    reported(second, litware.snapshot());

    for (String name : REPORTS.stream().filter(name -> !name.endsWith(".xlsx")).toList()) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void snapshotAndReportsAreForTheirOwnerOnly() throws IOException {
    litware.runReport();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(litware.snapshot())))
        .isEqualTo("rw-------");
    for (String name : REPORTS) {
      Path file = litware.output().resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void eachOfSeveralCustomersHasAFolder() throws IOException {
    Path out = folder.resolve("both");

    Cli.Result result = reported(out, litware.snapshot(), other("Wingtip Toys & Söhne"));

    assertThat(result.code()).isZero();
    assertThat(names(out)).containsExactly("litware", "wingtip-toys-so-hne");
    assertThat(AuditJson.in(out.resolve("litware")).root().path("tenants").findValuesAsText("name"))
        .containsExactly("Litware");
    assertThat(AuditJson.in(out.resolve("wingtip-toys-so-hne")).answer(Litware.PRODUCTION))
        .isEqualTo("attributed standing");
    assertThat(result.out()).contains("Litware, audit of ", "Wingtip Toys & Söhne, audit of ");
  }

  @Test
  void twoCustomersOfOneNameHaveTwoFolders() throws IOException {
    Path out = folder.resolve("both");

    reported(out, litware.snapshot(), other("Litware"));

    assertThat(names(out)).containsExactly("litware", "litware-" + WINGTIP_TENANT);
    assertThat(tenantIn(out.resolve("litware"))).isEqualTo(Litware.TENANT);
    assertThat(tenantIn(out.resolve("litware-" + WINGTIP_TENANT))).isEqualTo(WINGTIP_TENANT);
  }

  @Test
  void aNameOfNoLettersAtAllLeavesTheTenantsId() throws IOException {
    Path out = folder.resolve("both");

    reported(out, litware.snapshot(), other("../.."));

    assertThat(names(out)).containsExactly(WINGTIP_TENANT, "litware");
  }

  private static String tenantIn(Path folder) {
    return AuditJson.in(folder).root().path("tenants").path(0).path("tenantId").asText();
  }

  /** The snapshot of another tenant that is just as Litware's. */
  private Path other(String name) {
    Litware wingtip =
        new Litware(folder.resolve("wingtip")).replacing(Litware.TENANT, WINGTIP_TENANT);
    List<String> words = wingtip.importing();
    words.set(words.indexOf("Litware"), name);
    assertThat(new Cli().run(words.toArray(String[]::new)).code()).isZero();
    return wingtip.snapshot();
  }

  private Cli.Result reported(Path out, Path... snapshots) {
    String[] words = new String[snapshots.length + 5];
    words[0] = "report";
    for (int i = 0; i < snapshots.length; i++) {
      words[i + 1] = snapshots[i].toString();
    }
    words[snapshots.length + 1] = "-c";
    words[snapshots.length + 2] = litware.file("palaudit.yaml").toString();
    words[snapshots.length + 3] = "-o";
    words[snapshots.length + 4] = out.toString();
    return new Cli().run(words);
  }
}
