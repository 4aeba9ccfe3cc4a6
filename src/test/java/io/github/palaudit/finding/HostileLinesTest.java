package io.github.palaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.palaudit.HostileTenant;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.finding.rule.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines to run in a tenant whose names are attacks run what they say and nothing else. */
class HostileLinesTest {

  /** Writes each of its arguments to a line, and an empty line behind them. */
  private static final String STUB =
      """
      #!/bin/bash
      for one in "$@"; do printf '%s\\n' "$one"; done >> "$SEEN"
      printf '\\n' >> "$SEEN"
      """;

  private static final List<String> LINES =
      Rules.check(CoverageEngine.coverage(HostileTenant.inputs()), rule -> true).stream()
          .flatMap(finding -> finding.remedies().stream())
          .flatMap(remedy -> remedy.commands().stream())
          .filter(command -> !command.tool().equals("PowerShell"))
          .flatMap(command -> command.lines().stream())
          .distinct()
          .toList();

  @TempDir private Path folder;

  @Test
  void bashRunsAzWithWholeArgumentsAndNothingElse() throws Exception {
    Path bash = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(bash) || "true".equals(System.getenv("CI")), "no bash here");
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("az", "palaudit")) {
      Path stub = Files.writeString(tools.resolve(tool), STUB);
      assertThat(stub.toFile().setExecutable(true)).isTrue();
    }
    Path work = Files.createDirectories(folder.resolve("work"));
    // What the lines leave to the reader to fill in would be a redirection.
    String script = String.join("\n", LINES).replaceAll("<([a-z ]+)>", "$1") + "\n";
    assertThat(LINES).hasSizeGreaterThan(20);

    ProcessBuilder running = new ProcessBuilder(bash.toString(), "-eu").redirectErrorStream(true);
    running.directory(work.toFile());
    running.environment().put("PATH", tools + ":/usr/bin:/bin");
    running.environment().put("SEEN", folder.resolve("seen").toString());
    running.environment().put("AZURE_CLIENT_SECRET", "psst");
    Process bashed = running.start();
    bashed.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
    bashed.getOutputStream().close();
    String said = new String(bashed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(bashed.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEmpty();
    assertThat(bashed.exitValue()).isZero();
    assertThat(created(work)).allMatch(name -> name.matches("link-[0-9a-f-]+\\.json"));
    String seen = Files.readString(folder.resolve("seen"));
    assertThat(seen.split("\n\n", -1)).hasSize(LINES.size() + 1);
    assertThat(seen).contains("role\nassignment\n");
  }

  private static List<String> created(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  /** PowerShell takes all of them for quotes; cmd.exe joins commands inside of single quotes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a'b",
        "a\u2018b",
        "a\u2019b",
        "a\u201ab",
        "a\u201bb",
        "a\"b",
        "a&b",
        "a|b",
        "a>b",
        "a<b",
        "a^b",
        "a%PATH%",
        "a\nb",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "a\u0000b",
        "a\ud800b",
        "a\u200bb"
      })
  void whatAShellObeysOrAReaderDoesNotSeeStandsInNoLine(String text) {
    assertThat(Remedy.Command.isQuotable(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscriptions/5b5b5b5b-0000-4000-8000-000000000001/resourceGroups/rg_1.(x)-\u00e4\u65e5",
        "a b",
        "$(id)",
        "`id`"
      })
  void whatSingleQuotesHoldEverywhereMayStandInALine(String text) {
    assertThat(Remedy.Command.isQuotable(text)).isTrue();
  }
}
