package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * One line of a snapshot below its header. The order of the kinds here is their order in the file.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ManagementGroup.class, name = "managementGroup"),
  @JsonSubTypes.Type(value = Subscription.class, name = "subscription"),
  @JsonSubTypes.Type(value = ResourceGroup.class, name = "resourceGroup"),
  @JsonSubTypes.Type(value = RoleDefinition.class, name = "roleDefinition"),
  @JsonSubTypes.Type(value = RoleAssignment.class, name = "roleAssignment"),
  @JsonSubTypes.Type(value = AssignmentSchedule.class, name = "assignmentSchedule"),
  @JsonSubTypes.Type(value = RoleEligibility.class, name = "roleEligibility"),
  @JsonSubTypes.Type(value = GroupEligibility.class, name = "groupEligibility"),
  @JsonSubTypes.Type(value = DenyAssignment.class, name = "denyAssignment"),
  @JsonSubTypes.Type(value = User.class, name = "user"),
  @JsonSubTypes.Type(value = ServicePrincipal.class, name = "servicePrincipal"),
  @JsonSubTypes.Type(value = Group.class, name = "group"),
  @JsonSubTypes.Type(value = ForeignGroup.class, name = "foreignGroup"),
  @JsonSubTypes.Type(value = UnresolvedPrincipal.class, name = "unresolvedPrincipal"),
  @JsonSubTypes.Type(value = GroupMembers.class, name = "groupMembers"),
  @JsonSubTypes.Type(value = Delegation.class, name = "delegation"),
  @JsonSubTypes.Type(value = LinkObservation.class, name = "linkObservation"),
  @JsonSubTypes.Type(value = LinkHint.class, name = "linkHint"),
  @JsonSubTypes.Type(value = Activation.class, name = "activation"),
  @JsonSubTypes.Type(value = Cost.class, name = "cost"),
  @JsonSubTypes.Type(value = RecognisedUsage.class, name = "recognisedUsage"),
  @JsonSubTypes.Type(value = UsageMonth.class, name = "usageMonth"),
  @JsonSubTypes.Type(value = Gap.class, name = "gap"),
})
public sealed interface SnapshotRecord
    permits Scope,
        RoleDefinition,
        RoleAssignment,
        AssignmentSchedule,
        RoleEligibility,
        GroupEligibility,
        DenyAssignment,
        Principal,
        GroupMembers,
        Delegation,
        LinkObservation,
        LinkHint,
        Activation,
        Cost,
        RecognisedUsage,
        UsageMonth,
        Gap {

  /**
   * What makes the record one of its section: two records of one section and key are the same thing
   * seen twice.
   */
  @JsonIgnore
  String key();

  /** The section of the file it stands in. */
  @JsonIgnore
  Section section();

  /**
   * The one record to keep of two that say the same thing; null when they contradict each other.
   * Unless a kind knows better, only equal records agree.
   */
  default @Nullable SnapshotRecord mergedWith(SnapshotRecord other) {
    return equals(other) ? this : null;
  }

  /** The sections of a file, in their order. */
  enum Section {
    MANAGEMENT_GROUPS,
    SUBSCRIPTIONS,
    RESOURCE_GROUPS,
    ROLE_DEFINITIONS,
    ROLE_ASSIGNMENTS,
    ASSIGNMENT_SCHEDULES,
    ROLE_ELIGIBILITIES,
    GROUP_ELIGIBILITIES,
    DENY_ASSIGNMENTS,
    PRINCIPALS,
    GROUP_MEMBERS,
    DELEGATIONS,
    LINKS,
    LINK_HINTS,
    ACTIVATIONS,
    COST,
    USAGE,
    USAGE_MONTHS,
    GAPS
  }
}
