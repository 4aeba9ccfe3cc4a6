package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code --config} means: the file that is named, else the usual one where it is there. */
final class ConfigurationChoice {

  private static final Path USUAL = Path.of("palaudit.yaml");

  private ConfigurationChoice() {}

  /** The configuration; empty when none is named and there is none here. */
  static Optional<Configuration> find(@Nullable Path named) {
    if (named != null) {
      return Optional.of(KnownRules.checked(ConfigurationFile.read(named)));
    }
    return Files.exists(USUAL)
        ? Optional.of(KnownRules.checked(ConfigurationFile.read(USUAL)))
        : Optional.empty();
  }
}
