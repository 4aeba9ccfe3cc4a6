package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.util.Optional;

/**
 * PIM for groups through Microsoft Graph: who may become a member or owner of a group, and who is
 * one, with the time. The filter by group is required.
 */
final class GroupEligibilities {

  private static final String LISTS = "/v1.0/identityGovernance/privilegedAccess/group/";

  private final PimLicence licence = new PimLicence();

  /** Those of this group; of one that is gone, none. */
  void read(ObjectId group, ScanRun run, Reading reading) {
    Optional<ReadFailed> failed =
        FailedReads.of(
            () -> {
              list("eligibilityScheduleInstances", false, group, run, reading);
              list("assignmentScheduleInstances", true, group, run, reading);
            });
    failed
        .filter(why -> why.status().orElse(0) != 404)
        .ifPresent(why -> reading.gap(Source.GROUP_ELIGIBILITIES, group, why));
  }

  private void list(String list, boolean active, ObjectId group, ScanRun run, Reading reading) {
    licence.unlessMissing(
        reading,
        Source.GROUP_ELIGIBILITIES,
        () ->
            Pages.forEach(
                run.session().microsoftGraph(),
                LISTS + list + "?$filter=groupId%20eq%20'" + group + "'",
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
