package io.github.palaudit.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One tenant at one moment, in memory and ready to be asked. Does not change. */
public final class Snapshot {

  private final SnapshotHeader header;
  private final Map<SnapshotRecord.Section, List<SnapshotRecord>> sections;
  private final ScopeTree scopes;
  private final Map<ObjectId, Principal> principals = new HashMap<>();
  private final Map<ObjectId, GroupMembers> groupMembers = new HashMap<>();
  private final Map<RoleDefinitionId, RoleDefinition> roleDefinitions = new HashMap<>();

  private Snapshot(
      SnapshotHeader header, Map<SnapshotRecord.Section, List<SnapshotRecord>> sections) {
    this.header = header;
    this.sections = sections;
    List<Scope> listed = new ArrayList<>();
    listed.addAll(managementGroups());
    listed.addAll(subscriptions());
    listed.addAll(resourceGroups());
    this.scopes = new ScopeTree(listed);
    principals().stream()
        .filter(known -> !(known instanceof UnresolvedPrincipal))
        .forEach(known -> principals.put(known.id(), known));
    groupMembers().forEach(members -> groupMembers.put(members.group(), members));
    roleDefinitions().forEach(role -> roleDefinitions.put(role.id(), role));
  }

  /** The snapshot of these records; the stream is closed. */
  public static Snapshot of(SnapshotHeader header, Stream<? extends SnapshotRecord> records) {
    Map<SnapshotRecord.Section, List<SnapshotRecord>> sections =
        new EnumMap<>(SnapshotRecord.Section.class);
    try (records) {
      records.forEach(
          entry -> sections.computeIfAbsent(entry.section(), s -> new ArrayList<>()).add(entry));
    }
    sections.replaceAll((section, list) -> List.copyOf(list));
    return new Snapshot(header, sections);
  }

  /** Whose tenant, when, how completely. */
  public SnapshotHeader header() {
    return header;
  }

  /** The tenant. */
  public TenantId tenant() {
    return header.tenant();
  }

  /** How completely this source was read. */
  public Completeness completeness(Source source) {
    return header.of(source);
  }

  /** The tenant's scopes. */
  public ScopeTree scopes() {
    return scopes;
  }

  /** The principal of this id, where it was resolved. */
  public Optional<Principal> principal(ObjectId id) {
    return Optional.ofNullable(principals.get(id));
  }

  /** The members of this group, where they were read. */
  public Optional<GroupMembers> members(ObjectId group) {
    return Optional.ofNullable(groupMembers.get(group));
  }

  /** The role definition of this id, where the tenant listed it. */
  public Optional<RoleDefinition> roleDefinition(RoleDefinitionId id) {
    return Optional.ofNullable(roleDefinitions.get(id));
  }

  public List<ManagementGroup> managementGroups() {
    return section(SnapshotRecord.Section.MANAGEMENT_GROUPS);
  }

  public List<Subscription> subscriptions() {
    return section(SnapshotRecord.Section.SUBSCRIPTIONS);
  }

  public List<ResourceGroup> resourceGroups() {
    return section(SnapshotRecord.Section.RESOURCE_GROUPS);
  }

  public List<RoleDefinition> roleDefinitions() {
    return section(SnapshotRecord.Section.ROLE_DEFINITIONS);
  }

  public List<RoleAssignment> roleAssignments() {
    return section(SnapshotRecord.Section.ROLE_ASSIGNMENTS);
  }

  public List<AssignmentSchedule> assignmentSchedules() {
    return section(SnapshotRecord.Section.ASSIGNMENT_SCHEDULES);
  }

  public List<RoleEligibility> roleEligibilities() {
    return section(SnapshotRecord.Section.ROLE_ELIGIBILITIES);
  }

  public List<GroupEligibility> groupEligibilities() {
    return section(SnapshotRecord.Section.GROUP_ELIGIBILITIES);
  }

  public List<DenyAssignment> denyAssignments() {
    return section(SnapshotRecord.Section.DENY_ASSIGNMENTS);
  }

  public List<Principal> principals() {
    return section(SnapshotRecord.Section.PRINCIPALS);
  }

  public List<GroupMembers> groupMembers() {
    return section(SnapshotRecord.Section.GROUP_MEMBERS);
  }

  public List<Delegation> delegations() {
    return section(SnapshotRecord.Section.DELEGATIONS);
  }

  public List<LinkObservation> linkObservations() {
    return section(SnapshotRecord.Section.LINKS);
  }

  public List<LinkHint> linkHints() {
    return section(SnapshotRecord.Section.LINK_HINTS);
  }

  public List<Activation> activations() {
    return section(SnapshotRecord.Section.ACTIVATIONS);
  }

  public List<Cost> costs() {
    return section(SnapshotRecord.Section.COST);
  }

  public List<RecognisedUsage> recognisedUsage() {
    return section(SnapshotRecord.Section.USAGE);
  }

  public List<UsageMonth> usageMonths() {
    return section(SnapshotRecord.Section.USAGE_MONTHS);
  }

  public List<Gap> gaps() {
    return section(SnapshotRecord.Section.GAPS);
  }

  /** Every record, in the order of the file. */
  public Stream<SnapshotRecord> records() {
    return sections.values().stream().flatMap(List::stream);
  }

  /** A section holds the records of its own types and no others. */
  @SuppressWarnings("unchecked")
  private <T extends SnapshotRecord> List<T> section(SnapshotRecord.Section section) {
    return (List<T>) sections.getOrDefault(section, List.of());
  }
}
