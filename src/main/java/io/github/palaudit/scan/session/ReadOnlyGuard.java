package io.github.palaudit.scan.session;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.util.Locale;
import java.util.Set;

/** Lets through GET and the POSTs that read; a request that could change anything never leaves. */
final class ReadOnlyGuard extends HttpPipelineSyncPolicy {

  private static final Set<String> READING_POSTS =
      Set.of(
          "/providers/microsoft.resourcegraph/resources",
          "/providers/microsoft.management/getentities",
          "/v1.0/directoryobjects/getbyids");

  @Override
  protected void beforeSendingRequest(HttpPipelineCallContext context) {
    HttpRequest request = context.getHttpRequest();
    if (request.getHttpMethod() == HttpMethod.GET) {
      return;
    }
    String path = request.getUrl().getPath().toLowerCase(Locale.ROOT);
    if (request.getHttpMethod() != HttpMethod.POST || !READING_POSTS.contains(path)) {
      throw new WriteRefused(request.getHttpMethod() + " " + request.getUrl().getPath());
    }
  }
}
