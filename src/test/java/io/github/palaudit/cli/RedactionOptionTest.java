package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.SnapshotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the key comes from, and what a live audit leaves. */
class RedactionOptionTest {

  @TempDir private Path folder;

  private Cli.Result report(Cli cli, String... more) {
    Litware litware = new Litware(folder);
    assertThat(litware.runImport().code()).isZero();
    return cli.run(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "report",
                    litware.snapshot().toString(),
                    "-c",
                    folder.resolve("palaudit.yaml").toString(),
                    "-o",
                    folder.resolve("out").toString()),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aKeyFileIsMadeOnFirstUseForItsOwnerAloneAndUsedAgain() throws IOException {
    Path key = folder.resolve("keys/redact.key");
    Cli.Result first = report(new Cli(), "--redact-key", key.toString());
    Cli.Result second = report(new Cli(), "--redact-key", key.toString());

    assertThat(first.err()).contains("made a key in " + key);
    assertThat(second.err()).isEmpty();
    assertThat(first.out()).startsWith("Tenant ").isEqualTo(second.out());
    if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(key))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(first.out() + first.err()).doesNotContain(Files.readString(key).strip());
  }

  @Test
  void withoutAKeyItSaysThatThePseudonymsAreOfThisRun() {
    assertThat(report(new Cli(), "--redact").err())
        .startsWith("palaudit: the pseudonyms are of this run only");
  }

  @Test
  void aShortKeyIsRefusedAndNotShown() throws IOException {
    Cli.Result variable = report(new Cli().with(RedactionOption.VARIABLE, "psst psst"), "--redact");
    Cli.Result file =
        report(
            new Cli(),
            "--redact-key",
            Files.writeString(folder.resolve("short.key"), "psst psst").toString());

    assertThat(variable.code()).isEqualTo(ExitCode.USAGE);
    assertThat(file.code()).isEqualTo(ExitCode.INPUT);
    assertThat(variable.err() + file.err())
        .contains("at least 32 characters")
        .doesNotContain("psst");
  }

  @Test
  void aLiveAuditLeavesTheSnapshotWithPseudonymsAlone() throws IOException {
    new Litware(folder);
    Path out = folder.resolve("live");
    try (LiveCustomers live = new LiveCustomers()) {
      Cli.Result result =
          live.run(
              folder,
              "audit",
              "--redact",
              "--allow-gaps",
              "-c",
              folder.resolve("palaudit.yaml").toString(),
              "--tenant",
              LiveCustomers.NORTHWIND.value(),
              "-o",
              out.toString());

      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.out() + result.err())
          .doesNotContainIgnoringCase("northwind")
          .doesNotContain(LiveCustomers.NORTHWIND.value());
    }
    assertThat(ReportFolderTest.names(out))
        .contains("audit.html", "snapshot.jsonl.gz")
        .noneMatch(name -> name.contains("unredacted") || name.contains("northwind"));
    assertThat(SnapshotFile.read(out.resolve("snapshot.jsonl.gz")).header().redacted()).isTrue();
    assertThat(WholeOutput.of(out).values()).noneMatch(text -> text.contains("northwind"));
  }
}
