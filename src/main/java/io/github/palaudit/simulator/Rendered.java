package io.github.palaudit.simulator;

import io.github.palaudit.simulator.service.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** An answer as bytes, ready to be sent any number of times. */
final class Rendered {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Rendered(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static Rendered of(Answer answer) {
    return new Rendered(
        answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
  }

  /** The same with these headers too. */
  Rendered with(Map<String, String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Rendered(status, all, body);
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Not to be changed. */
  byte[] body() {
    return body;
  }
}
