package io.github.palaudit.scan;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentScheduleInstanceInner;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.Set;

/**
 * What PIM knows of active assignments, api-version 2020-10-01: without it an activated role looks
 * permanent.
 */
final class AssignmentScheduleScanner implements Scanner {

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
            PimLicence.unlessMissing(
                reading,
                Source.ASSIGNMENT_SCHEDULES,
                () ->
                    Pages.forEach(
                        run.clients()
                            .authorization()
                            .getRoleAssignmentScheduleInstances()
                            .listForScope(ArmPath.of(scope), null, Context.NONE),
                        row -> add(row, reading))));
  }

  private static void add(RoleAssignmentScheduleInstanceInner row, Reading reading) {
    ScopeId scope = ScopeId.of(Sent.required(row.scope(), "scope"));
    AssignmentSchedule schedule =
        new AssignmentSchedule(
            Sent.required(row.id(), "id"),
            Sent.text(row.originRoleAssignmentId()),
            scope,
            new RoleDefinitionId(Sent.required(row.roleDefinitionId(), "roleDefinitionId")),
            new ObjectId(Sent.required(row.principalId(), "principalId")),
            Sent.word(row.assignmentType()).orElse(""),
            Sent.window(row.startDateTime(), row.endDateTime()),
            Sent.word(row.memberType()),
            Sent.text(row.linkedRoleEligibilityScheduleInstanceId())
                .or(() -> Sent.text(row.linkedRoleEligibilityScheduleId())));
    if (scope.subscription().isPresent()) {
      reading.add(schedule);
    } else {
      reading.addShared(schedule);
    }
  }
}
