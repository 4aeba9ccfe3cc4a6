package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * PIM for groups through Microsoft Graph: who may become a member or owner of a group, and who is
 * one, with the time. The filter by group is required.
 */
final class GroupEligibilities {

  /** Who may become a member, and who is one. */
  static final int LISTS_OF_A_GROUP = 2;

  private static final String LISTS = "/v1.0/identityGovernance/privilegedAccess/group/";

  private final PimLicence licence = new PimLicence();

  /** The lists that these groups are asked for. */
  List<String> lists(List<ObjectId> groups) {
    return licence.isMissing()
        ? List.of()
        : groups.stream()
            .flatMap(group -> Stream.of(list(false, group), list(true, group)))
            .toList();
  }

  /** Those of this group; of one that is gone, none. */
  void read(ObjectId group, Endpoint graph, ScanRun run, Reading reading) {
    FailedReads.of(
            () -> {
              list(false, group, graph, reading);
              list(true, group, graph, reading);
            })
        .filter(why -> !GroupScanner.isGone(group, why, run))
        .ifPresent(why -> reading.gap(Source.GROUP_ELIGIBILITIES, group, why));
  }

  private static String list(boolean active, ObjectId group) {
    return LISTS
        + (active ? "assignmentScheduleInstances" : "eligibilityScheduleInstances")
        + "?$filter=groupId%20eq%20'"
        + group
        + "'";
  }

  private void list(boolean active, ObjectId group, Endpoint graph, Reading reading) {
    licence.unlessMissing(
        reading,
        Source.GROUP_ELIGIBILITIES,
        () ->
            Pages.forEach(
                graph,
                list(active, group),
                "@odata.nextLink",
                row -> reading.add(eligibility(row, active))));
  }

  private static GroupEligibility eligibility(JsonNode row, boolean active) {
    return new GroupEligibility(
        Sent.required(row, "id"),
        new ObjectId(Sent.required(row, "groupId")),
        new ObjectId(Sent.required(row, "principalId")),
        Sent.required(row, "accessId"),
        active,
        Sent.window(row));
  }
}
