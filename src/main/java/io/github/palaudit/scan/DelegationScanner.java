package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/**
 * Azure Lighthouse from the customer's side: registration assignments with their definitions,
 * api-version 2022-10-01. Its roles appear in no list of role assignments.
 *
 * <p>Whether a subscription's list holds the delegations of its resource groups is not documented.
 * The subscription itself tells which tenants manage it: where one of them is left for which no
 * delegation was listed, the resource groups are asked too.
 */
final class DelegationScanner implements Scanner {

  private static final String ASSIGNMENTS =
      "/providers/Microsoft.ManagedServices/registrationAssignments"
          + "?$expandRegistrationDefinition=true&api-version=2022-10-01";
  private static final String GROUPS = "/resourcegroups?api-version=2021-04-01";
  private static final String PROVIDER = "/providers/microsoft.managedservices/";

  @Override
  public Set<Source> sources() {
    return Set.of(Source.DELEGATIONS);
  }

  @Override
  public void scan(ScanRun run) {
    Set<ScopeId> refused = new ConcurrentSkipListSet<>();
    run.atEach(
        Source.DELEGATIONS,
        run.scopes().placesBelow(),
        (scope, reading) ->
            FailedReads.of(() -> keep(run, scope, reading))
                .ifPresent(
                    why -> {
                      refused.add(scope);
                      throw why;
                    }));
    List<ScopeId> doubtful =
        run.scopes().managedWithoutDelegation().stream()
            .filter(one -> !refused.contains(one))
            .toList();
    run.each(
        Source.DELEGATIONS,
        doubtful,
        subscription -> "groups of " + subscription.key(),
        (subscription, reading) -> noteGroups(subscription, run, reading));
    run.atEach(
        Source.DELEGATIONS,
        run.scopes().toAskForDelegations(),
        (scope, reading) -> keep(run, scope, reading));
    run.gapAtEachUnlisted(Source.DELEGATIONS);
  }

  private static void keep(ScanRun run, ScopeId scope, Reading reading) {
    list(run, scope, row -> reading.addShared(delegation(row)));
  }

  private static void noteGroups(ScopeId subscription, ScanRun run, Reading reading) {
    Pages.forEach(
        run.session().resourceManager(),
        ArmPath.encoded(subscription) + GROUPS,
        "nextLink",
        row -> reading.note(Note.About.RESOURCE_GROUP, Sent.required(row, "id"), ""));
  }

  /** The rows of the list at this scope. */
  static void list(ScanRun run, ScopeId scope, Consumer<JsonNode> each) {
    Pages.forEach(
        run.session().resourceManager(), ArmPath.encoded(scope) + ASSIGNMENTS, "nextLink", each);
  }

  /** A row of the list. */
  static Delegation delegation(JsonNode row) {
    String id = Sent.required(row.path("id").textValue(), "id");
    JsonNode definition = row.at("/properties/registrationDefinition");
    JsonNode properties = definition.path("properties");
    List<Delegation.Authorization> authorizations = new ArrayList<>();
    properties.path("authorizations").forEach(one -> authorizations.add(authorization(one)));
    List<Delegation.EligibleAuthorization> eligible = new ArrayList<>();
    properties.path("eligibleAuthorizations").forEach(one -> eligible.add(eligible(one)));
    return new Delegation(
        id,
        scopeOf(id),
        properties.path("registrationDefinitionName").asText(""),
        new TenantId(
            Sent.required(properties.path("managedByTenantId").textValue(), "managing tenant")),
        plan(definition.path("plan")),
        authorizations,
        eligible);
  }

  /** The scope is not among the properties; it is what stands before the provider in the id. */
  private static ScopeId scopeOf(String id) {
    int end = id.toLowerCase(Locale.ROOT).indexOf(PROVIDER);
    return ScopeId.of(end > 0 ? id.substring(0, end) : id);
  }

  private static Optional<Delegation.Plan> plan(JsonNode plan) {
    return plan.isObject()
        ? Optional.of(
            new Delegation.Plan(
                plan.path("publisher").asText(""),
                plan.path("product").asText(""),
                plan.path("name").asText(""),
                plan.path("version").asText("")))
        : Optional.empty();
  }

  private static Delegation.Authorization authorization(JsonNode one) {
    List<RoleDefinitionId> delegated = new ArrayList<>();
    one.path("delegatedRoleDefinitionIds")
        .forEach(role -> delegated.add(new RoleDefinitionId(role.asText())));
    return new Delegation.Authorization(principal(one), name(one), role(one), delegated);
  }

  private static Delegation.EligibleAuthorization eligible(JsonNode one) {
    return new Delegation.EligibleAuthorization(
        principal(one),
        name(one),
        role(one),
        Sent.text(one.at("/justInTimeAccessPolicy/maximumActivationDuration").textValue()));
  }

  private static ObjectId principal(JsonNode one) {
    return new ObjectId(Sent.required(one.path("principalId").textValue(), "principalId"));
  }

  private static Optional<String> name(JsonNode one) {
    return Sent.text(one.path("principalIdDisplayName").textValue());
  }

  private static RoleDefinitionId role(JsonNode one) {
    return new RoleDefinitionId(Sent.required(one.path("roleDefinitionId").textValue(), "role"));
  }
}
