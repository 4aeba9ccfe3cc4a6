package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question to Cost Management as it is served: type ActualCost or Usage, timeframe Custom with
 * {@code timePeriod.from} and {@code to} (whole months), granularity None or Monthly, one
 * aggregation, grouped by nothing, ResourceGroupName, ResourceGroup or SubscriptionId, no filter.
 *
 * @param aggregated the column that is summed, such as Cost or PreTaxCost
 */
record CostQuestion(
    String aggregated, boolean monthly, List<Dimension> grouping, YearMonth from, YearMonth to) {

  /**
   * What costs are grouped by.
   *
   * @param sent its name as the question has it, which is its column's name too
   */
  record Dimension(String sent) {
    boolean isResourceGroup() {
      return sent.toLowerCase(Locale.ROOT).startsWith("resourcegroup");
    }
  }

  private static final List<String> DIMENSIONS =
      List.of("resourcegroupname", "resourcegroup", "subscriptionid");
  private static final int MONTH = "2026-10".length();

  CostQuestion {
    grouping = List.copyOf(grouping);
  }

  /** The question of this body; empty where it is another. */
  static Optional<CostQuestion> of(JsonNode body) {
    JsonNode data = body.path("dataset");
    String granularity = CostOperations.text(data.path("granularity"), "None");
    String from = CostOperations.text(body.at("/timePeriod/from"), "");
    String to = CostOperations.text(body.at("/timePeriod/to"), "");
    List<Dimension> grouping = new ArrayList<>();
    for (JsonNode one : data.path("grouping")) {
      grouping.add(new Dimension(one.path("name").asText()));
    }
    boolean known =
        List.of("ActualCost", "Usage").contains(body.path("type").asText())
            && body.path("timeframe").asText().equals("Custom")
            && List.of("None", "Monthly").contains(granularity)
            && data.path("aggregation").size() == 1
            && data.path("filter").isMissingNode()
            && from.length() >= MONTH
            && to.length() >= MONTH
            && grouping.stream()
                .allMatch(one -> DIMENSIONS.contains(one.sent().toLowerCase(Locale.ROOT)));
    return known
        ? Optional.of(
            new CostQuestion(
                data.path("aggregation").elements().next().path("name").asText(),
                granularity.equals("Monthly"),
                grouping,
                YearMonth.parse(from.substring(0, MONTH)),
                YearMonth.parse(to.substring(0, MONTH))))
        : Optional.empty();
  }
}
