package io.github.palaudit.render.json;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.PolicyWords;
import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.util.Map;

/** The partner, and the policy switch by switch under the names of palaudit.yaml. */
final class SettingsJson {

  private SettingsJson() {}

  static void write(Configuration configuration, JsonFields fields) throws IOException {
    fields.object("partner", () -> partner(configuration.partner(), fields));
    fields.object("policy", () -> policy(configuration, fields));
    if (!configuration.severities().isEmpty()) {
      fields.object("severities", () -> severities(configuration, fields));
    }
  }

  private static void partner(Partner partner, JsonFields fields) throws IOException {
    fields.text("name", partner.name());
    fields.optional("globalAccount", partner.globalAccount().map(PartnerId::value));
    fields.texts(
        "locationAccounts", partner.locationAccounts().stream().map(PartnerId::value).toList());
    fields.texts("tenants", partner.tenants().stream().map(TenantId::value).toList());
  }

  private static void policy(Configuration configuration, JsonFields fields) throws IOException {
    for (Map.Entry<String, String> word : PolicyWords.of(configuration).entrySet()) {
      if (Character.isDigit(word.getValue().charAt(0))) {
        fields.number(word.getKey(), Long.parseLong(word.getValue()));
      } else {
        fields.text(word.getKey(), word.getValue());
      }
    }
  }

  private static void severities(Configuration configuration, JsonFields fields)
      throws IOException {
    for (SeverityOverride override : configuration.severities()) {
      fields.text(override.rule(), override.severity());
    }
  }
}
