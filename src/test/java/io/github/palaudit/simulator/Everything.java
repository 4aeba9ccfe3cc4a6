package io.github.palaudit.simulator;

import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import io.github.palaudit.snapshot.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A tenant with one of each thing there is, every optional part of it filled in. */
public final class Everything {

  public static final TenantId TENANT = new TenantId("eeeeeeee-0000-4000-8000-000000000000");
  public static final ScopeId SUBSCRIPTION = ScopeId.subscription(id("5b00"));

  /** How to sign in there. */
  public static final SampleCustomer READER =
      new SampleCustomer("Everything", TENANT, id("bbcc"), "a secret of tests");

  private static final ScopeId ROOT = ScopeId.managementGroup(TENANT.value());
  private static final ScopeId CHILD = ScopeId.managementGroup("child");
  private static final ScopeId EMPTY = ScopeId.managementGroup("empty");
  private static final ScopeId RESOURCE_GROUP = SUBSCRIPTION.resourceGroup("rg (one)");
  private static final ObjectId USER = new ObjectId(id("aaaa"));
  private static final ObjectId READER_OBJECT = new ObjectId(id("bbbb"));
  private static final ObjectId GROUP = new ObjectId(id("dddd"));
  private static final ObjectId FOREIGN = new ObjectId(id("ffff"));
  private static final RoleDefinitionId ROLE = new RoleDefinitionId(id("cccc"));
  private static final Instant AT = Instant.parse("2026-11-01T10:00:00.1234567Z");
  private static final Window WINDOW =
      new Window(Optional.of(AT), Optional.of(Instant.parse("2026-12-01T10:00:00.1234567Z")));
  private static final Permission PERMISSION =
      new Permission(List.of("a/*"), List.of("a/b"), List.of("c/*"), List.of("c/d"));

  private Everything() {}

  /** A cloud of this tenant alone, two rows a page. */
  public static SimulatedCloud cloud() {
    return SimulatedCloud.of(List.of(tenant()), Clock.fixed(AT, ZoneOffset.UTC)).withPages(2);
  }

  private static SimulatedTenant tenant() {
    SnapshotHeader header =
        new SnapshotHeader(
            SnapshotHeader.FORMAT,
            TENANT,
            "Everything",
            "test",
            "scan",
            Optional.empty(),
            AT,
            AT,
            Map.of());
    SimulatedIdentity reader =
        new SimulatedIdentity(
            READER_OBJECT,
            READER.clientId(),
            READER.clientSecret(),
            Optional.of(SimulatedLink.active("123456", "Test", AT)));
    return new SimulatedTenant(
        Snapshot.of(header, records().stream()), "everything.example", List.of(reader), List.of());
  }

  /** All that is in it. */
  public static List<SnapshotRecord> records() {
    List<SnapshotRecord> all = new ArrayList<>(scopes());
    all.addAll(access());
    all.addAll(principals());
    return all;
  }

  private static List<SnapshotRecord> scopes() {
    return List.of(
        new ManagementGroup(CHILD, "Child", Optional.of(ROOT)),
        new ManagementGroup(ROOT, "Tenant Root Group", Optional.empty()),
        new ManagementGroup(EMPTY, "Empty", Optional.of(ROOT)),
        new Subscription(
            SUBSCRIPTION,
            "One",
            Optional.of("Enabled"),
            Optional.of("Internal_2014-09-01"),
            Optional.of(CHILD),
            List.of(new TenantId("7a117a11-0000-4000-8000-000000000000")),
            Map.of("owner", "nobody")),
        new ResourceGroup(
            RESOURCE_GROUP,
            "rg (one)",
            OptionalInt.of(3),
            Map.of("microsoft.storage/storageaccounts", 3)),
        new ResourceGroup(SUBSCRIPTION.resourceGroup("two"), "two", OptionalInt.of(0)),
        new ResourceGroup(
            SUBSCRIPTION.resourceGroup("Three"),
            "Three",
            OptionalInt.of(1),
            Map.of("microsoft.storage/storageaccounts", 1)));
  }

  private static List<SnapshotRecord> access() {
    return List.of(
        new RoleDefinition(
            ROLE, "Role", "CustomRole", List.of(ROOT.text()), List.of(PERMISSION, PERMISSION)),
        assignment(1, SUBSCRIPTION, USER, "User", Optional.of("@Resource[x] StringEquals 'y'")),
        assignment(2, RESOURCE_GROUP, READER_OBJECT, "ServicePrincipal", Optional.empty()),
        assignment(3, EMPTY, GROUP, "Group", Optional.empty()),
        assignment(4, ROOT, FOREIGN, "ForeignGroup", Optional.empty()),
        new AssignmentSchedule(
            pim("RoleAssignmentScheduleInstances"),
            Optional.of(assignmentId(1, SUBSCRIPTION)),
            SUBSCRIPTION,
            ROLE,
            USER,
            "Activated",
            WINDOW,
            Optional.of("Direct"),
            Optional.of(id("e119"))),
        new RoleEligibility(
            pim("RoleEligibilityScheduleInstances"),
            SUBSCRIPTION,
            ROLE,
            USER,
            "User",
            WINDOW,
            Optional.of("Direct"),
            Optional.of("@Resource[x] StringEquals 'y'")),
        new DenyAssignment(
            SUBSCRIPTION.text()
                + "/providers/Microsoft.Authorization/denyAssignments/"
                + id("deed"),
            "Denied",
            SUBSCRIPTION,
            List.of(PERMISSION),
            List.of(new ObjectId("00000000-0000-0000-0000-000000000000")),
            List.of(READER_OBJECT),
            true),
        new Delegation(
            RESOURCE_GROUP.text()
                + "/providers/Microsoft.ManagedServices/registrationAssignments/"
                + id("1111"),
            RESOURCE_GROUP,
            "Delegated",
            new TenantId("7a117a11-0000-4000-8000-000000000000"),
            Optional.of(new Delegation.Plan("publisher", "product", "plan", "1.0.0")),
            List.of(
                new Delegation.Authorization(
                    FOREIGN, Optional.of("Operators"), ROLE, List.of(ROLE))),
            List.of(
                new Delegation.EligibleAuthorization(
                    FOREIGN, Optional.empty(), ROLE, Optional.of("PT8H")))));
  }

  private static List<SnapshotRecord> principals() {
    return List.of(
        new User(
            USER,
            "Ada Example",
            Optional.of("ada_partner.example#EXT#@everything.example"),
            Optional.of("ada@partner.example"),
            Optional.of("Guest"),
            Optional.of(true),
            Optional.of("Accepted"),
            true),
        new ServicePrincipal(
            READER_OBJECT,
            "reader",
            Optional.of(READER.clientId()),
            Optional.of("Application"),
            Optional.of(TENANT),
            Optional.of(true),
            List.of(Instant.parse("2027-01-01T00:00:00Z")),
            List.of(Instant.parse("2027-02-01T00:00:00Z")),
            Optional.of(false),
            true),
        new Group(GROUP, "Everybody", true),
        new ForeignGroup(FOREIGN, FOREIGN.value(), false),
        new GroupMembers(
            GROUP,
            true,
            List.of(
                new GroupMembers.Member(USER, "User"),
                new GroupMembers.Member(READER_OBJECT, "ServicePrincipal"))));
  }

  private static RoleAssignment assignment(
      int number, ScopeId scope, ObjectId principal, String type, Optional<String> condition) {
    return new RoleAssignment(
        assignmentId(number, scope),
        scope,
        ROLE,
        principal,
        type,
        condition,
        Optional.of(AT),
        Optional.of(AT));
  }

  private static String assignmentId(int number, ScopeId scope) {
    return scope.text()
        + "/providers/Microsoft.Authorization/roleAssignments/eeeeeeee-a551-4000-8000-00000000000"
        + number;
  }

  private static String pim(String type) {
    return "/providers/Microsoft.Subscription"
        + SUBSCRIPTION.text()
        + "/providers/Microsoft.Authorization/"
        + type
        + "/"
        + id("e119");
  }

  private static String id(String kind) {
    return "eeeeeeee-" + kind + "-4000-8000-000000000001";
  }
}
