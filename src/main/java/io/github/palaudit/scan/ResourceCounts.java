package io.github.palaudit.scan;

import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** How many resources of each type each group holds; a group that is not told of holds none. */
final class ResourceCounts {

  private final Map<ScopeId, Map<String, Integer>> byGroup = new HashMap<>();

  /** A row that comes twice is the same row. */
  void put(ScopeId group, String type, int count) {
    typesOf(group).put(type.toLowerCase(Locale.ROOT), count);
  }

  /** One more resource of this type. */
  void add(ScopeId group, String type) {
    typesOf(group).merge(type.toLowerCase(Locale.ROOT), 1, Integer::sum);
  }

  private Map<String, Integer> typesOf(ScopeId group) {
    return byGroup.computeIfAbsent(group, g -> new HashMap<>());
  }

  /** The group with what it holds. */
  ResourceGroup group(ScopeId id, String name) {
    Map<String, Integer> types = byGroup.getOrDefault(id, Map.of());
    int all = types.values().stream().mapToInt(Integer::intValue).sum();
    return new ResourceGroup(id, name, OptionalInt.of(all), types);
  }
}
