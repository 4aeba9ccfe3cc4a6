package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.evidence.DatedObservation;
import java.io.IOException;

/** Each principal with its link and the evidence of it. */
final class PrincipalJson {

  private PrincipalJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    fields.array("principals", coverage.principals(), principal -> principal(principal, fields));
  }

  private static void principal(Beneficiary principal, JsonFields fields) throws IOException {
    fields.principal(principal.id());
    fields.text("kind", principal.kindLabel());
    fields.text("displayName", principal.displayName());
    fields.text("ours", principal.ours().word());
    fields.text("oursBecause", principal.oursBecause());
    fields.text("link", principal.linkStatus().word());
    if (principal.evidence().isPresent()) {
      fields.object("evidence", () -> evidence(principal.evidence().get(), fields));
    }
  }

  private static void evidence(DatedObservation evidence, JsonFields fields) throws IOException {
    fields.text("source", evidence.observation().source());
    fields.text("collectedAt", evidence.collectedAt().toString());
    fields.text("sha256", evidence.observation().sha256());
    fields.truth("dateAssumed", evidence.assumed());
  }
}
