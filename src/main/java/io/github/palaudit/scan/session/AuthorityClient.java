package io.github.palaudit.scan.session;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** MSAL's way to the authority: with our own client, its trust and its proxy. */
record AuthorityClient(HttpClient client) implements IHttpClient {

  /** An answer as MSAL wants it. */
  private record Answer(int statusCode, Map<String, List<String>> headers, String body)
      implements IHttpResponse {}

  @Override
  public IHttpResponse send(com.microsoft.aad.msal4j.HttpRequest asked) {
    HttpRequest request =
        new HttpRequest(HttpMethod.valueOf(asked.httpMethod().name()), asked.url());
    if (asked.headers() != null) {
      asked
          .headers()
          .forEach((name, value) -> request.setHeader(HttpHeaderName.fromString(name), value));
    }
    if (asked.body() != null) {
      request.setBody(asked.body());
    }
    HttpResponse answer = client.sendSync(request, Context.NONE);
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpHeader header : answer.getHeaders()) {
      headers.put(header.getName(), header.getValuesList());
    }
    return new Answer(answer.getStatusCode(), headers, answer.getBodyAsBinaryData().toString());
  }
}
