package io.github.palaudit.scan;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.models.PermissionInner;
import com.azure.resourcemanager.authorization.fluent.models.RoleDefinitionInner;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.Optional;
import java.util.Set;

/**
 * Role definitions, api-version 2022-04-01: the built-in ones once, the custom ones at every scope
 * that lists are read at, each handed on once.
 */
final class RoleDefinitionScanner implements Scanner {

  private static final String BUILT_IN = "type eq 'BuiltInRole'";
  private static final String CUSTOM = "type eq 'CustomRole'";

  @Override
  public Set<Source> sources() {
    return Set.of(Source.ROLE_DEFINITIONS);
  }

  @Override
  public void scan(ScanRun run) {
    run.once(Source.ROLE_DEFINITIONS, "built-in", reading -> builtIn(run, reading));
    run.atEach(
        Source.ROLE_DEFINITIONS,
        run.scopes().listingScopes(),
        (scope, reading) -> list(ArmPath.of(scope), CUSTOM, run, reading));
  }

  /** They are the same everywhere, so the first scope that answers will do. */
  private static void builtIn(ScanRun run, Reading reading) {
    Optional<ReadFailed> refused = Optional.empty();
    for (ScopeId scope : run.scopes().listingScopes()) {
      try {
        list(ArmPath.of(scope), BUILT_IN, run, reading);
        return;
      } catch (ReadFailed failed) {
        refused = Optional.of(failed);
      }
    }
    refused.ifPresent(failed -> reading.gap(Source.ROLE_DEFINITIONS, failed));
  }

  private static void list(String scope, String filter, ScanRun run, Reading reading) {
    Pages.forEach(
        run.clients().authorization().getRoleDefinitions().list(scope, filter, Context.NONE),
        row -> reading.addShared(definition(row)));
  }

  private static RoleDefinition definition(RoleDefinitionInner row) {
    return new RoleDefinition(
        new RoleDefinitionId(Sent.required(row.id(), "id")),
        Sent.text(row.roleName()).orElse(""),
        Sent.text(row.roleType()).orElse(""),
        Sent.list(row.assignableScopes()),
        Sent.list(row.permissions()).stream().map(RoleDefinitionScanner::permission).toList());
  }

  private static Permission permission(PermissionInner block) {
    return new Permission(
        Sent.list(block.actions()),
        Sent.list(block.notActions()),
        Sent.list(block.dataActions()),
        Sent.list(block.notDataActions()));
  }
}
