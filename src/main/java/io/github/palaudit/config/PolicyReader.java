package io.github.palaudit.config;

import io.github.palaudit.snapshot.Truth;
import java.util.Map;
import java.util.OptionalInt;

/** Reads {@code policy}. */
final class PolicyReader {

  private static final String CALENDAR = "calendar";

  private static final ValueType<Policy.Roles> ROLES =
      Values.oneOf(
          Map.entry("pec", Policy.Roles.PEC),
          Map.entry("any", Policy.Roles.ANY),
          Map.entry("owner-contributor", Policy.Roles.OWNER_CONTRIBUTOR));

  private static final ValueType<Policy.PimShare> PIM_SHARE =
      Values.oneOf(
          Map.entry("hours", Policy.PimShare.HOURS),
          Map.entry("whole-days", Policy.PimShare.WHOLE_DAYS));

  private static final ValueType<Policy.Ea> EA =
      Values.oneOf(Map.entry("pal", Policy.Ea.PAL), Map.entry("dpor", Policy.Ea.DPOR));

  /** Hours, or the word for what the calendar says. */
  private static final ValueType<OptionalInt> MONTH_HOURS =
      text ->
          text.equals(CALENDAR)
              ? OptionalInt.empty()
              : OptionalInt.of(Values.wholeNumber(1, 744).of(text));

  private PolicyReader() {}

  static Policy read(Section policy) {
    Policy otherwise = Policy.DEFAULT;
    return new Policy(
        policy.value("roles", ROLES).orElse(otherwise.roles()),
        truth(policy, "customRoles", otherwise.customRoles()),
        truth(policy, "unlistedRoles", otherwise.unlistedRoles()),
        truth(policy, "managedIdentities", otherwise.managedIdentities()),
        truth(policy, "nestedGroups", otherwise.nestedGroups()),
        truth(policy, "servicePrincipalsInGroups", otherwise.servicePrincipalsInGroups()),
        truth(policy, "managementGroupScope", otherwise.managementGroupScope()),
        truth(policy, "rootScope", otherwise.rootScope()),
        policy.value("pimShare", PIM_SHARE).orElse(otherwise.pimShare()),
        policy.value("monthHours", MONTH_HOURS).orElse(otherwise.monthHours()),
        policy.value("ea", EA).orElse(otherwise.ea()),
        policy.value("horizonDays", Values.wholeNumber(0, 3660)).orElse(otherwise.horizonDays()));
  }

  private static Truth truth(Section policy, String key, Truth otherwise) {
    return policy.value(key, Values.TRUTH).orElse(otherwise);
  }
}
