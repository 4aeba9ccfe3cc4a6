package io.github.palaudit.simulator.wire;

import java.time.Duration;
import java.util.Map;

/** What goes back over the wire, when and how. */
public final class Reply {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Duration hold;
  private final Delivery delivery;
  private final Duration pause;

  private Reply(
      int status,
      Map<String, String> headers,
      byte[] body,
      Duration hold,
      Delivery delivery,
      Duration pause) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.hold = hold;
    this.delivery = delivery;
    this.pause = pause;
  }

  /** Sent at once and whole. The array is not copied and must not change. */
  public static Reply of(int status, Map<String, String> headers, byte[] body) {
    return new Reply(
        status, Map.copyOf(headers), body, Duration.ZERO, Delivery.WHOLE, Duration.ZERO);
  }

  /** The same, held back for this time before its first byte. */
  public Reply after(Duration longer) {
    return new Reply(status, headers, body, hold.plus(longer), delivery, pause);
  }

  /** The same, delivered in another way; the pause is that between two bytes of a drip. */
  public Reply delivered(Delivery way, Duration between) {
    return new Reply(status, headers, body, hold, way, between);
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  Duration hold() {
    return hold;
  }

  Delivery delivery() {
    return delivery;
  }

  Duration pause() {
    return pause;
  }
}
