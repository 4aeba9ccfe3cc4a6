package io.github.palaudit.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys at one place of the configuration, asked for one by one. What is wrong goes to {@link
 * Problems} and reading goes on; keys that nobody asked for are told by {@link #refuseOthers}.
 */
final class Section {

  private final YamlNode.Mapping mapping;
  private final String path;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> refused = new LinkedHashSet<>();
  private final List<Section> inner = new ArrayList<>();

  Section(YamlNode.Mapping mapping, String path, Problems problems) {
    this.mapping = mapping;
    this.path = path;
    this.problems = problems;
  }

  /** The value of a key; empty when there is none, or a wrong one. */
  <T> Optional<T> value(String key, ValueType<T> type) {
    return entry(key).flatMap(entry -> parsed(entry.value(), entry.line(), path(key), type));
  }

  /**
   * The value of a key that has to be there.
   *
   * @param instead what to go on with when it is not; the configuration is refused in the end
   */
  <T> T required(String key, ValueType<T> type, T instead) {
    if (entry(key).isEmpty()) {
      missing(key);
    }
    return value(key, type).orElse(instead);
  }

  /** The values of a list; wrong ones left out. */
  <T> List<T> values(String key, ValueType<T> type) {
    List<T> values = new ArrayList<>();
    forEachItem(
        key,
        (item, where) ->
            parsed(item, item.line(), where, type)
                .ifPresent(
                    value -> {
                      if (values.contains(value)) {
                        problems.add(item.line(), where, "is in the list already");
                      }
                      values.add(value);
                    }));
    return values;
  }

  /** The keys below a key; without any where it is absent. */
  Section section(String key) {
    return keep(
        entry(key)
            .map(entry -> section(entry.value(), entry.line(), path(key)))
            .orElseGet(() -> empty(mapping.line(), path(key))));
  }

  /** The keys of every item of a list. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    forEachItem(key, (item, where) -> sections.add(keep(section(item, item.line(), where))));
    return sections;
  }

  /**
   * The keys that stand here, in order and as written, where keys are names and not words of ours.
   *
   * @param type what a key has to be
   */
  <T> Map<String, T> names(ValueType<T> type) {
    Map<String, T> names = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              known.add(key);
              try {
                names.put(key, type.of(key));
              } catch (IllegalArgumentException unusable) {
                problems.add(entry.line(), path(key), String.valueOf(unusable.getMessage()));
              }
            });
    return names;
  }

  /** File, line and key, as messages about this key begin. */
  String place(String key) {
    int line = entry(key).map(YamlNode.Entry::line).orElse(mapping.line());
    return problems.place(line, path(key));
  }

  /** Whether anything stands behind this key. */
  boolean has(String key) {
    return entry(key).isPresent();
  }

  /** Whether a list without items stands behind this key. */
  boolean isEmptyList(String key) {
    return entry(key)
        .filter(
            entry -> entry.value().equals(new YamlNode.Sequence(entry.value().line(), List.of())))
        .isPresent();
  }

  /** Something is wrong with this key that only its neighbours show. */
  void wrong(String key, String problem) {
    int line = entry(key).map(YamlNode.Entry::line).orElse(mapping.line());
    problems.add(line, path(key), problem);
  }

  /** A key that must not be there, in any letter case; told for this reason, never suggested. */
  void refuse(String key, String problem) {
    mapping
        .entries()
        .forEach(
            (written, entry) -> {
              if (written.equalsIgnoreCase(key)) {
                refused.add(written);
                problems.add(entry.line(), path(written), problem);
              }
            });
  }

  /** A key that has to be there is not. */
  void missing(String key) {
    problems.add(mapping.line(), path(key), "is missing");
  }

  /** Tells every key, here and below, that nobody asked for. */
  void refuseOthers() {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key) && !refused.contains(key)) {
                problems.add(entry.line(), path(key), "unknown key; " + hint(key));
              }
            });
    inner.forEach(Section::refuseOthers);
  }

  private String hint(String key) {
    return NearestKey.of(key, known)
        .map(near -> "did you mean " + near + "?")
        .orElse("known here: " + String.join(", ", known));
  }

  /** Every key that was asked for, here and below, as paths without list positions. */
  Set<String> askedFor() {
    Set<String> asked = new LinkedHashSet<>();
    known.forEach(key -> asked.add(path(key).replaceAll("\\[\\d+]", "")));
    inner.forEach(section -> asked.addAll(section.askedFor()));
    return asked;
  }

  private Optional<YamlNode.Entry> entry(String key) {
    known.add(key);
    return Optional.ofNullable(mapping.entries().get(key)).filter(e -> !e.value().isAbsent());
  }

  private <T> Optional<T> parsed(YamlNode node, int line, String where, ValueType<T> type) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      problems.add(line, where, "is " + node.kind() + ", a value is needed");
      return Optional.empty();
    }
    try {
      return Optional.of(type.of(scalar.text()));
    } catch (IllegalArgumentException unusable) {
      problems.add(line, where, String.valueOf(unusable.getMessage()));
      return Optional.empty();
    }
  }

  private void forEachItem(String key, ItemReader reader) {
    Optional<YamlNode.Entry> entry = entry(key);
    if (entry.isEmpty()) {
      return;
    }
    if (!(entry.get().value() instanceof YamlNode.Sequence list)) {
      problems.add(
          entry.get().line(),
          path(key),
          "is " + entry.get().value().kind() + ", a list is needed (- item)");
      return;
    }
    for (int i = 0; i < list.items().size(); i++) {
      reader.read(list.items().get(i), path(key) + "[" + i + "]");
    }
  }

  /** Takes in one item of a list. */
  private interface ItemReader {
    void read(YamlNode item, String where);
  }

  private Section section(YamlNode node, int line, String where) {
    if (node instanceof YamlNode.Mapping below) {
      return new Section(below, where, problems);
    }
    problems.add(line, where, "is " + node.kind() + ", keys with values are needed");
    Problems told = new Problems("");
    return new Section(new YamlNode.Mapping(line, Map.of()), where, told);
  }

  private Section empty(int line, String where) {
    return new Section(new YamlNode.Mapping(line, Map.of()), where, problems);
  }

  private Section keep(Section section) {
    inner.add(section);
    return section;
  }

  private String path(String key) {
    return path(path, key);
  }

  /** A key below a path, as messages show it; a strange one is shortened and cleaned. */
  static String path(String path, String key) {
    String shown = Values.shown(key);
    return path.isEmpty() ? shown : path + "." + shown;
  }
}
