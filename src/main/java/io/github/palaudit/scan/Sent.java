package io.github.palaudit.scan;

import com.azure.core.util.ExpandableStringEnum;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over what the SDK's models hold, where anything may be missing. */
final class Sent {

  private Sent() {}

  /** What a row cannot be without; throws {@link ReadFailed} when it is missing. */
  static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw ReadFailed.because("a row of the answer has no " + name);
    }
    return value;
  }

  static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  static Window window(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
    return new Window(instant(start), instant(end));
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  /** The word itself: the SDK lets words pass that it does not know. */
  static Optional<String> word(@Nullable ExpandableStringEnum<?> word) {
    return word == null ? Optional.empty() : text(word.toString());
  }
}
