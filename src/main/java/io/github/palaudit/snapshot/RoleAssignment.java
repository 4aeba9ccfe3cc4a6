package io.github.palaudit.snapshot;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role assignment (api-version 2022-04-01). One that PIM activated looks permanent here; {@link
 * AssignmentSchedule} tells.
 *
 * @param id as sent
 * @param principalType as sent: User, Group, ServicePrincipal, ForeignGroup, Device, Unknown, a
 *     word that is new, or empty
 * @param condition the ABAC condition, where there is one
 */
public record RoleAssignment(
    String id,
    ScopeId scope,
    RoleDefinitionId role,
    ObjectId principal,
    String principalType,
    Optional<String> condition,
    Optional<Instant> createdOn,
    Optional<Instant> updatedOn)
    implements SnapshotRecord {

  /** What stands between the scope and the name in an id of the usual form. */
  static final String BELOW = "/providers/Microsoft.Authorization/roleAssignments/";

  /** Stands before a name in the place of everything that the scope tells already. */
  static final char ABBREVIATED = '\0';

  /** Keeps of an id of the usual form only what its scope does not tell: a million weigh much. */
  public RoleAssignment {
    String above = above(scope);
    if (id.startsWith(above) && id.startsWith(BELOW, above.length())) {
      id = ABBREVIATED + id.substring(above.length() + BELOW.length());
    }
  }

  /** As sent. */
  @Override
  public String id() {
    return id.isEmpty() || id.charAt(0) != ABBREVIATED
        ? id
        : above(scope) + BELOW + id.substring(1);
  }

  private static String above(ScopeId scope) {
    return scope.equals(ScopeId.ROOT) ? "" : scope.text();
  }

  @Override
  public String key() {
    return id().toLowerCase(Locale.ROOT);
  }

  @Override
  public Section section() {
    return Section.ROLE_ASSIGNMENTS;
  }

  /** Lists of different api-versions differ in what they leave out, never in who has what where. */
  @Override
  public @Nullable SnapshotRecord mergedWith(SnapshotRecord other) {
    if (!(other instanceof RoleAssignment that)
        || !scope.equals(that.scope)
        || !role.equals(that.role)
        || !principal.equals(that.principal)
        || (condition.isPresent()
            && that.condition.isPresent()
            && !condition.equals(that.condition))) {
      return null;
    }
    return new RoleAssignment(
        id(),
        scope,
        role,
        principal,
        principalType.isEmpty() ? that.principalType : principalType,
        condition.or(that::condition),
        createdOn.or(that::createdOn),
        updatedOn.or(that::updatedOn));
  }
}
