package io.github.palaudit.scan;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    Set<String> inherited = ConcurrentHashMap.newKeySet();
    run.atEach(
        Source.ROLE_ASSIGNMENTS,
        run.scopes().listingScopes(),
        scope ->
            Pages.forEach(
                run.clients()
                    .authorization()
                    .getRoleAssignments()
                    .listForScope(ArmPath.of(scope), null, null, null, Context.NONE),
                row -> add(row, inherited, run)));
    run.gapAtEachUnlisted(Source.ROLE_ASSIGNMENTS);
  }

  private static void add(RoleAssignmentInner row, Set<String> inherited, ScanRun run) {
    ScopeId scope = ScopeId.of(Sent.required(row.scope(), "scope"));
    ObjectId principal = new ObjectId(Sent.required(row.principalId(), "principalId"));
    String type = Sent.word(row.principalType()).orElse("");
    RoleAssignment assignment =
        new RoleAssignment(
            Sent.required(row.id(), "id"),
            scope,
            new RoleDefinitionId(Sent.required(row.roleDefinitionId(), "roleDefinitionId")),
            principal,
            type,
            Sent.text(row.condition()),
            Sent.instant(row.createdOn()),
            Sent.instant(row.updatedOn()));
    if (scope.subscription().isPresent() || inherited.add(assignment.key())) {
      run.principals().add(principal, type);
      run.add(assignment);
    }
  }
}
