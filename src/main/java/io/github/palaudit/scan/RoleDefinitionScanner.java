package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
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

  private static final String BUILT_IN = "roleDefinitions?$filter=type%20eq%20'BuiltInRole'";
  private static final String CUSTOM = "roleDefinitions?$filter=type%20eq%20'CustomRole'";

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
        (scope, reading) -> list(scope, CUSTOM, run, reading));
  }

  /** They are the same everywhere, so the first scope that answers will do. */
  private static void builtIn(ScanRun run, Reading reading) {
    Optional<ReadFailed> refused = Optional.empty();
    for (ScopeId scope : run.scopes().listingScopes()) {
      try {
        list(scope, BUILT_IN, run, reading);
        return;
      } catch (ReadFailed failed) {
        refused = Optional.of(failed);
      }
    }
    refused.ifPresent(failed -> reading.gap(Source.ROLE_DEFINITIONS, failed));
  }

  private static void list(ScopeId scope, String list, ScanRun run, Reading reading) {
    Lists.authorization(
        run, scope, list, Lists.AUTHORIZATION, row -> reading.addShared(definition(row)));
  }

  private static RoleDefinition definition(JsonNode row) {
    JsonNode properties = row.path("properties");
    return new RoleDefinition(
        new RoleDefinitionId(Sent.required(row, "id")),
        Sent.text(properties, "roleName").orElse(""),
        Sent.text(properties, "type").orElse(""),
        Sent.texts(properties, "assignableScopes"),
        Sent.permissions(properties));
  }
}
