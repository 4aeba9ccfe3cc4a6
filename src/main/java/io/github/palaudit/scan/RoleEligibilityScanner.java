package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.Source;
import java.util.Set;

/**
 * The roles that may be activated through PIM, api-version 2020-10-01, with those that could once
 * or will.
 */
final class RoleEligibilityScanner implements Scanner {

  private final PimLicence licence = new PimLicence();

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
            Schedules.ELIGIBILITY.read(
                run, scope, reading, licence, RoleEligibilityScanner::eligibility));
    run.gapAtEachUnlisted(Source.ROLE_ELIGIBILITIES);
  }

  private static RoleEligibility eligibility(JsonNode row) {
    JsonNode properties = row.path("properties");
    return new RoleEligibility(
        Sent.required(row, "id"),
        Schedules.scope(row),
        new RoleDefinitionId(Sent.required(properties, "roleDefinitionId")),
        new ObjectId(Sent.required(properties, "principalId")),
        Sent.text(properties, "principalType").orElse(""),
        Sent.window(properties),
        Sent.text(properties, "memberType"),
        Sent.text(properties, "condition"));
  }
}
