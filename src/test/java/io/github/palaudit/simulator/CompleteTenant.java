package io.github.palaudit.simulator;

import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Window;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@link Everything}, and beside it all that only a complete scan asks for; and its partner. */
public final class CompleteTenant {

  public static final TenantId PARTNER = new TenantId("7a117a11-0000-4000-8000-000000000000");
  public static final SampleCustomer PARTNER_READER =
      new SampleCustomer("Partner", PARTNER, id("bbdd"), "another secret of tests");

  public static final ScopeId TYPED = Everything.SUBSCRIPTION.resourceGroup("Typed");
  public static final ObjectId USER = new ObjectId(id("aaaa"));
  public static final ObjectId HIDDEN = new ObjectId(id("dead"));
  public static final ObjectId FEDERATED = new ObjectId(id("fede"));
  static final String FEDERATED_APP = id("fede");
  static final String FOREIGN_APP = id("f0e1");

  private static final ObjectId FOREIGN = new ObjectId(id("f0e2"));
  public static final ObjectId OPERATORS = new ObjectId(id("ffff"));
  public static final ObjectId PARTNER_OBJECT = new ObjectId(id("bbee"));
  private static final RoleDefinitionId ROLE = new RoleDefinitionId(id("cccc"));
  private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
  private static final Window LATER =
      window("2026-12-01T00:00:00Z", Optional.of("2027-01-01T00:00:00Z"));

  private CompleteTenant() {}

  /** The customer and its partner, so many rows a page; the customer refuses what is refused. */
  public static SimulatedCloud cloud(int rows, Refusal... refusals) {
    SimulatedTenant customer =
        tenant(
            Everything.TENANT,
            "everything.example",
            records(),
            new SimulatedIdentity(
                new ObjectId(id("bbbb")),
                Everything.READER.clientId(),
                Everything.READER.clientSecret(),
                Optional.empty()),
            List.of(refusals));
    SimulatedTenant partner =
        tenant(
            PARTNER,
            "partner.example",
            List.of(
                new Group(OPERATORS, "Operators", true),
                application(PARTNER_OBJECT, PARTNER_READER.clientId(), PARTNER),
                new GroupMembers(
                    OPERATORS,
                    true,
                    List.of(new GroupMembers.Member(PARTNER_OBJECT, "ServicePrincipal")))),
            new SimulatedIdentity(
                PARTNER_OBJECT,
                PARTNER_READER.clientId(),
                PARTNER_READER.clientSecret(),
                Optional.empty()),
            List.of());
    return SimulatedCloud.of(List.of(customer, partner), Clock.fixed(AT, ZoneOffset.UTC))
        .withPages(rows);
  }

  /** All that is in the customer's tenant; one of its groups holds whom nothing else names. */
  public static List<SnapshotRecord> records() {
    List<SnapshotRecord> records = new ArrayList<>();
    for (SnapshotRecord one : Everything.records()) {
      records.add(one instanceof GroupMembers group ? withMore(group) : one);
    }
    records.addAll(more());
    return records;
  }

  private static GroupMembers withMore(GroupMembers group) {
    List<GroupMembers.Member> members = new ArrayList<>(group.members());
    members.add(new GroupMembers.Member(HIDDEN, "Group"));
    members.add(new GroupMembers.Member(FEDERATED, "ServicePrincipal"));
    members.add(new GroupMembers.Member(FOREIGN, "ServicePrincipal"));
    return new GroupMembers(group.group(), true, members);
  }

  private static SimulatedTenant tenant(
      TenantId id,
      String domain,
      List<SnapshotRecord> records,
      SimulatedIdentity identity,
      List<Refusal> refusals) {
    SnapshotHeader header =
        new SnapshotHeader(
            SnapshotHeader.FORMAT,
            id,
            domain,
            "test",
            SnapshotHeader.SCAN,
            Optional.empty(),
            AT,
            AT,
            Map.of());
    return new SimulatedTenant(
        Snapshot.of(header, records.stream()), domain, List.of(identity), refusals);
  }

  private static List<SnapshotRecord> more() {
    return List.of(
        new ResourceGroup(
            TYPED,
            "Typed",
            OptionalInt.of(3),
            Map.of("microsoft.compute/disks", 2, "microsoft.web/sites", 1)),
        new RoleAssignment(
            "/providers/Microsoft.Authorization/roleAssignments/" + id("a5f0"),
            ScopeId.ROOT,
            ROLE,
            USER,
            "User",
            Optional.empty(),
            Optional.of(AT),
            Optional.of(AT)),
        new AssignmentSchedule(
            schedule("RoleAssignmentSchedules"),
            Optional.empty(),
            Everything.SUBSCRIPTION,
            ROLE,
            USER,
            "Assigned",
            LATER,
            Optional.of("Direct"),
            Optional.empty()),
        new RoleEligibility(
            schedule("RoleEligibilitySchedules"),
            Everything.SUBSCRIPTION,
            ROLE,
            USER,
            "User",
            window("2026-01-01T00:00:00Z", Optional.of("2026-02-01T00:00:00Z")),
            Optional.of("Direct"),
            Optional.empty()),
        new Activation(
            Everything.SUBSCRIPTION,
            ROLE,
            USER,
            window("2026-10-05T08:00:00Z", Optional.of("2026-10-05T16:00:00Z"))),
        cost(Everything.SUBSCRIPTION, "100.50"),
        cost(TYPED, "60.25"),
        eligible("member", false, window("2026-10-01T00:00:00Z", Optional.empty())),
        eligible("owner", true, LATER),
        new Group(HIDDEN, "Hidden", true),
        new GroupMembers(HIDDEN, false, List.of()),
        application(FEDERATED, FEDERATED_APP, Everything.TENANT),
        application(FOREIGN, FOREIGN_APP, PARTNER));
  }

  private static Cost cost(ScopeId scope, String amount) {
    return new Cost(scope, YearMonth.of(2026, 10), new BigDecimal(amount), "EUR");
  }

  private static GroupEligibility eligible(String access, boolean active, Window window) {
    return new GroupEligibility(
        HIDDEN + "_" + access + "_" + id("e119"), HIDDEN, USER, access, active, window);
  }

  private static ServicePrincipal application(ObjectId object, String appId, TenantId owner) {
    return new ServicePrincipal(
        object,
        "deployer",
        Optional.of(appId),
        Optional.of("Application"),
        Optional.of(owner),
        Optional.of(true),
        List.of(),
        List.of(),
        owner.equals(Everything.TENANT) ? Optional.of(true) : Optional.empty(),
        true);
  }

  private static Window window(String start, Optional<String> end) {
    return new Window(Optional.of(Instant.parse(start)), end.map(Instant::parse));
  }

  private static String schedule(String type) {
    return "/providers/Microsoft.Subscription"
        + Everything.SUBSCRIPTION.text()
        + "/providers/Microsoft.Authorization/"
        + type
        + "/"
        + id("5ced");
  }

  private static String id(String kind) {
    return "eeeeeeee-" + kind + "-4000-8000-000000000001";
  }
}
