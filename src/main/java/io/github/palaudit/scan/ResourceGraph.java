package io.github.palaudit.scan;

import com.azure.core.util.Context;
import com.azure.resourcemanager.resourcegraph.fluent.ResourceProvidersClient;
import com.azure.resourcemanager.resourcegraph.fluent.models.QueryResponseInner;
import com.azure.resourcemanager.resourcegraph.models.QueryRequest;
import com.azure.resourcemanager.resourcegraph.models.QueryRequestOptions;
import com.azure.resourcemanager.resourcegraph.models.ResultFormat;
import com.azure.resourcemanager.resourcegraph.models.ResultTruncated;
import io.github.palaudit.scan.session.Answers;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ScopeId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Questions to Azure Resource Graph, api-version 2021-03-01. Each keeps a column {@code id} and an
 * order, without which there is no token for a next page.
 */
final class ResourceGraph {

  private static final int MOST_ROWS = 1000;

  private static final String GROUPS =
      "resourcecontainers"
          + " | where type =~ 'microsoft.resources/subscriptions/resourcegroups'"
          + " | project id, name"
          + " | order by id asc";

  private static final String COUNTS =
      "resources"
          + " | summarize count() by subscriptionId, resourceGroup, type"
          + " | extend id = strcat('/subscriptions/', subscriptionId, '/resourcegroups/',"
          + " resourceGroup, '/providers/', type)"
          + " | project id, subscriptionId, resourceGroup, type, count_"
          + " | order by id asc";

  private final ResourceProvidersClient client;
  private final List<String> subscriptions;

  ResourceGraph(ResourceProvidersClient client, List<ScopeId> subscriptions) {
    this.client = client;
    this.subscriptions = subscriptions.stream().map(ScopeId::name).toList();
  }

  /** Every resource group with its name; throws {@link ReadFailed}. */
  void groups(BiConsumer<ScopeId, String> each) {
    ask(GROUPS, row -> each.accept(id(row), String.valueOf(row.get("name"))));
  }

  /** How many resources of each type each group holds; throws {@link ReadFailed}. */
  void counts(ResourceCounts counts) {
    ask(
        COUNTS,
        row -> {
          if (row.get("count_") instanceof Number count) {
            counts.put(
                ScopeId.subscription(text(row, "subscriptionId"))
                    .resourceGroup(text(row, "resourceGroup")),
                text(row, "type"),
                count.intValue());
          }
        });
  }

  private static String text(Map<?, ?> row, String name) {
    return Sent.required(row.get(name) instanceof String text ? text : "", name);
  }

  private static ScopeId id(Map<?, ?> row) {
    return ScopeId.of(row.get("id") instanceof String id ? Sent.required(id, "id") : "");
  }

  private void ask(String question, Consumer<Map<?, ?>> each) {
    Set<String> seen = new HashSet<>();
    QueryRequestOptions options =
        new QueryRequestOptions().withTop(MOST_ROWS).withResultFormat(ResultFormat.OBJECT_ARRAY);
    while (true) {
      QueryResponseInner page = send(question, options);
      if (!(page.data() instanceof List<?> rows)) {
        throw ReadFailed.because("Resource Graph did not answer with rows");
      }
      for (Object row : rows) {
        if (row instanceof Map<?, ?> columns) {
          each.accept(columns);
        }
      }
      String next = page.skipToken();
      if (next == null || next.isEmpty()) {
        if (ResultTruncated.TRUE.equals(page.resultTruncated())) {
          throw ReadFailed.because("Resource Graph cut its answer short");
        }
        return;
      }
      if (!seen.add(next)) {
        throw ReadFailed.because("the pages of the list go round in a circle; cut there");
      }
      options.withSkipToken(next);
    }
  }

  private QueryResponseInner send(String question, QueryRequestOptions options) {
    QueryRequest request =
        new QueryRequest()
            .withSubscriptions(subscriptions)
            .withQuery(question)
            .withOptions(options);
    try {
      return client.resourcesWithResponse(request, Context.NONE).getValue();
    } catch (RuntimeException thrown) {
      throw Answers.failure(thrown);
    }
  }
}
