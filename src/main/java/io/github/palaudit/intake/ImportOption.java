package io.github.palaudit.intake;

import io.github.palaudit.snapshot.Source;

/** The options of {@code import} that take files, in the order in which they are read. */
public enum ImportOption {
  SUBSCRIPTIONS("--subscriptions", Source.SUBSCRIPTIONS, "az account list --all"),
  MANAGEMENT_GROUPS(
      "--management-groups",
      Source.MANAGEMENT_GROUPS,
      "az account management-group show --name ROOT --expand --recurse"),
  PRINCIPALS(
      "--principals",
      Source.PRINCIPALS,
      "az ad user list, az ad sp list --all and az ad group list"),
  GROUP_MEMBERS("--group-members", Source.GROUP_MEMBERS, "az ad group member list --group GROUP"),
  ROLE_DEFINITIONS("--role-definitions", Source.ROLE_DEFINITIONS, "az role definition list"),
  ROLE_ASSIGNMENTS(
      "--role-assignments",
      Source.ROLE_ASSIGNMENTS,
      "az role assignment list --all --include-inherited"),
  ELIGIBILITIES(
      "--eligibilities",
      Source.ROLE_ELIGIBILITIES,
      "az rest for roleEligibilityScheduleInstances and roleAssignmentScheduleInstances"),
  DELEGATIONS(
      "--delegations",
      Source.DELEGATIONS,
      "az rest for registrationAssignments with $expandRegistrationDefinition=true"),
  LINKS("--links", Source.LINKS, "az managementpartner show"),
  INSIGHTS("--insights", Source.USAGE, "Partner Center's Azure usage report");

  private final String flag;
  private final Source source;
  private final String command;

  ImportOption(String flag, Source source, String command) {
    this.flag = flag;
    this.source = source;
    this.command = command;
  }

  /** The option as it is typed. */
  public String flag() {
    return flag;
  }

  /** The command whose output it takes, as examples and messages name it. */
  public String command() {
    return command;
  }

  /** The source that a refusal among its files leaves a gap in. */
  Source source() {
    return source;
  }
}
