package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The direct members of every group that holds or may activate a role, and of every group inside
 * one, through Microsoft Graph: each group is asked once.
 */
final class GroupMemberScanner implements Scanner {

  private static final String SELECT = "?$select=id,displayName&$top=999";

  @Override
  public Set<Source> sources() {
    return Set.of(Source.GROUP_MEMBERS);
  }

  @Override
  public void scan(ScanRun run) {
    Set<ObjectId> asked = new HashSet<>();
    List<ObjectId> next = run.principals().ofType("Group");
    while (asked.addAll(next)) {
      run.each(
          Source.GROUP_MEMBERS,
          next,
          ObjectId::value,
          (group, reading) -> read(group, run, reading));
      next = run.principals().ofType("Group").stream().filter(one -> !asked.contains(one)).toList();
    }
  }

  /** A list that breaks off is kept as far as it goes. A group that is gone is no gap. */
  private static void read(ObjectId group, ScanRun run, Reading reading) {
    List<GroupMembers.Member> members = new ArrayList<>();
    Optional<ReadFailed> failed =
        FailedReads.of(
            () ->
                Pages.forEach(
                    run.session().microsoftGraph(),
                    "/v1.0/groups/" + group + "/members" + SELECT,
                    "@odata.nextLink",
                    row -> members.add(member(row))));
    if (failed.isEmpty() || !members.isEmpty()) {
      reading.add(new GroupMembers(group, failed.isEmpty(), members));
    }
    failed
        .filter(why -> why.status().orElse(0) != 404)
        .ifPresent(why -> reading.gap(Source.GROUP_MEMBERS, group, why));
  }

  private static GroupMembers.Member member(JsonNode row) {
    return new GroupMembers.Member(
        new ObjectId(Sent.required(row.path("id").textValue(), "id")), DirectoryType.of(row));
  }
}
