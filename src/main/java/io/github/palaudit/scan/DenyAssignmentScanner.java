package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Set;

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
            Lists.authorization(
                run,
                scope,
                "denyAssignments",
                Lists.AUTHORIZATION,
                row -> reading.addShared(denyAssignment(row))));
    run.gapAtEachUnlisted(Source.DENY_ASSIGNMENTS);
  }

  private static DenyAssignment denyAssignment(JsonNode row) {
    JsonNode properties = row.path("properties");
    return new DenyAssignment(
        Sent.required(row, "id"),
        Sent.text(properties, "denyAssignmentName").orElse(""),
        ScopeId.of(Sent.required(properties, "scope")),
        Sent.permissions(properties),
        ids(listed(properties)),
        ids(properties.path("excludePrincipals")),
        properties.path("doNotApplyToChildScopes").asBoolean(false));
  }

  /** Whom it denies; nobody would be an answer, a missing list is none. */
  private static JsonNode listed(JsonNode properties) {
    if (!properties.path("principals").isArray()) {
      throw ReadFailed.because("a deny assignment came without the principals that it denies");
    }
    return properties.path("principals");
  }

  private static List<ObjectId> ids(JsonNode principals) {
    return principals
        .valueStream()
        .flatMap(one -> Sent.text(one, "id").stream())
        .map(ObjectId::new)
        .toList();
  }
}
