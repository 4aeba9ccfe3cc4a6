package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.SeenLink;
import java.io.IOException;
import java.util.Optional;

/** Each principal with its link and the evidence of it. */
final class PrincipalJson {

  private PrincipalJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    fields.array(
        "principals", coverage.principals(), principal -> principal(principal, coverage, fields));
  }

  private static void principal(Beneficiary principal, Coverage coverage, JsonFields fields)
      throws IOException {
    fields.principal(principal.id());
    fields.text("kind", principal.kindLabel());
    fields.text("displayName", principal.displayName());
    fields.text("ours", principal.ours().word());
    fields.text("oursBecause", principal.oursBecause());
    fields.text("link", principal.linkStatus().word());
    Optional<SeenLink> seen =
        principal.evidence().flatMap(one -> SeenLink.decisive(principal, coverage.inputs()));
    if (seen.isPresent()) {
      fields.object("evidence", () -> EvidenceJson.observation(seen.get(), fields));
    }
  }
}
