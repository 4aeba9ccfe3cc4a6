package io.github.palaudit.intake;

import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The groups that the files of principals hold, by name and by id. */
final class Directory {

  private final Map<String, Set<ObjectId>> wanted = new HashMap<>();
  private final Set<ObjectId> held = new HashSet<>();
  private boolean whole;

  private Directory() {}

  /** A directory that will remember the groups this request names, and no others. */
  static Directory of(ImportRequest request) {
    Directory directory = new Directory();
    for (GroupFile file : request.groupMembers()) {
      if (!Guid.is(file.group().strip())) {
        directory.wanted.put(key(file.group()), new TreeSet<>());
      }
    }
    return directory;
  }

  /** The files hold this group. */
  void add(ObjectId group, String displayName) {
    held.add(group);
    Optional.ofNullable(wanted.get(key(displayName))).ifPresent(ids -> ids.add(group));
  }

  /**
   * The group of this id or display name.
   *
   * @throws UnreadableInput when the name is not that of exactly one group in the files
   */
  ObjectId group(String idOrName) {
    Set<ObjectId> ids = wanted.get(key(idOrName));
    if (ids == null) {
      return new ObjectId(idOrName);
    }
    if (ids.size() != 1) {
      String found = ids.isEmpty() ? "no group" : ids.size() + " groups " + ids;
      throw new UnreadableInput(
          "--group-members " + idOrName,
          "the files of --principals hold " + found + " of this name; give the group's object id");
    }
    return ids.iterator().next();
  }

  /** The files hold every principal of the tenant. */
  void whole() {
    whole = true;
  }

  /** Surely not in the tenant any more: its members are nobody, not unread. */
  boolean isGone(ObjectId group) {
    return whole && !held.contains(group);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
