package io.github.palaudit.config;

import java.util.List;
import java.util.Map;

/** A piece of YAML as it was written: no text is ever turned into a number, a date or a truth. */
sealed interface YamlNode {

  /** The line it begins on, from 1. */
  int line();

  /** What it is, in words for messages. */
  String kind();

  /** Nothing was written after the key: as good as no key. */
  default boolean isAbsent() {
    return false;
  }

  /** A value: its text as it was written, without quotes. */
  record Scalar(int line, String text) implements YamlNode {
    @Override
    public String kind() {
      return "a value";
    }
  }

  /** Nothing, {@code ~} or {@code null}. */
  record Absent(int line) implements YamlNode {
    @Override
    public String kind() {
      return "nothing";
    }

    @Override
    public boolean isAbsent() {
      return true;
    }
  }

  /** A list. */
  record Sequence(int line, List<YamlNode> items) implements YamlNode {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with what stands behind each. */
  record Mapping(int line, Map<String, Entry> entries) implements YamlNode {
    @Override
    public String kind() {
      return "keys with values";
    }
  }

  /** What stands behind a key, and the key's line. */
  record Entry(int line, YamlNode value) {}
}
