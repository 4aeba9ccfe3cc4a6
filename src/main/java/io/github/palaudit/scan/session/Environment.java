package io.github.palaudit.scan.session;

import java.util.Optional;

/** The variables of the environment; passed in, so that a test brings its own. */
@FunctionalInterface
public interface Environment {

  /** The variable of this name; empty when it is not set or blank. */
  Optional<String> variable(String name);
}
