package io.github.palaudit.snapshot;

import java.util.Locale;
import java.util.Optional;

/**
 * What PIM says of an active assignment (roleAssignmentScheduleInstances, api-version 2020-10-01).
 * Joins to {@link RoleAssignment} on {@code originRoleAssignmentId}.
 *
 * @param assignmentType as sent: Assigned or Activated. A link to an eligibility alone does not
 *     mean activated
 * @param memberType as sent: Direct, Group or Inherited
 */
public record AssignmentSchedule(
    String id,
    Optional<String> originRoleAssignmentId,
    ScopeId scope,
    RoleDefinitionId role,
    ObjectId principal,
    String assignmentType,
    Window window,
    Optional<String> memberType,
    Optional<String> linkedEligibilityId)
    implements SnapshotRecord {

  /** In force only because somebody activated an eligible role. */
  public boolean isActivated() {
    return assignmentType.equalsIgnoreCase("Activated");
  }

  /**
   * Whether it is what PIM calls an instance, or at least does not say that it is a schedule alone:
   * those are kept for what is over or yet to come (roleAssignmentSchedules).
   */
  public boolean hasInstance() {
    return !id.toLowerCase(Locale.ROOT).contains("/roleassignmentschedules/");
  }

  @Override
  public String key() {
    return id.toLowerCase(Locale.ROOT);
  }

  @Override
  public Section section() {
    return Section.ASSIGNMENT_SCHEDULES;
  }
}
