package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Source;
import java.util.Set;

/**
 * What PIM knows of active assignments, api-version 2020-10-01: without it an activated role looks
 * permanent. With the schedules that are yet to come or over.
 */
final class AssignmentScheduleScanner implements Scanner {

  private final PimLicence licence = new PimLicence();

  @Override
  public Set<Source> sources() {
    return Set.of(Source.ASSIGNMENT_SCHEDULES);
  }

  @Override
  public void scan(ScanRun run) {
    run.atEach(
        Source.ASSIGNMENT_SCHEDULES,
        run.scopes().listingScopes(),
        (scope, reading) ->
            Schedules.ASSIGNMENT.read(
                run, scope, reading, licence, AssignmentScheduleScanner::schedule));
    run.gapAtEachUnlisted(Source.ASSIGNMENT_SCHEDULES);
  }

  private static AssignmentSchedule schedule(JsonNode row) {
    JsonNode properties = row.path("properties");
    AssignmentSchedule schedule =
        new AssignmentSchedule(
            Sent.required(row, "id"),
            Sent.text(properties, "originRoleAssignmentId"),
            Schedules.scope(row),
            new RoleDefinitionId(Sent.required(properties, "roleDefinitionId")),
            new ObjectId(Sent.required(properties, "principalId")),
            Sent.text(properties, "assignmentType").orElse(""),
            Sent.window(properties),
            Sent.text(properties, "memberType"),
            Sent.text(properties, "linkedRoleEligibilityScheduleInstanceId")
                .or(() -> Sent.text(properties, "linkedRoleEligibilityScheduleId")));
    if (schedule.isActivated() && schedule.window().end().isEmpty()) {
      throw ReadFailed.because("an activated role came without its end");
    }
    return schedule;
  }
}
