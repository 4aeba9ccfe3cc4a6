package io.github.palaudit.config;

import io.github.palaudit.snapshot.Truth;
import java.util.OptionalInt;

/**
 * How to decide what the sources leave open (docs/facts.md, section H); printed in every report.
 *
 * @param roles which roles count (F-H3)
 * @param customRoles whether a custom role counts (F-C6)
 * @param unlistedRoles whether a built-in role that the table does not list counts (F-C2)
 * @param managedIdentities whether a managed identity counts (F-H1)
 * @param nestedGroups whether members of a group inside the group that holds the role count (F-A11)
 * @param servicePrincipalsInGroups whether a service principal counts as a group's member (F-A11)
 * @param managementGroupScope whether an assignment at a management group counts (F-H5)
 * @param rootScope whether an assignment at the tenant root counts (F-A13)
 * @param pimShare how an activation's share of the month is counted (F-H2)
 * @param monthHours the hours of a month; empty for the calendar's own
 * @param ea what recognises Enterprise Agreement subscriptions (F-H4)
 * @param horizonDays an assignment that ends sooner than this is temporary
 */
public record Policy(
    Roles roles,
    Truth customRoles,
    Truth unlistedRoles,
    Truth managedIdentities,
    Truth nestedGroups,
    Truth servicePrincipalsInGroups,
    Truth managementGroupScope,
    Truth rootScope,
    PimShare pimShare,
    OptionalInt monthHours,
    Ea ea,
    int horizonDays) {

  /** What holds where the YAML says nothing: nothing counts that no source says counts. */
  public static final Policy DEFAULT =
      new Policy(
          Roles.PEC,
          Truth.UNKNOWN,
          Truth.UNKNOWN,
          Truth.NO,
          Truth.UNKNOWN,
          Truth.UNKNOWN,
          Truth.YES,
          Truth.UNKNOWN,
          PimShare.HOURS,
          OptionalInt.empty(),
          Ea.PAL,
          90);

  /** Which roles count. */
  public enum Roles {
    /** The roles eligible for partner earned credit. */
    PEC,
    /** Every role. */
    ANY,
    /** Owner, Contributor, and eligible roles named after them. */
    OWNER_CONTRIBUTOR
  }

  /** How an activation's share of the month is counted. */
  public enum PimShare {
    HOURS,
    WHOLE_DAYS
  }

  /** What recognises Enterprise Agreement subscriptions. */
  public enum Ea {
    PAL,
    DPOR
  }
}
