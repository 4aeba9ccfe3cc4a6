package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads Lighthouse registration assignments with their expanded definitions. */
final class DelegationReader implements SourceReader {

  private static final String PROVIDER = "/providers/microsoft.managedservices/";

  private final ImportRun run;

  DelegationReader(ImportRun run) {
    this.run = run;
  }

  @Override
  public ImportOption option() {
    return ImportOption.DELEGATIONS;
  }

  @Override
  public Set<RowKind> takes() {
    return Set.of(RowKind.DELEGATION);
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    Row definition =
        row.child("registrationDefinition")
            .orElseThrow(
                () ->
                    row.unreadable(
                        "does not carry its definition; ask for it with"
                            + " $expandRegistrationDefinition=true"));
    ScopeId scope = scopeOf(row);
    Optional<TenantId> managed = definition.text("manageeTenantId").map(TenantId::new);
    boolean foreign = managed.filter(other -> !other.equals(run.tenant())).isPresent();
    if (foreign || run.scopes().isForeign(scope)) {
      tally.leaveOut("of another tenant");
      return;
    }
    run.scopes().name(scope, row);
    run.sink().add(delegation(row, scope, definition));
  }

  /** The scope stands only in the id, before the provider. */
  private static ScopeId scopeOf(Row row) {
    String id = row.required("id");
    int end = id.toLowerCase(Locale.ROOT).indexOf(PROVIDER);
    if (end <= 0) {
      throw row.unreadable("has an \"id\" without a scope: " + id);
    }
    return ScopeId.of(id.substring(0, end));
  }

  private static Delegation delegation(Row row, ScopeId scope, Row definition) {
    String id = row.required("id");
    return new Delegation(
        id,
        scope,
        definition.text("registrationDefinitionName").orElse(ScopeId.of(id).name()),
        new TenantId(definition.required("managedByTenantId")),
        definition.child("plan").filter(plan -> plan.has("publisher")).map(DelegationReader::plan),
        definition.rows("authorizations").stream().map(DelegationReader::authorization).toList(),
        definition.rows("eligibleAuthorizations").stream()
            .map(DelegationReader::eligible)
            .toList());
  }

  private static Delegation.Plan plan(Row plan) {
    return new Delegation.Plan(
        plan.required("publisher"),
        plan.text("product").orElse(""),
        plan.text("name").orElse(""),
        plan.text("version").orElse(""));
  }

  private static Delegation.Authorization authorization(Row row) {
    return new Delegation.Authorization(
        new ObjectId(row.required("principalId")),
        row.text("principalIdDisplayName"),
        new RoleDefinitionId(row.required("roleDefinitionId")),
        row.texts("delegatedRoleDefinitionIds").stream().map(RoleDefinitionId::new).toList());
  }

  private static Delegation.EligibleAuthorization eligible(Row row) {
    return new Delegation.EligibleAuthorization(
        new ObjectId(row.required("principalId")),
        row.text("principalIdDisplayName"),
        new RoleDefinitionId(row.required("roleDefinitionId")),
        row.child("justInTimeAccessPolicy")
            .flatMap(policy -> policy.text("maximumActivationDuration")));
  }

  @Override
  public Set<Source> finish() {
    return run.request().of(option()).isEmpty() ? Set.of() : Set.of(Source.DELEGATIONS);
  }
}
