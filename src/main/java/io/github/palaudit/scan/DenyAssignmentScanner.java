package io.github.palaudit.scan;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.models.DenyAssignmentInner;
import com.azure.resourcemanager.authorization.models.DenyAssignmentPermission;
import com.azure.resourcemanager.authorization.models.Principal;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deny assignments, api-version 2022-04-01, each handed on once. */
final class DenyAssignmentScanner implements Scanner {

  @Override
  public Set<Source> sources() {
    return Set.of(Source.DENY_ASSIGNMENTS);
  }

  @Override
  public void scan(ScanRun run) {
    run.atEach(
        Source.DENY_ASSIGNMENTS,
        run.scopes().listingScopes(),
        (scope, reading) ->
            Pages.forEach(
                run.clients()
                    .authorization()
                    .getDenyAssignments()
                    .listForScope(ArmPath.of(scope), null, Context.NONE),
                row -> reading.addShared(denyAssignment(row))));
  }

  private static DenyAssignment denyAssignment(DenyAssignmentInner row) {
    return new DenyAssignment(
        Sent.required(row.id(), "id"),
        Sent.text(row.denyAssignmentName()).orElse(""),
        ScopeId.of(Sent.required(row.scope(), "scope")),
        Sent.list(row.permissions()).stream().map(DenyAssignmentScanner::permission).toList(),
        ids(row.principals()),
        ids(row.excludePrincipals()),
        Boolean.TRUE.equals(row.doNotApplyToChildScopes()));
  }

  private static Permission permission(DenyAssignmentPermission block) {
    return new Permission(
        Sent.list(block.actions()),
        Sent.list(block.notActions()),
        Sent.list(block.dataActions()),
        Sent.list(block.notDataActions()));
  }

  private static List<ObjectId> ids(@Nullable List<Principal> principals) {
    return Sent.list(principals).stream()
        .flatMap(one -> Sent.text(one.id()).stream())
        .map(ObjectId::new)
        .toList();
  }
}
