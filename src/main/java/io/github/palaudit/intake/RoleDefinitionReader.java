package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Source;
import java.util.Set;

/** Reads {@code az role definition list} and raw ARM role definitions. */
final class RoleDefinitionReader implements SourceReader {

  private final ImportRun run;

  RoleDefinitionReader(ImportRun run) {
    this.run = run;
  }

  @Override
  public ImportOption option() {
    return ImportOption.ROLE_DEFINITIONS;
  }

  @Override
  public Set<RowKind> takes() {
    return Set.of(RowKind.ROLE_DEFINITION);
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    run.sink().add(definition(row));
  }

  /** az prints as roleType what ARM nests as type. */
  private static RoleDefinition definition(Row row) {
    return new RoleDefinition(
        new RoleDefinitionId(row.own("id").orElseGet(() -> row.required("name"))),
        row.required("roleName"),
        row.own("roleType").or(() -> row.property("type")).orElse(""),
        row.texts("assignableScopes"),
        row.rows("permissions").stream().map(RoleDefinitionReader::permission).toList());
  }

  private static Permission permission(Row row) {
    return new Permission(
        row.texts("actions"),
        row.texts("notActions"),
        row.texts("dataActions"),
        row.texts("notDataActions"));
  }

  @Override
  public Set<Source> finish() {
    return run.request().of(option()).isEmpty() ? Set.of() : Set.of(Source.ROLE_DEFINITIONS);
  }
}
