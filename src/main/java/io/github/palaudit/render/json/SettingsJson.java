package io.github.palaudit.render.json;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.OursWords;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.PolicyWords;
import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The partner, and the policy switch by switch under the names of palaudit.yaml. */
final class SettingsJson {

  private SettingsJson() {}

  /**
   * Writes them.
   *
   * @param tenant the customer's
   */
  static void write(Configuration configuration, TenantId tenant, JsonFields fields)
      throws IOException {
    fields.object("partner", () -> partner(configuration.partner(), fields));
    fields.object("customer", () -> customer(configuration.customer(tenant), fields));
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
    fields.object(
        "principals",
        () -> {
          for (Map.Entry<String, List<String>> rule :
              OursWords.of(partner.principals()).entrySet()) {
            fields.texts(rule.getKey(), rule.getValue());
          }
        });
  }

  private static void customer(Optional<Customer> entry, JsonFields fields) throws IOException {
    fields.texts(
        "scopes",
        entry.map(Customer::scopes).orElse(List.of()).stream().map(ScopeId::text).toList());
    fields.optional("csp", entry.map(one -> one.csp().name().toLowerCase(Locale.ROOT)));
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
