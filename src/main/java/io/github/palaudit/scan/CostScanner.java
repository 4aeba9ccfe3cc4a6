package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Source;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the chosen months cost: Cost Management's query, api-version 2023-11-01, a POST that reads,
 * at each subscription once and grouped by resource group. The subscription's own cost is the sum
 * of its rows, those outside any group included; nothing is asked at overlapping scopes. No answer
 * (204) is no record: the service does not say that it cost nothing.
 */
final class CostScanner implements Scanner {

  private static final String QUERY =
      "/providers/Microsoft.CostManagement/query?api-version=2023-11-01";

  /** Cost Management takes no longer time in one question. */
  private static final int MOST_MONTHS = 12;

  private static final int NO_CONTENT = 204;

  /** Months that follow each other. */
  private record Span(YearMonth first, YearMonth last) {
    boolean isFollowedBy(YearMonth month) {
      return last.plusMonths(1).equals(month) && month.isBefore(first.plusMonths(MOST_MONTHS));
    }
  }

  @Override
  public Set<Source> sources() {
    return Set.of(Source.COST);
  }

  @Override
  public void scan(ScanRun run) {
    run.atEach(
        Source.COST, run.scopes().placesBelow(), (scope, reading) -> read(run, scope, reading));
    run.gapAtEachUnlisted(Source.COST);
  }

  private static void read(ScanRun run, ScopeId scope, Reading reading) {
    if (scope.kind() != ScopeKind.SUBSCRIPTION && scope.kind() != ScopeKind.RESOURCE_GROUP) {
      throw ReadFailed.because("cost is told for subscriptions and resource groups only");
    }
    CostSums sums = new CostSums(scope, run.options().costMonths());
    for (Span span : spans(run.options().costMonths())) {
      try {
        pages(run, scope, question(span), sums);
      } catch (ReadFailed failed) {
        if (failed.status().orElse(0) != NO_CONTENT) {
          throw failed;
        }
      }
    }
    sums.costs().forEach(reading::add);
  }

  private static void pages(ScanRun run, ScopeId scope, ObjectNode question, CostSums sums) {
    Pages pages = new Pages();
    String next = ArmPath.encoded(scope) + QUERY;
    while (!next.isEmpty()) {
      pages.follow(next);
      JsonNode page = run.session().resourceManager().post(next, question).path("properties");
      sums.add(page);
      next = page.path("nextLink").isTextual() ? page.path("nextLink").asText() : "";
    }
  }

  private static List<Span> spans(Set<YearMonth> months) {
    List<Span> spans = new ArrayList<>();
    for (YearMonth month : months) {
      int end = spans.size() - 1;
      if (end >= 0 && spans.get(end).isFollowedBy(month)) {
        spans.set(end, new Span(spans.get(end).first(), month));
      } else {
        spans.add(new Span(month, month));
      }
    }
    return spans;
  }

  private static ObjectNode question(Span span) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", "ActualCost").put("timeframe", "Custom");
    body.putObject("timePeriod")
        .put("from", String.format(Locale.ROOT, "%sT00:00:00Z", span.first().atDay(1)))
        .put("to", String.format(Locale.ROOT, "%sT23:59:59Z", span.last().atEndOfMonth()));
    ObjectNode dataset = body.putObject("dataset").put("granularity", "Monthly");
    dataset
        .putObject("aggregation")
        .putObject("totalCost")
        .put("name", "Cost")
        .put("function", "Sum");
    dataset
        .putArray("grouping")
        .addObject()
        .put("type", "Dimension")
        .put("name", "ResourceGroupName");
    return body;
  }
}
