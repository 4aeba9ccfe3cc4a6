package io.github.palaudit.snapshot;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A resource group.
 *
 * @param resources how many resources it holds; empty where they were not counted
 * @param resourceTypes how many of each type, by the type in lower case such as {@code
 *     microsoft.compute/disks}; empty where the types were not read
 */
public record ResourceGroup(
    ScopeId id, String displayName, OptionalInt resources, Map<String, Integer> resourceTypes)
    implements Scope {

  public ResourceGroup {
    resourceTypes =
        resourceTypes.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<>(resourceTypes));
  }

  /** Without the types of its resources. */
  public ResourceGroup(ScopeId id, String displayName, OptionalInt resources) {
    this(id, displayName, resources, Map.of());
  }

  @Override
  public Section section() {
    return Section.RESOURCE_GROUPS;
  }
}
