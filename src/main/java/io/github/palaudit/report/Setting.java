package io.github.palaudit.report;

/**
 * One line of what the answers depend on.
 *
 * @param group what it belongs to
 * @param name of the setting or source
 * @param value what holds
 * @param meaning what that means, in words
 * @param fact the fact of docs/facts.md that it rests on; may be empty
 */
record Setting(String group, String name, Cell value, String meaning, String fact) {

  static Setting of(String group, String name, String value, String meaning, String fact) {
    return new Setting(group, name, Cell.text(value), meaning, fact);
  }
}
