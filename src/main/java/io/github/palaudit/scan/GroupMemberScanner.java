package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The members of every group that holds or may activate a role, through Microsoft Graph. The
 * transitive members are asked for first: where no group is among them they are the direct ones,
 * with one question for each group; otherwise the nested groups are read one by one.
 */
final class GroupMemberScanner implements Scanner {

  private static final String SELECT = "?$select=id,displayName&$top=999";

  @Override
  public Set<Source> sources() {
    return Set.of(Source.GROUP_MEMBERS);
  }

  @Override
  public void scan(ScanRun run) {
    Set<ObjectId> read = ConcurrentHashMap.newKeySet();
    run.inParallel(
        Source.GROUP_MEMBERS, run.principals().ofType("Group"), group -> top(group, read, run));
  }

  private static void top(ObjectId group, Set<ObjectId> read, ScanRun run) {
    if (read.contains(group)) {
      return;
    }
    List<GroupMembers.Member> members = new ArrayList<>();
    boolean complete = list(group, "transitiveMembers", members, run);
    List<ObjectId> nested = nested(members);
    if (nested.isEmpty()) {
      keep(group, complete, members, read, run);
    } else {
      direct(group, read, run);
    }
  }

  /** The direct members of this group and of every group below it. */
  private static void direct(ObjectId group, Set<ObjectId> read, ScanRun run) {
    if (!read.add(group)) {
      return;
    }
    List<GroupMembers.Member> members = new ArrayList<>();
    boolean complete = list(group, "members", members, run);
    read.remove(group);
    keep(group, complete, members, read, run);
    nested(members).forEach(below -> direct(below, read, run));
  }

  private static List<ObjectId> nested(List<GroupMembers.Member> members) {
    return members.stream()
        .filter(member -> member.type().equals("Group"))
        .map(GroupMembers.Member::id)
        .toList();
  }

  private static void keep(
      ObjectId group,
      boolean complete,
      List<GroupMembers.Member> members,
      Set<ObjectId> read,
      ScanRun run) {
    if ((complete || !members.isEmpty()) && read.add(group)) {
      members.forEach(member -> run.principals().add(member.id(), member.type()));
      run.add(new GroupMembers(group, complete, members));
    }
  }

  /** Whether the list was read to its end. A group that is gone has no members and is no gap. */
  private static boolean list(
      ObjectId group, String relation, List<GroupMembers.Member> members, ScanRun run) {
    Optional<ReadFailed> failed =
        FailedReads.of(
            () ->
                Pages.forEach(
                    run.session().microsoftGraph(),
                    "/v1.0/groups/" + group + "/" + relation + SELECT,
                    "@odata.nextLink",
                    row -> members.add(member(row))));
    failed
        .filter(why -> why.status().orElse(0) != 404)
        .ifPresent(why -> run.gap(Source.GROUP_MEMBERS, group, why));
    return failed.isEmpty();
  }

  private static GroupMembers.Member member(JsonNode row) {
    return new GroupMembers.Member(
        new ObjectId(Sent.required(row.path("id").textValue(), "id")), DirectoryType.of(row));
  }
}
