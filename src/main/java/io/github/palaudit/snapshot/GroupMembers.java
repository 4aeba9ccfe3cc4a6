package io.github.palaudit.snapshot;

import java.util.Comparator;
import java.util.List;

/**
 * The direct members of one group. A group without this record was not read; one with it and no
 * members is empty. Nested groups are members like any other, with a record of their own.
 *
 * @param complete whether all members could be read
 */
public record GroupMembers(ObjectId group, boolean complete, List<Member> members)
    implements SnapshotRecord {

  public GroupMembers {
    members = members.stream().sorted(Comparator.comparing(Member::id)).distinct().toList();
  }

  /**
   * A member.
   *
   * @param type User, Group, ServicePrincipal or another word of the directory; empty where not
   *     sent
   */
  public record Member(ObjectId id, String type) {}

  @Override
  public String key() {
    return group.value();
  }

  @Override
  public Section section() {
    return Section.GROUP_MEMBERS;
  }
}
