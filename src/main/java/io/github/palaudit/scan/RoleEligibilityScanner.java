package io.github.palaudit.scan;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.models.RoleEligibilityScheduleInstanceInner;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.Set;

/** The roles that may be activated through PIM, api-version 2020-10-01. */
final class RoleEligibilityScanner implements Scanner {

  @Override
  public Set<Source> sources() {
    return Set.of(Source.ROLE_ELIGIBILITIES);
  }

  @Override
  public void scan(ScanRun run) {
    run.atEach(
        Source.ROLE_ELIGIBILITIES,
        run.scopes().listingScopes(),
        (scope, reading) ->
            PimLicence.unlessMissing(
                reading,
                Source.ROLE_ELIGIBILITIES,
                () ->
                    Pages.forEach(
                        run.clients()
                            .authorization()
                            .getRoleEligibilityScheduleInstances()
                            .listForScope(ArmPath.of(scope), null, Context.NONE),
                        row -> add(row, reading))));
  }

  private static void add(RoleEligibilityScheduleInstanceInner row, Reading reading) {
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
    if (scope.subscription().isPresent()) {
      reading.add(eligibility);
    } else {
      reading.addShared(eligibility);
    }
  }
}
