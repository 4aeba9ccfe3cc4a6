package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.scan.ScanStatus;
import io.github.palaudit.scan.session.RequestCounts;
import io.github.palaudit.scan.session.Service;
import io.github.palaudit.scan.session.Wait;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person, a log and a program see of a scan under way. */
class ProgressTest {

  private final StringWriter written = new StringWriter();
  private Instant now = Cli.NOW;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private Progress progress(boolean terminal, String columns, boolean quiet, boolean json) {
    return new Progress(
        new Surroundings(
            new PrintWriter(new StringWriter()),
            new PrintWriter(written),
            clock,
            name -> name.equals("COLUMNS") ? Optional.of(columns) : Optional.empty(),
            terminal),
        quiet,
        json);
  }

  private static ScanStatus status(int done) {
    return new ScanStatus(
        3, 5, Set.of(Source.ROLE_ASSIGNMENTS), done, 400, 1234, new RequestCounts(Map.of()));
  }

  private void after(int seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void aLogGetsALineForAStageAndOneEveryHalfMinute() {
    Progress progress = progress(false, "80", false, false);
    progress.began(status(0));
    for (int i = 1; i <= 65; i++) {
      after(1);
      progress.advanced(status(i));
    }

    assertThat(written.toString().lines())
        .containsExactly(
            "[3/5] role assignments",
            "[3/5] 30 of 400, 6 min left, 1234 rows, 0 requests, role assignments",
            "[3/5] 60 of 400, 6 min left, 1234 rows, 0 requests, role assignments");
  }

  @Test
  void aTerminalGetsOneLineThatChangesAndIsNeverTooWide() {
    Progress progress = progress(true, "30", false, false);
    progress.tenant("\u001b[31mEvil 株式会社 of a long name");
    progress.began(status(0));
    after(10);
    progress.advanced(status(100));
    progress.done();

    String shown = written.toString();
    assertThat(shown).doesNotContain("\n", "\u001b[31m");
    assertThat(shown.split("\r\u001b\\[K", -1))
        .hasSize(4)
        .allMatch(frame -> ProgressWords.cut(frame, 29).equals(frame));
    assertThat(shown).endsWith("\r\u001b[K");
  }

  @Test
  void theEndIsForeseenOnceThereIsAPace() {
    Progress progress = progress(true, "120", false, false);
    progress.began(status(0));
    after(10);
    progress.advanced(status(100));

    assertThat(written.toString()).contains("100 of 400, 30 s left");
  }

  @Test
  void aWaitIsShownOnceForAllThatWaitTogether() {
    Progress progress = progress(false, "80", false, false);
    Wait wait = new Wait(Service.RESOURCE_GRAPH, Wait.Why.ASKED, Duration.ofSeconds(4));
    progress.waits(wait);
    now = now.plusMillis(10);
    progress.waits(wait);
    progress.waits(new Wait(Service.RESOURCE_GRAPH, Wait.Why.ASKED, Duration.ofMillis(20)));

    assertThat(written.toString().lines()).containsExactly(wait.text());
  }

  @Test
  void quietMeansQuietButForWhatHasToBeKnown() {
    Progress progress = progress(true, "80", true, true);
    progress.began(status(0));
    progress.advanced(status(9));
    progress.gap(Source.LINKS, "403");
    progress.say("Scanning");
    progress.done();
    assertThat(written.toString()).isEmpty();

    progress.tell("stopped");
    assertThat(written.toString()).isEqualTo("stopped\n");
  }

  @Test
  void aProgramGetsOneObjectALine() throws IOException {
    Progress progress = progress(true, "80", false, true);
    progress.tenant("Contoso");
    progress.say("Scanning \u001b[31m");
    progress.began(status(0));
    after(10);
    progress.advanced(status(100));
    progress.gap(Source.DENY_ASSIGNMENTS, "403\nNo.");
    progress.waits(new Wait(Service.RESOURCE_GRAPH, Wait.Why.ASKED, Duration.ofSeconds(4)));
    progress.done();

    List<String> lines = written.toString().lines().toList();
    assertThat(lines).hasSize(5);
    JsonMapper json = new JsonMapper();
    for (String line : lines) {
      JsonNode one = json.readTree(line);
      assertThat(one.path("tenant").asText()).isEqualTo("Contoso");
      assertThat(one.path("time").asText()).startsWith("2026-11-20T12:00");
    }
    assertThat(lines)
        .extracting(line -> json.readTree(line).path("event").asText())
        .containsExactly("message", "stage", "progress", "gap", "wait");
    JsonNode third = json.readTree(lines.get(2));
    assertThat(third.path("done").asInt()).isEqualTo(100);
    assertThat(third.path("total").asInt()).isEqualTo(400);
    assertThat(third.path("secondsLeft").asInt()).isEqualTo(30);
    assertThat(third.path("sources").get(0).asText()).isEqualTo("role-assignments");
    assertThat(json.readTree(lines.get(3)).path("source").asText()).isEqualTo("deny-assignments");
  }
}
