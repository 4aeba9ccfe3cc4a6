package io.github.palaudit.scan;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.models.RoleEligibilityScheduleInstanceInner;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The roles that may be activated through PIM, api-version 2020-10-01. */
final class RoleEligibilityScanner implements Scanner {

  @Override
  public Set<Source> sources() {
    return Set.of(Source.ROLE_ELIGIBILITIES);
  }

  @Override
  public void scan(ScanRun run) {
    Set<String> inherited = ConcurrentHashMap.newKeySet();
    run.atEach(
        Source.ROLE_ELIGIBILITIES,
        run.scopes().listingScopes(),
        scope ->
            PimLicence.unlessMissing(
                () ->
                    Pages.forEach(
                        run.clients()
                            .authorization()
                            .getRoleEligibilityScheduleInstances()
                            .listForScope(ArmPath.of(scope), null, Context.NONE),
                        row -> add(row, inherited, run))));
  }

  private static void add(
      RoleEligibilityScheduleInstanceInner row, Set<String> inherited, ScanRun run) {
    ScopeId scope = ScopeId.of(Sent.required(row.scope(), "scope"));
    ObjectId principal = new ObjectId(Sent.required(row.principalId(), "principalId"));
    String type = Sent.word(row.principalType()).orElse("");
    RoleEligibility eligibility =
        new RoleEligibility(
            Sent.required(row.id(), "id"),
            scope,
            new RoleDefinitionId(Sent.required(row.roleDefinitionId(), "roleDefinitionId")),
            principal,
            type,
            Sent.window(row.startDateTime(), row.endDateTime()),
            Sent.word(row.memberType()),
            Sent.text(row.condition()));
    if (scope.subscription().isPresent() || inherited.add(eligibility.key())) {
      run.principals().add(principal, type);
      run.add(eligibility);
    }
  }
}
