package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The questions about resource groups and resources that the simulated Resource Graph knows, in the
 * tables {@code resourcecontainers} and {@code resources}:
 *
 * <ul>
 *   <li>{@code resourcecontainers | where type =~
 *       'microsoft.resources/subscriptions/resourcegroups' | project id, name, ...}: the groups
 *       (id, name, type, subscriptionId, resourceGroup, tenantId, location).
 *   <li>{@code resources | summarize resources = count() by subscriptionId, resourceGroup | extend
 *       id = ...}: how many resources a group holds.
 *   <li>{@code resources | summarize count() by subscriptionId, resourceGroup, type | extend id =
 *       ...}: how many of each type. The count's column is {@code count_} unless it is named;
 *       {@code id} is the group's id and stands there only after an {@code extend id =}.
 * </ul>
 *
 * <p>Resource Graph writes types and the column {@code resourceGroup} in lower case. A group whose
 * types the tenant's records do not tell answers as if all it holds were storage accounts.
 */
final class ContainerRows {

  static final String UNTOLD_TYPE = "microsoft.storage/storageaccounts";

  private static final Pattern GROUPS =
      Pattern.compile("where type (?:=~|==) '[^']*resourcegroups'", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUMMARIZE =
      Pattern.compile(
          "summarize (?:(\\w+) ?= ?)?count\\(\\) by ([\\w, ]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTEND_ID =
      Pattern.compile("extend id ?= ?.*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> BY_GROUP = Set.of("subscriptionid", "resourcegroup");
  private static final Set<String> BY_TYPE = Set.of("subscriptionid", "resourcegroup", "type");

  private record Counted(ResourceGroup group, String type, int count) {}

  private ContainerRows() {}

  static Optional<GraphRows> of(Call call, JsonNode body, GraphQuestion question) {
    List<String> stages = question.stages();
    boolean groups = question.table().equals("resourcecontainers");
    if (stages.isEmpty() || (groups && !GROUPS.matcher(stages.get(0)).matches())) {
      return Optional.empty();
    }
    List<ResourceGroup> all = groupsOf(call, body);
    if (groups) {
      return Optional.of(GraphRows.of(all, question, group -> listed(group, call)));
    }
    Matcher summary = SUMMARIZE.matcher(stages.get(0));
    boolean withId = stages.size() == 2 && EXTEND_ID.matcher(stages.get(1)).matches();
    if (!summary.matches() || (stages.size() > 1 && !withId)) {
      return Optional.empty();
    }
    Set<String> by =
        new TreeSet<>(List.of(summary.group(2).toLowerCase(Locale.ROOT).strip().split(" ?, ?")));
    String count = summary.group(1) == null ? "count_" : summary.group(1);
    if (!by.equals(BY_GROUP) && !by.equals(BY_TYPE)) {
      return Optional.empty();
    }
    List<Counted> counted = counted(all, by.equals(BY_TYPE));
    GraphRows rows = GraphRows.of(counted, question, one -> row(one, count, withId));
    return Optional.of(new GraphRows(rows.size(), withId && rows.keepsId(), rows.at()));
  }

  /** Of the subscriptions named in the body; of all where it names none. */
  private static List<ResourceGroup> groupsOf(Call call, JsonNode body) {
    Optional<Set<ScopeId>> wanted = subscriptions(body);
    Visible visible = new Visible(call, "/resourceGroups");
    List<ResourceGroup> found = new ArrayList<>();
    for (ResourceGroup group : call.contents().resourceGroups()) {
      ScopeId subscription = group.id().subscription().orElseThrow();
      if (wanted.map(some -> some.contains(subscription)).orElse(true)
          && visible.test(subscription)) {
        found.add(group);
      }
    }
    return found;
  }

  /** The subscriptions that the body names; empty where it names none at all. */
  static Optional<Set<ScopeId>> subscriptions(JsonNode body) {
    JsonNode named = body.path("subscriptions");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Set<ScopeId> wanted = new TreeSet<>();
    named.forEach(id -> wanted.add(ScopeId.subscription(id.asText())));
    return Optional.of(wanted);
  }

  private static List<Counted> counted(List<ResourceGroup> groups, boolean byType) {
    List<Counted> rows = new ArrayList<>();
    for (ResourceGroup group : groups) {
      int total = group.resources().orElse(0);
      if (total > 0 && (!byType || group.resourceTypes().isEmpty())) {
        rows.add(new Counted(group, byType ? UNTOLD_TYPE : "", total));
      } else if (byType) {
        for (Map.Entry<String, Integer> type : group.resourceTypes().entrySet()) {
          rows.add(new Counted(group, type.getKey().toLowerCase(Locale.ROOT), type.getValue()));
        }
      }
    }
    return rows;
  }

  private static ObjectNode listed(ResourceGroup group, Call call) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", group.id().text());
    row.put("name", group.displayName());
    row.put("type", "microsoft.resources/subscriptions/resourcegroups");
    row.put("tenantId", call.tenant().id().value());
    row.put("location", "westeurope");
    row.put("resourceGroup", group.id().name().toLowerCase(Locale.ROOT));
    row.put("subscriptionId", group.id().subscription().orElseThrow().name());
    return row;
  }

  private static ObjectNode row(Counted counted, String count, boolean withId) {
    ScopeId id = counted.group().id();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("subscriptionId", id.subscription().orElseThrow().name());
    row.put("resourceGroup", id.name().toLowerCase(Locale.ROOT));
    if (!counted.type().isEmpty()) {
      row.put("type", counted.type());
    }
    row.put(count, counted.count());
    if (withId) {
      row.put("id", id.key());
    }
    return row;
  }
}
