package io.github.palaudit.scan;

import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Set;

/**
 * Role assignments at every scope. A subscription's list (api-version 2022-04-01) carries what it
 * inherits and what lies below it, so the same inherited assignment comes with every subscription;
 * it is handed on once. Its scope is read from the row, never from the request. Where {@link
 * AssignmentsByGraph} has answered for a subscription, its list is not asked for.
 */
final class RoleAssignmentScanner implements Scanner {

  private static final String LIST =
      "/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01";

  @Override
  public Set<Source> sources() {
    return Set.of(Source.ROLE_ASSIGNMENTS);
  }

  @Override
  public void scan(ScanRun run) {
    List<ScopeId> all = run.scopes().listingScopes();
    Set<ScopeId> answered = new AssignmentsByGraph(run).answered(all);
    run.atEach(
        Source.ROLE_ASSIGNMENTS,
        all.stream().filter(scope -> !answered.contains(scope)).toList(),
        (scope, reading) ->
            Pages.forEach(
                run.session().resourceManager(),
                address(scope, LIST),
                "nextLink",
                row -> add(AssignmentRow.ofResourceManager(row), reading)));
    run.gapAtEachUnlisted(Source.ROLE_ASSIGNMENTS);
  }

  private static String address(ScopeId scope, String list) {
    return ArmPath.encoded(scope) + list;
  }

  private static void add(RoleAssignment assignment, Reading reading) {
    if (assignment.scope().key().startsWith("/subscriptions/")) {
      reading.add(assignment);
    } else {
      reading.addShared(assignment);
    }
  }
}
