package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, and places that may not be read or written to. */
@DisabledOnOs(OS.WINDOWS)
class RefusingDiskIT {

  private static final String NOBODY = "65534";
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
  private Path temporary;

  @BeforeEach
  void export() throws IOException {
    litware = new Litware(folder.resolve("litware"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  /** A jar whose process may write files of so many blocks only. */
  private PackagedJar limitedTo(int blocks) {
    return new PackagedJar(folder)
        .by("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh")
        .with("-Djava.io.tmpdir=" + temporary);
  }

  @Test
  void aFullDiskLeavesTheOldReportsWhole() throws Exception {
    litware.runImport();
    for (String name : REPORTS) {
      litware.write("out/" + name, "of last time");
    }

    Cli.Result result =
        limitedTo(4)
            .run(
                "report",
                litware.snapshot().toString(),
                "-c",
                litware.file("palaudit.yaml").toString(),
                "-o",
                litware.output().toString());

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("palaudit: " + litware.output())
        .contains("cannot be written (File too large; free some space or give another --output)")
        .doesNotContain("\tat ");
    // A workbook that cannot be read may hold what people typed: it is kept before it is replaced.
    assertThat(ReportFolderTest.names(litware.output()))
        .containsExactlyInAnyOrderElementsOf(withKept(REPORTS));
    for (String name : withKept(REPORTS)) {
      assertThat(litware.output().resolve(name)).hasContent("of last time");
    }
    assertThat(ReportFolderTest.names(temporary)).isEmpty();
  }

  private static List<String> withKept(List<String> reports) {
    List<String> names = new ArrayList<>(reports);
    names.add("audit-kept.xlsx");
    return names;
  }

  @Test
  void aFullDiskLeavesTheOldSnapshotWhole() throws Exception {
    List<String> words = litware.importing();
    Path snapshot = litware.write("litware.jsonl", "of last time");
    words.set(words.size() - 1, snapshot.toString());

    Cli.Result result = limitedTo(1).run(words.toArray(String[]::new));

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(snapshot + " cannot be written (File too large");
    assertThat(snapshot).hasContent("of last time");
    assertThat(ReportFolderTest.names(litware.file(".")))
        .noneMatch(name -> name.startsWith(".palaudit"));
  }

  /** A jar run by somebody whom permissions bind. */
  private PackagedJar unprivileged() throws Exception {
    open(folder);
    open(folder.resolve("litware"));
    if (!System.getProperty("user.name").equals("root")) {
      return new PackagedJar(folder);
    }
    Path jar = Files.copy(PackagedJar.JAR, folder.resolve("palaudit.jar"));
    permit(jar, "rw-r--r--");
    String[] asNobody = {"setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"};
    PackagedJar nobody = new PackagedJar(folder, jar).by(asNobody);
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not installed");
    return nobody.with("-XX:-UsePerfData");
  }

  private static void open(Path folder) throws IOException {
    permit(folder, "rwxrwxrwx");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void aFolderThatMayNotBeReadIsNamed() throws Exception {
    PackagedJar jar = unprivileged();
    permit(litware.file("links"), "---------");
    try {
      Cli.Result result = jar.run(litware.importing().toArray(String[]::new));

      assertThat(result.code()).isEqualTo(ExitCode.INPUT);
      assertThat(result.out()).isEmpty();
      assertThat(result.err())
          .isEqualTo(
              "palaudit: "
                  + litware.file("links")
                  + ": may not be read; ask for permission to read it\n");
      assertThat(litware.snapshot()).doesNotExist();
    } finally {
      open(litware.file("links"));
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenToIsNamed() throws Exception {
    PackagedJar jar = unprivileged();
    Path locked = Files.createDirectory(folder.resolve("locked"));
    permit(locked, "r-xr-xr-x");
    List<String> words = litware.importing();
    words.set(words.size() - 1, locked.resolve("litware.jsonl.gz").toString());

    Cli.Result result = jar.run(words.toArray(String[]::new));

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(locked.toString(), "permission denied; give another --output");
    assertThat(ReportFolderTest.names(locked)).isEmpty();
  }
}
