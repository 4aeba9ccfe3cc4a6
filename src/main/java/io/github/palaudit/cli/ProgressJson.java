package io.github.palaudit.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.scan.ScanStatus;
import io.github.palaudit.snapshot.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a scan is, one JSON object a line. Every line has {@code event}, {@code time} and, once a
 * tenant is being scanned, {@code tenant}; the events are {@code message} and {@code gap} with
 * {@code text}, {@code wait} with {@code text}, {@code stage} and {@code progress} with the
 * numbers.
 */
final class ProgressJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ProgressJson() {}

  static String text(String event, String tenant, Instant now, String text) {
    return line(event, tenant, now).put("text", Plain.line(text)).toString();
  }

  static String gap(String tenant, Instant now, Source source, String reason) {
    return line("gap", tenant, now)
        .put("source", source.word())
        .put("text", Plain.line(reason))
        .toString();
  }

  static String status(
      String event, String tenant, Instant now, ScanStatus status, Optional<Duration> left) {
    ObjectNode line = line(event, tenant, now);
    line.put("stage", status.stage()).put("stages", status.stages());
    status.sources().forEach(source -> line.withArray("sources").add(source.word()));
    line.put("done", status.done()).put("total", status.total());
    line.put("records", status.records());
    line.put("requests", status.requests().requests());
    line.put("waits", status.requests().waits());
    line.put("waitedSeconds", status.requests().waited().toSeconds());
    left.ifPresent(time -> line.put("secondsLeft", time.toSeconds()));
    return line.toString();
  }

  private static ObjectNode line(String event, String tenant, Instant now) {
    ObjectNode line = JSON.createObjectNode().put("event", event).put("time", now.toString());
    return tenant.isEmpty() ? line : line.put("tenant", Plain.line(tenant));
  }
}
