package io.github.palaudit.render.json;

import io.github.palaudit.config.Credential;
import io.github.palaudit.renewal.CredentialWindow;
import io.github.palaudit.renewal.Ground;
import io.github.palaudit.renewal.Renewal;
import io.github.palaudit.renewal.ThresholdAnswer;
import io.github.palaudit.snapshot.ScopeId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** The checks before credentials renew; the key is absent where none was asked. */
final class RenewalJson {

  private RenewalJson() {}

  static void write(List<Renewal> renewals, JsonFields fields) throws IOException {
    if (!renewals.isEmpty()) {
      fields.array("renewals", renewals, renewal -> renewal(renewal, fields));
    }
  }

  private static void renewal(Renewal renewal, JsonFields fields) throws IOException {
    fields.optional("credential", renewal.credential().map(Credential::name));
    fields.optional(
        "anniversary", renewal.credential().map(Credential::anniversary).map(Object::toString));
    fields.text("date", renewal.day().toString());
    if (renewal.window().isPresent()) {
      fields.object("window", () -> window(renewal.window().get(), fields));
    }
    fields.text("verdict", renewal.verdict().word());
    fields.array("thresholds", renewal.thresholds(), one -> threshold(one, fields));
    fields.array("grounds", renewal.grounds(), ground -> ground(ground, fields));
  }

  private static void window(CredentialWindow window, JsonFields fields) throws IOException {
    fields.text("opens", window.opens().toString());
    fields.text("position", window.position().word());
  }

  private static void threshold(ThresholdAnswer answer, JsonFields fields) throws IOException {
    Credential.Threshold threshold = answer.threshold();
    fields.text("metric", threshold.metric());
    fields.text("amount", threshold.amount().toPlainString());
    fields.text("unit", threshold.unit());
    fields.text("source", threshold.source());
    fields.text("date", threshold.date().toString());
    fields.text("reached", answer.reached().word());
    fields.optional("measured", answer.measured().map(BigDecimal::toPlainString));
    fields.optional("from", answer.from().map(YearMonth::toString));
    fields.optional("to", answer.to().map(YearMonth::toString));
    fields.text("detail", answer.detail());
  }

  private static void ground(Ground ground, JsonFields fields) throws IOException {
    fields.text("kind", ground.kind().word());
    fields.text("effect", ground.kind().effect().word());
    fields.text("date", ground.day().toString());
    fields.texts("scopes", ground.scopes().stream().map(ScopeId::text).toList());
    fields.array("principals", ground.principals(), fields::principal);
    if (!ground.detail().isEmpty()) {
      fields.text("detail", ground.detail());
    }
  }
}
