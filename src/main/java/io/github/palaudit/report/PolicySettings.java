package io.github.palaudit.report;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Locale;

/** The policy switch by switch: what is set, and what that means. */
final class PolicySettings {

  private static final String GROUP = "Policy";

  private PolicySettings() {}

  static List<Setting> of(Configuration configuration) {
    Policy policy = configuration.policy();
    return List.of(
        Setting.of(GROUP, "Roles that count", word(policy.roles()), roles(policy.roles()), "F-H3"),
        truth("Custom roles", policy.customRoles(), "a custom role", "F-C6"),
        truth(
            "Unlisted roles",
            policy.unlistedRoles(),
            "a built-in role that the table does not list",
            "F-C2"),
        truth("Managed identities", policy.managedIdentities(), "a managed identity", "F-H1"),
        truth(
            "Nested groups",
            policy.nestedGroups(),
            "a member of a group inside the group that holds the role",
            "F-A11"),
        truth(
            "Service principals in groups",
            policy.servicePrincipalsInGroups(),
            "a service principal that gets its role through a group",
            "F-A11"),
        truth(
            "Management-group scope",
            policy.managementGroupScope(),
            "an assignment at a management group",
            "F-H5"),
        truth("Root scope", policy.rootScope(), "an assignment at the tenant root", "F-A13"),
        Setting.of(
            GROUP, "PIM share", word(policy.pimShare()), pimShare(policy.pimShare()), "F-H2"),
        Setting.of(
            GROUP,
            "Hours of a month",
            policy.monthHours().isPresent()
                ? policy.monthHours().getAsInt() + " hours"
                : "calendar",
            policy.monthHours().isPresent()
                ? "Every month is taken to have so many hours."
                : "Each month has the hours of the calendar.",
            "F-H2"),
        Setting.of(GROUP, "Enterprise Agreement", word(policy.ea()), ea(policy.ea()), "F-H4"),
        new Setting(
            GROUP,
            "Evidence stays fresh, in days",
            new Cell.Count(configuration.evidence().freshDays()),
            "An observation of a link that is older settles nothing.",
            "F-B2"),
        new Setting(
            GROUP,
            "Horizon, in days",
            new Cell.Count(policy.horizonDays()),
            "An assignment that ends sooner is temporary and not part of the confirmed number.",
            "F-A18"));
  }

  private static Setting truth(String name, Truth value, String thing, String fact) {
    String meaning =
        switch (value) {
          case YES -> Sentences.capitalised(thing) + " counts.";
          case NO -> Sentences.capitalised(thing) + " does not count.";
          case UNKNOWN -> "Whether " + thing + " counts is unknown, and so is what rests on it.";
        };
    return new Setting(GROUP, name, new Cell.Badge(Tone.of(value), value.word()), meaning, fact);
  }

  private static String roles(Policy.Roles roles) {
    return switch (roles) {
      case PEC -> "Roles in Microsoft's table of roles eligible for partner earned credit count.";
      case ANY -> "Every role counts.";
      case OWNER_CONTRIBUTOR -> "Owner, Contributor and eligible roles named after them count.";
    };
  }

  private static String pimShare(Policy.PimShare share) {
    return switch (share) {
      case HOURS -> "An activation counts for its hours of the month.";
      case WHOLE_DAYS -> "An activation counts for the whole days that it covers.";
    };
  }

  private static String ea(Policy.Ea ea) {
    return switch (ea) {
      case PAL -> "Subscriptions of an Enterprise Agreement are recognised through the link.";
      case DPOR -> "Subscriptions of an Enterprise Agreement are recognised by DPOR.";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
