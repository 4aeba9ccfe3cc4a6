package io.github.palaudit.simulator;

import io.github.palaudit.simulator.service.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** An answer as bytes, ready to be sent any number of times. */
final class Rendered {

  private static final int WORTH_PACKING = 1 << 10;

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

  /** The same as gzip, where that makes it much shorter. */
  Rendered packed() {
    if (body.length < WORTH_PACKING) {
      return this;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
    try (OutputStream out = new GZIPOutputStream(packed, 1 << 12)) {
      out.write(body);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory cannot be written to", impossible);
    }
    Rendered same = new Rendered(status, headers, packed.toByteArray());
    return same.with(Map.of("Content-Encoding", "gzip"));
  }

  /** The same as text; not of a packed one. */
  Answer asAnswer() {
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
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
