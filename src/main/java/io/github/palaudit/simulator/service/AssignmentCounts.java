package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a question that counts role assignments by subscription: {@code summarize NAME =
 * count() by subscriptionId | extend id = ...}. The count's column is {@code count_} unless it is
 * named.
 */
final class AssignmentCounts {

  private static final Pattern SUMMARIZE =
      Pattern.compile(
          "summarize (?:(\\w+) ?= ?)?count\\(\\) by subscriptionId", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTEND_ID =
      Pattern.compile("extend id ?= ?.*", Pattern.CASE_INSENSITIVE);

  private AssignmentCounts() {}

  /** Whether the question ends so. */
  static boolean areAskedFor(List<String> stages) {
    return stages.size() > 2
        && SUMMARIZE.matcher(stages.get(stages.size() - 2)).matches()
        && EXTEND_ID.matcher(stages.get(stages.size() - 1)).matches();
  }

  /** What stands before that end. */
  static List<String> conditions(List<String> stages) {
    return areAskedFor(stages) ? stages.subList(0, stages.size() - 2) : stages;
  }

  /** A row for each subscription that has any. */
  static GraphRows of(List<RoleAssignment> found, GraphQuestion question) {
    Matcher summary = SUMMARIZE.matcher(question.stages().get(question.stages().size() - 2));
    String count = summary.matches() && summary.group(1) != null ? summary.group(1) : "count_";
    Map<String, Integer> counts = new TreeMap<>();
    for (RoleAssignment one : found) {
      counts.merge(one.scope().subscription().map(ScopeId::name).orElse(""), 1, Integer::sum);
    }
    return GraphRows.of(
        List.copyOf(counts.entrySet()), question, one -> row(one.getKey(), count, one.getValue()));
  }

  private static ObjectNode row(String subscription, String count, int rows) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("subscriptionId", subscription)
        .put("id", "/subscriptions/" + subscription)
        .put(count, rows);
  }
}
