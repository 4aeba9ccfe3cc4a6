package io.github.palaudit.intake.link;

import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.intake.table.Header;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of evidence of any form: its values as text, by name. Names compare as {@link Header}
 * compares them, so that {@code partnerId} and PowerShell's {@code PartnerId} are one.
 *
 * @param error what the service refused with, where it did: code and words
 */
record Claim(Place place, Map<String, String> values, Optional<Refused> error) {

  Claim {
    values = Map.copyOf(values);
  }

  /** Says where a value stands. */
  @FunctionalInterface
  interface Place {
    /** The error that names the place, the value by this name, and the problem. */
    UnreadableInput unreadable(String name, String problem);
  }

  /** A refusal of the service. */
  record Refused(String code, String words) {
    boolean isNotFound() {
      return code.equalsIgnoreCase("NotFound") || code.equals("404");
    }
  }

  /**
   * The claim of these values.
   *
   * @throws UnreadableInput when a name has two different values
   */
  static Claim of(
      Place place, Iterable<Map.Entry<String, String>> written, Optional<Refused> error) {
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, String> value : written) {
      String text = value.getValue().strip();
      if (text.isEmpty()) {
        continue;
      }
      String earlier = values.putIfAbsent(Header.key(value.getKey()), text);
      boolean judged = ClaimReading.DECIDES.contains(Header.key(value.getKey()));
      if (earlier != null && judged && !earlier.equalsIgnoreCase(text)) {
        throw place.unreadable(
            value.getKey(),
            "\"" + value.getKey() + "\" is both \"" + earlier + "\" and \"" + text + "\"");
      }
    }
    return new Claim(place, values, error);
  }

  /** The value by this name. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(Header.key(name)));
  }

  /** The error about the value by this name. */
  UnreadableInput wrong(String name, String problem) {
    return place.unreadable(name, Printable.of(problem));
  }
}
