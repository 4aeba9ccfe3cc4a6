package io.github.palaudit.intake.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a table's columns. Names compare by their letters and digits alone, without regard
 * to case: {@code Partner Id}, {@code partner_id} and {@code PartnerId} are one.
 */
public final class Header {

  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private Optional<Integer> twice = Optional.empty();

  /** These names, from left to right; what stands twice is found where it stands first. */
  public Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      String key = key(names.get(i));
      if (!key.isEmpty() && places.putIfAbsent(key, i) != null && twice.isEmpty()) {
        twice = Optional.of(i);
      }
    }
  }

  /** The letters and digits of a name, in lower case. */
  public static String key(String name) {
    StringBuilder key = new StringBuilder();
    name.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** The names as they were written. */
  public List<String> names() {
    return names;
  }

  /** The first name that stood before. */
  public Optional<String> twice() {
    return twice.map(names::get);
  }

  /** Whether there is a column of this name. */
  public boolean has(String name) {
    return places.containsKey(key(name));
  }

  /** The place of the column of this name, from 0. */
  public Optional<Integer> place(String name) {
    return Optional.ofNullable(places.get(key(name)));
  }
}
