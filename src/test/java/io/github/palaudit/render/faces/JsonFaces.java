package io.github.palaudit.render.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.render.Renderer;
import io.github.palaudit.render.Reports;
import io.github.palaudit.render.json.JsonRenderer;
import io.github.palaudit.render.sarif.SarifRenderer;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What audit.json and audit.sarif say. */
public final class JsonFaces {

  private JsonFaces() {}

  /** Of audit.json. */
  public static Numbers json(Report report) {
    JsonNode root = read(new JsonRenderer(), report);
    Map<String, Integer> findings = new TreeMap<>();
    int waived = 0;
    for (JsonNode finding : root.get("findings")) {
      if (finding.has("waiver")) {
        waived++;
      } else {
        findings.merge(label(finding.get("severity").asText()), 1, Integer::sum);
      }
    }
    Map<String, Long> cost = new TreeMap<>();
    for (JsonNode one : root.at("/tenants/0/coverage/money/currencies")) {
      cost.put(
          one.get("currency").asText(),
          one.get("total").decimalValue().setScale(0, RoundingMode.HALF_UP).longValue());
    }
    return new Numbers(
        states(root.at("/tenants/0/coverage/subscriptions")),
        findings,
        waived,
        Optional.of(root.get("gaps").size()),
        Optional.of(root.at("/plan/steps").size()),
        Optional.of(cost));
  }

  /** Of audit.sarif. */
  public static Numbers sarif(Report report) {
    SarifRenderer renderer = new SarifRenderer(Rules.all().stream().map(Rule::text).toList());
    JsonNode run = read(renderer, report).at("/runs/0");
    Map<String, Integer> findings = new TreeMap<>();
    int waived = 0;
    for (JsonNode result : run.get("results")) {
      if (result.get("suppressions").isEmpty()) {
        findings.merge(label(result.at("/properties/severity").asText()), 1, Integer::sum);
      } else {
        waived++;
      }
    }
    return new Numbers(
        states(run.at("/properties/subscriptions")),
        findings,
        waived,
        Optional.of(run.at("/invocations/0/toolExecutionNotifications").size()),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, Integer> states(JsonNode tally) {
    Map<String, Integer> states = new TreeMap<>();
    Map.of(
            "attributed", "Attributed",
            "temporary", "Temporary",
            "unknown", "Unknown",
            "notAttributed", "Not attributed")
        .forEach(
            (key, word) -> {
              if (tally.get(key).asInt() > 0) {
                states.put(word, tally.get(key).asInt());
              }
            });
    return states;
  }

  private static String label(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static JsonNode read(Renderer renderer, Report report) {
    try {
      return new JsonMapper().readTree(Reports.bytes(renderer, report));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
