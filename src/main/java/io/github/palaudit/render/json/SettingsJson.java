package io.github.palaudit.render.json;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.util.Locale;

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
    Policy policy = configuration.policy();
    fields.text("roles", word(policy.roles()));
    fields.text("customRoles", policy.customRoles().word());
    fields.text("unlistedRoles", policy.unlistedRoles().word());
    fields.text("managedIdentities", policy.managedIdentities().word());
    fields.text("nestedGroups", policy.nestedGroups().word());
    fields.text("servicePrincipalsInGroups", policy.servicePrincipalsInGroups().word());
    fields.text("managementGroupScope", policy.managementGroupScope().word());
    fields.text("rootScope", policy.rootScope().word());
    fields.text("pimShare", word(policy.pimShare()));
    if (policy.monthHours().isPresent()) {
      fields.number("monthHours", policy.monthHours().getAsInt());
    }
    fields.text("ea", word(policy.ea()));
    fields.number("freshDays", configuration.evidence().freshDays());
    fields.number("horizonDays", policy.horizonDays());
  }

  private static void severities(Configuration configuration, JsonFields fields)
      throws IOException {
    for (SeverityOverride override : configuration.severities()) {
      fields.text(override.rule(), override.severity());
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
