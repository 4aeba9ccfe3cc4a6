package io.github.palaudit.scan.session;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers that never travelled. */
final class Answered {

  private Answered() {}

  static BufferedResponse with(int status, Map<String, String> headers, String body) {
    HttpHeaders sent = new HttpHeaders();
    headers.forEach((name, value) -> sent.set(HttpHeaderName.fromString(name), value));
    return new BufferedResponse(
        new HttpRequest(HttpMethod.GET, "https://management.example/"),
        status,
        sent,
        body.getBytes(StandardCharsets.UTF_8));
  }
}
