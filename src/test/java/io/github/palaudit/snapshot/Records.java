package io.github.palaudit.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One record of every kind, with everything it can hold and with as little as it can. */
final class Records {

  static final Instant TIME = Instant.parse("2026-11-20T12:00:00.123456700Z");
  static final ScopeId SUB = ScopeId.of("/SUBSCRIPTIONS/5B5B5B5B-0000-4000-8000-000000000001");
  static final ScopeId MG = ScopeId.managementGroup("Top");
  static final TenantId TENANT = new TenantId("c0c0c0c0-0000-4000-8000-000000000001");
  static final ObjectId ANNA = new ObjectId("a11a0000-0000-4000-8000-000000000001");
  static final RoleDefinitionId ROLE = new RoleDefinitionId("b24988ac-6180-42a0-ab88-20f7382dd24c");
  static final Window WINDOW = new Window(Optional.of(TIME), Optional.of(TIME.plusSeconds(1)));

  private Records() {}

  private static ObjectId id(int number) {
    return new ObjectId("object-" + number);
  }

  private static List<Permission> permissions() {
    return List.of(
        new Permission(List.of("*"), List.of("a/b"), List.of("c/*"), List.of("c/d")),
        new Permission(List.of(), List.of(), List.of(), List.of()));
  }

  /** Everything set. */
  static List<SnapshotRecord> full() {
    return List.of(
        new ManagementGroup(ScopeId.managementGroup("Mid"), "Middle", Optional.of(MG)),
        new Subscription(
            SUB,
            "Production",
            Optional.of("Enabled"),
            Optional.of("CSP_2015-05-01"),
            Optional.of(MG),
            List.of(TENANT),
            Map.of("cost center", "1", "env", "")),
        new ResourceGroup(
            SUB.resourceGroup("RG-1"),
            "RG-1",
            OptionalInt.of(3),
            Map.of("microsoft.compute/disks", 2, "microsoft.web/sites", 1)),
        new RoleDefinition(
            ROLE, "Contributor", "BuiltInRole", List.of("/", "/subscriptions/x"), permissions()),
        new RoleAssignment(
            "/subscriptions/x/providers/Microsoft.Authorization/roleAssignments/AAA",
            SUB,
            ROLE,
            ANNA,
            "User",
            Optional.of("@Resource[a:b] StringEquals 'c'"),
            Optional.of(TIME),
            Optional.of(TIME)),
        new AssignmentSchedule(
            "S-1",
            Optional.of("AAA"),
            SUB,
            ROLE,
            ANNA,
            "Activated",
            WINDOW,
            Optional.of("Group"),
            Optional.of("E-1")),
        new RoleEligibility(
            "E-1",
            SUB,
            ROLE,
            ANNA,
            "User",
            WINDOW,
            Optional.of("Direct"),
            Optional.of("condition")),
        new GroupEligibility("G-1", id(1), ANNA, "member", true, WINDOW),
        new DenyAssignment(
            "D-1", "Deny", SUB, permissions(), List.of(ANNA), List.of(id(1), id(2)), true),
        new User(
            ANNA,
            "Anna",
            Optional.of("anna@contoso.com"),
            Optional.of("anna@contoso.com"),
            Optional.of("Member"),
            Optional.of(false),
            Optional.of("Accepted"),
            true),
        new ServicePrincipal(
            id(3),
            "App",
            Optional.of("client"),
            Optional.of("Application"),
            Optional.of(TENANT),
            Optional.of(true),
            List.of(TIME, TIME.plusSeconds(5)),
            List.of(TIME),
            Optional.of(false),
            true),
        new Group(id(4), "Team", true),
        new ForeignGroup(id(5), "Foreign", true),
        new UnresolvedPrincipal(id(6), "User"),
        new GroupMembers(
            id(4),
            true,
            List.of(new GroupMembers.Member(ANNA, "User"), new GroupMembers.Member(id(3), ""))),
        new Delegation(
            "R-1",
            SUB,
            "Operations",
            TENANT,
            Optional.of(new Delegation.Plan("fabrikam", "ops", "gold", "1.0.0")),
            List.of(new Delegation.Authorization(ANNA, Optional.of("Anna"), ROLE, List.of(ROLE))),
            List.of(
                new Delegation.EligibleAuthorization(
                    ANNA, Optional.of("Anna"), ROLE, Optional.of("PT8H")))),
        new LinkObservation(
            ANNA.in(TENANT),
            LinkAnswer.LINKED,
            Optional.of(new PartnerId("0012345")),
            Optional.of("Fabrikam"),
            Optional.of("3"),
            Optional.of(TIME),
            Optional.of(TIME),
            Optional.of(TIME),
            true,
            "show.json",
            "ab".repeat(32),
            Optional.of("detail"),
            new LinkContext(
                LinkBasis.STATED,
                Optional.of("Anna"),
                Optional.of("r-1"),
                Optional.of("Contoso"),
                Optional.of("User"),
                Optional.of("anna@contoso.com"),
                Optional.of("Active"))),
        new LinkHint(
            "EVENT-1",
            Optional.of(ANNA),
            "anna@contoso.com",
            "Microsoft.ManagementPartner/partners/write",
            Optional.of(new PartnerId("0012345")),
            TIME,
            "Succeeded"),
        new Activation(SUB, ROLE, ANNA, WINDOW),
        new Cost(SUB, YearMonth.of(2026, 10), new BigDecimal("1234567890.0100"), "EUR"),
        new RecognisedUsage(
            SUB,
            YearMonth.of(2026, 10),
            new PartnerId("0012345"),
            "Partner admin link",
            true,
            new BigDecimal("-0.10"),
            Optional.of("Contributor")),
        new UsageMonth(YearMonth.of(2026, 10), LocalDate.of(2026, 11, 21), false),
        new Gap(
            Source.ROLE_ASSIGNMENTS,
            Optional.of(SUB),
            Optional.of(ANNA),
            "AuthorizationFailed",
            OptionalInt.of(403),
            Optional.of("request"),
            Optional.of(TIME)));
  }

  /** Nothing that may be left out. */
  static List<SnapshotRecord> bare() {
    return List.of(
        new ManagementGroup(MG, "", Optional.empty()),
        new Subscription(
            SUB, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of()),
        new ResourceGroup(SUB.resourceGroup("RG-1"), "", OptionalInt.empty()),
        new RoleDefinition(ROLE, "", "", List.of(), List.of()),
        new RoleAssignment(
            "A-1", SUB, ROLE, ANNA, "", Optional.empty(), Optional.empty(), Optional.empty()),
        new AssignmentSchedule(
            "S-1",
            Optional.empty(),
            SUB,
            ROLE,
            ANNA,
            "",
            Window.ALWAYS,
            Optional.empty(),
            Optional.empty()),
        new RoleEligibility(
            "E-1", SUB, ROLE, ANNA, "", Window.ALWAYS, Optional.empty(), Optional.empty()),
        new GroupEligibility("G-1", id(1), ANNA, "", false, Window.ALWAYS),
        new DenyAssignment("D-1", "", SUB, List.of(), List.of(), List.of(), false),
        new User(
            ANNA,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false),
        new ServicePrincipal(
            id(3),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            false),
        new Group(id(4), "", false),
        new ForeignGroup(id(5), "", false),
        new UnresolvedPrincipal(id(6), ""),
        new GroupMembers(id(4), false, List.of()),
        new Delegation("R-1", SUB, "", TENANT, Optional.empty(), List.of(), List.of()),
        new LinkObservation(
            ANNA.in(TENANT),
            LinkAnswer.INCONCLUSIVE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            "",
            "",
            Optional.empty(),
            LinkContext.of(LinkBasis.ATTESTED)),
        new LinkHint("event-2", Optional.empty(), "", "", Optional.empty(), TIME, ""),
        new Activation(SUB, ROLE, ANNA, Window.ALWAYS),
        new Cost(SUB, YearMonth.of(2026, 10), BigDecimal.ZERO, ""),
        new RecognisedUsage(
            SUB, YearMonth.of(2026, 10), new PartnerId("1"), "", false, BigDecimal.ZERO),
        new UsageMonth(YearMonth.of(2026, 10), LocalDate.of(2026, 11, 21), true),
        Gap.of(Source.COST, ""));
  }

  /** A header that tells two sources. */
  static SnapshotHeader header() {
    return new SnapshotHeader(
        SnapshotHeader.FORMAT,
        TENANT,
        "Contoso",
        "palaudit test",
        SnapshotHeader.SCAN,
        Optional.of("auditor"),
        TIME,
        TIME.plusSeconds(60),
        Map.of(
            Source.ROLE_ASSIGNMENTS, Completeness.PARTIAL,
            Source.PRINCIPALS, Completeness.COMPLETE));
  }

  static Group group(int number, String name) {
    return new Group(new ObjectId("group-" + number), name, true);
  }
}
