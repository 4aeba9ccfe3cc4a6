package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.Endpoint;
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
 * The direct members of every group that holds or may activate a role or is named elsewhere, and of
 * every group inside one, through Microsoft Graph; and who may activate a membership of it. Each
 * group is asked once. A group whose membership is hidden may show fewer members than it has, or
 * none, and is a gap whatever it shows.
 */
final class GroupScanner implements Scanner {

  private static final String SELECT = "?$select=id,displayName&$top=999";

  private final GroupEligibilities eligibilities = new GroupEligibilities();

  @Override
  public Set<Source> sources() {
    return Set.of(Source.GROUP_MEMBERS, Source.GROUP_ELIGIBILITIES);
  }

  @Override
  public void scan(ScanRun run) {
    GroupLookup lookup = new GroupLookup(run);
    Set<ObjectId> asked = new HashSet<>();
    List<ObjectId> next = round(run, lookup, asked);
    while (!next.isEmpty()) {
      asked.addAll(next);
      read(next, lookup, run);
      next = round(run, lookup, asked);
    }
  }

  private void read(List<ObjectId> groups, GroupLookup lookup, ScanRun run) {
    List<Runnable> parts = new ArrayList<>();
    if (run.wants(Source.GROUP_MEMBERS)) {
      parts.add(
          () ->
              run.inBatches(
                  Source.GROUP_MEMBERS,
                  groups,
                  Endpoint.MOST_AHEAD,
                  ObjectId::value,
                  some -> {
                    Endpoint graph = ahead(run, some.stream().map(GroupScanner::list).toList());
                    return (group, reading) -> members(group, graph, lookup, run, reading);
                  }));
    }
    if (run.wants(Source.GROUP_ELIGIBILITIES)) {
      parts.add(
          () ->
              run.inBatches(
                  Source.GROUP_ELIGIBILITIES,
                  groups,
                  Endpoint.MOST_AHEAD / GroupEligibilities.LISTS_OF_A_GROUP,
                  ObjectId::value,
                  some -> {
                    Endpoint graph = ahead(run, eligibilities.lists(some));
                    return (group, reading) -> eligibilities.read(group, graph, run, reading);
                  }));
    }
    run.together(parts);
  }

  /** The groups that were found since, also those that only the directory knows for groups. */
  private static List<ObjectId> round(ScanRun run, GroupLookup lookup, Set<ObjectId> asked) {
    lookup.lookUp();
    return run.principals().ofType("Group").stream().filter(one -> !asked.contains(one)).toList();
  }

  private static Endpoint ahead(ScanRun run, List<String> lists) {
    return run.session().microsoftGraph().readAhead(lists);
  }

  private static String list(ObjectId group) {
    return "/v1.0/groups/" + group + "/members" + SELECT;
  }

  /** A list that breaks off is kept as far as it goes. A group that is gone is no gap. */
  private static void members(
      ObjectId group, Endpoint graph, GroupLookup lookup, ScanRun run, Reading reading) {
    List<GroupMembers.Member> members = new ArrayList<>();
    Optional<ReadFailed> failed =
        FailedReads.of(
            () ->
                Pages.forEach(
                    graph, list(group), "@odata.nextLink", row -> members.add(member(row))));
    boolean hidden = lookup.isHidden(group);
    boolean doubtful = hidden || (members.isEmpty() && !lookup.isVisible(group));
    if (failed.isEmpty() || !members.isEmpty()) {
      reading.add(new GroupMembers(group, failed.isEmpty() && !doubtful, members));
    }
    failed
        .filter(why -> !(members.isEmpty() && isGone(group, why, run)))
        .ifPresent(why -> reading.gap(Source.GROUP_MEMBERS, group, why));
    if (failed.isEmpty() && doubtful) {
      reading.gap(
          Source.GROUP_MEMBERS,
          group,
          ReadFailed.because(
              hidden
                  ? "its membership is hidden (visibility HiddenMembership): members may be missing"
                  : "it shows no members, and whether its membership is hidden is not known"));
    }
  }

  /** Not found, neither by this list nor by the directory. */
  static boolean isGone(ObjectId group, ReadFailed why, ScanRun run) {
    return why.status().orElse(0) == 404 && run.principals().visibility(group).isEmpty();
  }

  private static GroupMembers.Member member(JsonNode row) {
    return new GroupMembers.Member(new ObjectId(Sent.required(row, "id")), DirectoryType.of(row));
  }
}
