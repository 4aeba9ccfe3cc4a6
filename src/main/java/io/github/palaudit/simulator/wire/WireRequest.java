package io.github.palaudit.simulator.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param target path and query as sent
 * @param headers by their names in lower case; of a name that came twice, the first
 * @param body as UTF-8; empty where there was none
 */
public record WireRequest(String method, String target, Map<String, String> headers, String body) {

  /** Copies the headers. */
  public WireRequest {
    headers = Map.copyOf(headers);
  }

  /** A header by its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether a header holds this word. */
  boolean says(String header, String word) {
    return header(header).filter(text -> text.toLowerCase(Locale.ROOT).contains(word)).isPresent();
  }
}
