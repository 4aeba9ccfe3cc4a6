package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Window;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads PIM's roleEligibilityScheduleInstances and roleAssignmentScheduleInstances. */
final class EligibilityReader implements SourceReader {

  private final ImportRun run;
  private final Set<Source> seen = EnumSet.noneOf(Source.class);

  EligibilityReader(ImportRun run) {
    this.run = run;
  }

  @Override
  public ImportOption option() {
    return ImportOption.ELIGIBILITIES;
  }

  @Override
  public Set<RowKind> takes() {
    return EnumSet.of(RowKind.ROLE_ELIGIBILITY, RowKind.ASSIGNMENT_SCHEDULE);
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    kind.source().ifPresent(seen::add);
    ScopeId scope = ScopeId.of(row.required("scope"));
    run.scopes().name(scope, row);
    run.holders()
        .add(
            new ObjectId(row.required("principalId")),
            row.text("principalType").orElse(""),
            Optional.empty());
    run.sink()
        .add(kind == RowKind.ROLE_ELIGIBILITY ? eligibility(row, scope) : schedule(row, scope));
  }

  private static RoleEligibility eligibility(Row row, ScopeId scope) {
    return new RoleEligibility(
        row.required("id"),
        scope,
        new RoleDefinitionId(row.required("roleDefinitionId")),
        new ObjectId(row.required("principalId")),
        row.text("principalType").orElse(""),
        window(row),
        row.text("memberType"),
        row.text("condition"));
  }

  private static AssignmentSchedule schedule(Row row, ScopeId scope) {
    return new AssignmentSchedule(
        row.required("id"),
        row.text("originRoleAssignmentId"),
        scope,
        new RoleDefinitionId(row.required("roleDefinitionId")),
        new ObjectId(row.required("principalId")),
        row.required("assignmentType"),
        window(row),
        row.text("memberType"),
        row.text("linkedRoleEligibilityScheduleId"));
  }

  private static Window window(Row row) {
    return new Window(row.time("startDateTime"), row.time("endDateTime"));
  }

  /** An empty list says that nothing is eligible; it does not say that schedules were asked for. */
  @Override
  public Set<Source> finish() {
    if (run.request().of(option()).isEmpty()) {
      return Set.of();
    }
    return seen.isEmpty() ? Set.of(Source.ROLE_ELIGIBILITIES) : EnumSet.copyOf(seen);
  }
}
