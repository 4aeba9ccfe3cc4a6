package io.github.palaudit.config;

/** What a value may be. */
@FunctionalInterface
interface ValueType<T> {

  /**
   * The value that was written.
   *
   * @throws IllegalArgumentException when it is none; the message says what was expected, and
   *     quotes the text
   */
  T of(String text);
}
