package io.github.palaudit.scan.session;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets through GET and the POSTs that read, a batch of Microsoft Graph only when it holds nothing
 * but GETs; a request that could change anything never leaves.
 */
final class ReadOnlyGuard extends HttpPipelineSyncPolicy {

  private static final Set<String> READING_POSTS =
      Set.of(
          "/providers/microsoft.resourcegraph/resources",
          "/providers/microsoft.management/getentities",
          "/v1.0/directoryobjects/getbyids");

  /** No dots and no encoded slashes: nothing that a server could take for another path. */
  private static final String NAME = "(?!\\.{1,2}(?:/|$))(?:[\\w().~-]|%(?!2[ef]|5c)[0-9a-f]{2})+";

  /** The cost of a subscription, a resource group or a management group. */
  private static final Pattern COST =
      Pattern.compile(
          "/(?:subscriptions/[0-9a-f-]+(?:/resourcegroups/"
              + NAME
              + ")?|providers/microsoft\\.management/managementgroups/"
              + NAME
              + ")/providers/microsoft\\.costmanagement/query");

  @Override
  protected void beforeSendingRequest(HttpPipelineCallContext context) {
    HttpRequest request = context.getHttpRequest();
    if (request.getHttpMethod() == HttpMethod.GET) {
      return;
    }
    String path = request.getUrl().getPath().toLowerCase(Locale.ROOT);
    if (request.getHttpMethod() != HttpMethod.POST || !isReading(path, request)) {
      throw new WriteRefused(request.getHttpMethod() + " " + request.getUrl().getPath());
    }
  }

  private static boolean isReading(String path, HttpRequest request) {
    return READING_POSTS.contains(path)
        || COST.matcher(path).matches()
        || (GraphBatch.isBatch(path) && GraphBatch.reads(request.getBodyAsBinaryData().toBytes()));
  }
}
