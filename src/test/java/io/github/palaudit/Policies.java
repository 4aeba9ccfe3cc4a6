package io.github.palaudit;

import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Truth;
import java.util.OptionalInt;
import java.util.Set;

/** Policies that differ from the default in one setting. */
public final class Policies {

  private static final Set<String> SETTINGS =
      Set.of(
          "customRoles",
          "unlistedRoles",
          "managedIdentities",
          "nestedGroups",
          "servicePrincipalsInGroups",
          "managementGroupScope",
          "rootScope");

  private Policies() {}

  /** This setting, by the name of its component. */
  public static Policy with(String setting, Truth value) {
    if (!SETTINGS.contains(setting)) {
      throw new IllegalArgumentException("the policy has no " + setting);
    }
    Policy was = Policy.DEFAULT;
    return new Policy(
        was.roles(),
        setting.equals("customRoles") ? value : was.customRoles(),
        setting.equals("unlistedRoles") ? value : was.unlistedRoles(),
        setting.equals("managedIdentities") ? value : was.managedIdentities(),
        setting.equals("nestedGroups") ? value : was.nestedGroups(),
        setting.equals("servicePrincipalsInGroups") ? value : was.servicePrincipalsInGroups(),
        setting.equals("managementGroupScope") ? value : was.managementGroupScope(),
        setting.equals("rootScope") ? value : was.rootScope(),
        was.pimShare(),
        was.monthHours(),
        was.ea(),
        was.horizonDays());
  }

  /** These roles count. */
  public static Policy roles(Policy.Roles roles) {
    return new Policy(
        roles,
        Policy.DEFAULT.customRoles(),
        Policy.DEFAULT.unlistedRoles(),
        Policy.DEFAULT.managedIdentities(),
        Policy.DEFAULT.nestedGroups(),
        Policy.DEFAULT.servicePrincipalsInGroups(),
        Policy.DEFAULT.managementGroupScope(),
        Policy.DEFAULT.rootScope(),
        Policy.DEFAULT.pimShare(),
        Policy.DEFAULT.monthHours(),
        Policy.DEFAULT.ea(),
        Policy.DEFAULT.horizonDays());
  }

  /** This policy, with the month measured in this way; empty hours are the calendar's. */
  public static Policy month(Policy was, Policy.PimShare share, OptionalInt hours) {
    return new Policy(
        was.roles(),
        was.customRoles(),
        was.unlistedRoles(),
        was.managedIdentities(),
        was.nestedGroups(),
        was.servicePrincipalsInGroups(),
        was.managementGroupScope(),
        was.rootScope(),
        share,
        hours,
        was.ea(),
        was.horizonDays());
  }

  /** What ends sooner than this many days from now is temporary. */
  public static Policy horizon(int days) {
    return new Policy(
        Policy.DEFAULT.roles(),
        Policy.DEFAULT.customRoles(),
        Policy.DEFAULT.unlistedRoles(),
        Policy.DEFAULT.managedIdentities(),
        Policy.DEFAULT.nestedGroups(),
        Policy.DEFAULT.servicePrincipalsInGroups(),
        Policy.DEFAULT.managementGroupScope(),
        Policy.DEFAULT.rootScope(),
        Policy.DEFAULT.pimShare(),
        Policy.DEFAULT.monthHours(),
        Policy.DEFAULT.ea(),
        days);
  }

  /** This is what recognises Enterprise Agreement subscriptions. */
  public static Policy ea(Policy.Ea ea) {
    return new Policy(
        Policy.DEFAULT.roles(),
        Policy.DEFAULT.customRoles(),
        Policy.DEFAULT.unlistedRoles(),
        Policy.DEFAULT.managedIdentities(),
        Policy.DEFAULT.nestedGroups(),
        Policy.DEFAULT.servicePrincipalsInGroups(),
        Policy.DEFAULT.managementGroupScope(),
        Policy.DEFAULT.rootScope(),
        Policy.DEFAULT.pimShare(),
        Policy.DEFAULT.monthHours(),
        ea,
        Policy.DEFAULT.horizonDays());
  }
}
