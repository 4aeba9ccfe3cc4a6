package io.github.palaudit.simulator.quota;

import io.github.palaudit.simulator.service.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * What counting a request came to.
 *
 * @param headers that the answer carries, whatever it is
 * @param refusal the 429 that it gets instead of an answer
 */
public record Metered(Map<String, String> headers, Optional<Answer> refusal) {

  /** Not counted. */
  public static final Metered NOTHING = new Metered(Map.of(), Optional.empty());

  /** Copies the headers. */
  public Metered {
    headers = Map.copyOf(headers);
  }

  static Metered passed(Map<String, String> headers) {
    return new Metered(headers, Optional.empty());
  }

  static Metered refused(Map<String, String> headers, String code, String message) {
    return new Metered(headers, Optional.of(Answer.error(429, code, message)));
  }
}
