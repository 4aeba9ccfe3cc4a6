package io.github.palaudit.scan;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.Set;

/**
 * Role assignments at every scope, api-version 2022-04-01. A subscription's list carries what it
 * inherits and what lies below it, so the same inherited assignment comes with every subscription;
 * it is handed on once. Its scope is read from the row, never from the request.
 */
final class RoleAssignmentScanner implements Scanner {

  @Override
  public Set<Source> sources() {
    return Set.of(Source.ROLE_ASSIGNMENTS);
  }

  @Override
  public void scan(ScanRun run) {
    run.atEach(
        Source.ROLE_ASSIGNMENTS,
        run.scopes().listingScopes(),
        (scope, reading) ->
            Pages.forEach(
                run.clients()
                    .authorization()
                    .getRoleAssignments()
                    .listForScope(ArmPath.of(scope), null, null, null, Context.NONE),
                row -> add(row, reading)));
    run.gapAtEachUnlisted(Source.ROLE_ASSIGNMENTS);
  }

  private static void add(RoleAssignmentInner row, Reading reading) {
    ScopeId scope = ScopeId.of(Sent.required(row.scope(), "scope"));
    RoleAssignment assignment =
        new RoleAssignment(
            Sent.required(row.id(), "id"),
            scope,
            new RoleDefinitionId(Sent.required(row.roleDefinitionId(), "roleDefinitionId")),
            new ObjectId(Sent.required(row.principalId(), "principalId")),
            Sent.word(row.principalType()).orElse(""),
            Sent.text(row.condition()),
            Sent.instant(row.createdOn()),
            Sent.instant(row.updatedOn()));
    if (scope.subscription().isPresent()) {
      reading.add(assignment);
    } else {
      reading.addShared(assignment);
    }
  }
}
