package io.github.palaudit.scan;

import io.github.palaudit.snapshot.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The ids that assignments, eligibilities and groups refer to, with the type they were sent with.
 */
final class FoundPrincipals {

  private final Map<ObjectId, String> types = new ConcurrentSkipListMap<>();

  /** Keeps the id; of several types the first that says something. */
  void add(ObjectId id, String type) {
    types.merge(id, type, (held, next) -> held.isEmpty() || held.equals("Unknown") ? next : held);
  }

  /** The type as sent; empty when none was. */
  String type(ObjectId id) {
    return types.getOrDefault(id, "");
  }

  /** Those of this type, in order. */
  List<ObjectId> ofType(String type) {
    return types.entrySet().stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All of them, in order. */
  List<ObjectId> all() {
    return List.copyOf(types.keySet());
  }
}
