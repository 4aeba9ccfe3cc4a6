package io.github.palaudit.snapshot;

import java.util.Locale;
import java.util.Optional;

/**
 * A role that may be activated through PIM (roleEligibilityScheduleInstances, api-version
 * 2020-10-01). It gives nothing until it is activated (F-A18).
 */
public record RoleEligibility(
    String id,
    ScopeId scope,
    RoleDefinitionId role,
    ObjectId principal,
    String principalType,
    Window window,
    Optional<String> memberType,
    Optional<String> condition)
    implements SnapshotRecord {

  @Override
  public String key() {
    return id.toLowerCase(Locale.ROOT);
  }

  @Override
  public Section section() {
    return Section.ROLE_ELIGIBILITIES;
  }
}
