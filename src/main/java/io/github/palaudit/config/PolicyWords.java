package io.github.palaudit.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What decides answers beside the tenant, under the names of palaudit.yaml and in its words. */
public final class PolicyWords {

  private PolicyWords() {}

  /** The policy and how long evidence is fresh, name by name; numbers in decimal digits. */
  public static Map<String, String> of(Configuration configuration) {
    Policy policy = configuration.policy();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("roles", word(policy.roles()));
    words.put("customRoles", policy.customRoles().word());
    words.put("unlistedRoles", policy.unlistedRoles().word());
    words.put("managedIdentities", policy.managedIdentities().word());
    words.put("nestedGroups", policy.nestedGroups().word());
    words.put("servicePrincipalsInGroups", policy.servicePrincipalsInGroups().word());
    words.put("managementGroupScope", policy.managementGroupScope().word());
    words.put("rootScope", policy.rootScope().word());
    words.put("pimShare", word(policy.pimShare()));
    policy.monthHours().ifPresent(hours -> words.put("monthHours", Integer.toString(hours)));
    words.put("ea", word(policy.ea()));
    words.put("freshDays", Integer.toString(configuration.evidence().freshDays()));
    words.put("horizonDays", Integer.toString(policy.horizonDays()));
    return words;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
