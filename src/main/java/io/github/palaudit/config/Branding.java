package io.github.palaudit.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the partner appears in the documents for customers.
 *
 * @param name on these documents; the partner's own where absent
 * @param logo a picture file, resolved against the YAML's own folder; read by {@link Logo}
 * @param colour of headings and rules, as {@code #rrggbb}; legible on white
 */
public record Branding(Optional<String> name, Optional<Path> logo, Optional<String> colour) {

  /** What holds where the YAML says nothing. */
  public static final Branding NONE =
      new Branding(Optional.empty(), Optional.empty(), Optional.empty());
}
