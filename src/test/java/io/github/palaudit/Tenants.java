package io.github.palaudit;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.EvidenceSettings;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.Scope;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import io.github.palaudit.snapshot.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A small customer tenant for tests: the root group holds mg-1, mg-1 holds sub-1 (rg-1, rg-2) and
 * sub-2 (rg-3). Everything was read whole (no usage report was supplied) and nothing is held, until
 * a test says otherwise.
 */
public final class Tenants {

  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  public static final TenantId CONTOSO = new TenantId("c0c0c0c0-0000-4000-8000-000000000001");
  public static final TenantId FABRIKAM = new TenantId("fab00000-0000-4000-8000-000000000001");
  public static final PartnerId GLOBAL = new PartnerId("31415926");
  public static final PartnerId LOCATION = new PartnerId("31415927");

  private final List<SnapshotRecord> records = new ArrayList<>();
  private final List<DatedObservation> evidence = new ArrayList<>();
  private final Map<Source, Completeness> completeness = new EnumMap<>(Source.class);
  private final List<ObjectId> oursByObjectId = new ArrayList<>();
  private final List<String> takenAsFact = new ArrayList<>();
  private final List<String> limits = new ArrayList<>();
  private Policy policy = Policy.DEFAULT;
  private Optional<Customer> customer = Optional.empty();
  private final List<Snapshot> managing = new ArrayList<>();
  private UnaryOperator<Partner> partner = UnaryOperator.identity();
  private RoleCatalog catalog = RoleCatalogFile.builtIn();
  private final List<Customer> others = new ArrayList<>();
  private final List<Credential> credentials = new ArrayList<>();
  private Optional<LocalDate> renewal = Optional.empty();
  private final List<Waiver> waivers = new ArrayList<>();
  private final List<SeverityOverride> severities = new ArrayList<>();
  private EvidenceSettings evidenceSettings = EvidenceSettings.DEFAULT;
  private boolean strict;
  private String origin = SnapshotHeader.SCAN;
  private int next = 1;

  public Tenants() {
    completeness.putAll(allSources(Completeness.COMPLETE));
    completeness.put(Source.USAGE, Completeness.NOT_SUPPLIED);
    ScopeId root = ScopeId.managementGroup(CONTOSO.value());
    with(new ManagementGroup(root, "Tenant root group", Optional.empty()));
    with(new ManagementGroup(scope("mg-1"), "mg-1", Optional.of(root)));
    for (String name : List.of("sub-1", "sub-2")) {
      with(
          new Subscription(
              scope(name),
              name,
              Optional.of("Enabled"),
              Optional.of("EnterpriseAgreement_2014-09-01"),
              Optional.of(scope("mg-1")),
              List.of(),
              Map.of()));
    }
    for (String name : List.of("rg-1", "rg-2", "rg-3")) {
      with(new ResourceGroup(scope(name), name, OptionalInt.of(10)));
    }
  }

  /** The scope of a short name. */
  public static ScopeId scope(String name) {
    return switch (name) {
      case "/" -> ScopeId.ROOT;
      case "sub-1", "sub-2" ->
          ScopeId.subscription("5b5b5b5b-0000-4000-8000-00000000000" + name.substring(4));
      case "rg-1", "rg-2" -> scope("sub-1").resourceGroup(name);
      case "rg-3" -> scope("sub-2").resourceGroup(name);
      case "vm-1" ->
          ScopeId.of(scope("rg-1").text() + "/providers/Microsoft.Compute/virtualMachines/vm-1");
      default -> ScopeId.managementGroup(name);
    };
  }

  /** The object id of a name, always the same. */
  public static ObjectId id(String name) {
    return new ObjectId(
        "0b1ec700-0000-4000-8000-"
            + String.format(Locale.ROOT, "%012x", name.hashCode() & 0xffffffffL));
  }

  /** The built-in role of this name. */
  public static RoleDefinitionId role(String name) {
    return RoleCatalogFile.builtIn().roles().stream()
        .filter(role -> role.name().equals(name))
        .map(CatalogRole::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no built-in role " + name));
  }

  public Tenants with(SnapshotRecord found) {
    records.add(found);
    return this;
  }

  /** A guest whose home is fabrikam.com: ours by its home domain. */
  public Tenants guest(String name) {
    return with(
        new User(
            id(name),
            name,
            Optional.of(name + "_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
            Optional.of(name + "@fabrikam.com"),
            Optional.of("Guest"),
            Optional.of(true),
            Optional.of("Accepted"),
            true));
  }

  /** The subscription of this name in another state, or of another offer. */
  public Tenants subscription(String name, String state, String quotaId) {
    records.removeIf(known -> known instanceof Subscription one && one.id().equals(scope(name)));
    return with(
        new Subscription(
            scope(name),
            name,
            Optional.of(state),
            Optional.of(quotaId),
            Optional.of(scope("mg-1")),
            List.of(),
            Map.of()));
  }

  /** What a subscription or resource group cost in October 2026, in euros. */
  public Tenants cost(String scope, int euros) {
    return with(new Cost(scope(scope), YearMonth.of(2026, 10), BigDecimal.valueOf(euros), "EUR"));
  }

  /** A row of Partner Center's usage report, which is supplied then. */
  public Tenants recognised(String scope, String month, String type, boolean duplicate, int acr) {
    return source(Source.USAGE, Completeness.COMPLETE)
        .with(
            new RecognisedUsage(
                scope(scope),
                YearMonth.parse(month),
                LOCATION,
                type,
                duplicate,
                BigDecimal.valueOf(acr)));
  }

  public Tenants assign(String name, String role, String scope) {
    return assign(name, "User", role(role), scope, Optional.empty());
  }

  public Tenants assign(
      String name, String type, RoleDefinitionId role, String scope, Optional<String> condition) {
    return with(
        new RoleAssignment(
            assignmentId(scope(scope), next++),
            scope(scope),
            role,
            id(name),
            type,
            condition,
            Optional.of(NOW.minus(Duration.ofDays(400))),
            Optional.empty()));
  }

  /** This subscription, with this quota id or without any. */
  public Tenants quota(String subscription, Optional<String> quotaId) {
    records.replaceAll(
        found ->
            found instanceof Subscription was && was.id().equals(scope(subscription))
                ? new Subscription(
                    was.id(),
                    was.displayName(),
                    was.state(),
                    quotaId,
                    was.parent(),
                    was.managedByTenants(),
                    was.tags())
                : found);
    return this;
  }

  /** This scope instead of the one of the same id. */
  public Tenants replacing(Subscription other) {
    records.removeIf(known -> known instanceof Subscription one && one.id().equals(other.id()));
    return with(other);
  }

  /** Without this subscription or resource group, nor what lies in it. */
  public Tenants without(ScopeId gone) {
    records.removeIf(
        known ->
            known instanceof Scope one
                && (one.id().equals(gone)
                    || one.id().subscription().filter(gone::equals).isPresent()
                        && one instanceof ResourceGroup));
    return this;
  }

  /** A standing assignment at a scope that has no short name. */
  public Tenants assignAt(String name, String role, ScopeId scope) {
    return with(
        new RoleAssignment(
            assignmentId(scope, next++),
            scope,
            role(role),
            id(name),
            "User",
            Optional.empty(),
            Optional.of(NOW.minus(Duration.ofDays(400))),
            Optional.empty()));
  }

  /** The id of the nth assignment made here. */
  public static String assignmentId(ScopeId scope, int number) {
    return (scope.equals(ScopeId.ROOT) ? "" : scope.text())
        + "/providers/Microsoft.Authorization/roleAssignments/a5516000-0000-4000-8000-"
        + String.format(Locale.ROOT, "%012d", number);
  }

  /** The id of the assignment made last. */
  public String lastAssignmentId(String scope) {
    return assignmentId(scope(scope), next - 1);
  }

  public Tenants eligible(String name, String role, String scope) {
    return with(
        new RoleEligibility(
            "eligibility-" + next++,
            scope(scope),
            role(role),
            id(name),
            "User",
            new Window(Optional.of(NOW.minus(Duration.ofDays(30))), Optional.empty()),
            Optional.of("Direct"),
            Optional.empty()));
  }

  /** Evidence of a link to this partner id, so many days old. */
  public Tenants linked(String name, PartnerId partner, int daysAgo) {
    return observed(name, LinkAnswer.LINKED, Optional.of(partner), Optional.empty(), daysAgo);
  }

  public Tenants notLinked(String name, int daysAgo) {
    return observed(name, LinkAnswer.NOT_LINKED, Optional.empty(), Optional.empty(), daysAgo);
  }

  public Tenants observed(
      String name,
      LinkAnswer answer,
      Optional<PartnerId> partner,
      Optional<String> partnerName,
      int daysAgo) {
    return observedIn(CONTOSO, name, answer, partner, partnerName, daysAgo);
  }

  public Tenants observedIn(
      TenantId tenant,
      String name,
      LinkAnswer answer,
      Optional<PartnerId> partner,
      Optional<String> partnerName,
      int daysAgo) {
    Instant seen = NOW.minus(Duration.ofDays(daysAgo));
    evidence.add(
        new DatedObservation(
            new LinkObservation(
                new PrincipalId(tenant, id(name)),
                answer,
                partner,
                partnerName,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(seen),
                false,
                name + ".json",
                "0".repeat(64),
                answer == LinkAnswer.INCONCLUSIVE ? Optional.of("403") : Optional.empty(),
                LinkContext.of(LinkBasis.ATTESTED)),
            seen,
            false));
    return this;
  }

  public Tenants source(Source source, Completeness how) {
    completeness.put(source, how);
    return this;
  }

  public Tenants policy(Policy other) {
    this.policy = other;
    return this;
  }

  public Policy policy() {
    return policy;
  }

  public Tenants customer(Customer entry) {
    this.customer = Optional.of(entry);
    return this;
  }

  /** Named by object id in palaudit.yaml. */
  public Tenants ours(String name) {
    oursByObjectId.add(id(name));
    return this;
  }

  /** What the import concluded from what the exports do not hold. */
  public Tenants takenAsFact(String sentence) {
    takenAsFact.add(sentence);
    return this;
  }

  /** What whoever scanned chose to leave out. */
  public Tenants limit(String sentence) {
    limits.add(sentence);
    return this;
  }

  /** The partner of the configuration, changed. */
  public Tenants partner(UnaryOperator<Partner> change) {
    this.partner = change;
    return this;
  }

  public Tenants catalog(RoleCatalog other) {
    this.catalog = other;
    return this;
  }

  /** Our own tenant, read whole, with these records. */
  public Tenants managing(SnapshotRecord... found) {
    managing.add(
        Snapshot.of(
            header(
                FABRIKAM,
                "Fabrikam",
                SnapshotHeader.SCAN,
                allSources(Completeness.COMPLETE),
                List.of(),
                List.of()),
            Stream.of(found)));
    return this;
  }

  /** Evidence as it is. */
  public Tenants with(DatedObservation observation) {
    evidence.add(observation);
    return this;
  }

  /** A gap of this source at this scope; the source is partial then. */
  public Tenants gap(Source source, String scope) {
    return source(source, Completeness.PARTIAL)
        .with(
            new Gap(
                source,
                Optional.of(scope(scope)),
                Optional.empty(),
                "AuthorizationFailed",
                OptionalInt.of(403),
                Optional.empty(),
                Optional.empty()));
  }

  public Tenants waiver(Waiver waiver) {
    waivers.add(waiver);
    return this;
  }

  /** Every finding of the rule has this severity. */
  public Tenants severity(String rule, String severity) {
    severities.add(new SeverityOverride(rule, severity, "palaudit.yaml:1: " + rule + ": "));
    return this;
  }

  /** How many days an observation holds. */
  public Tenants freshDays(int days) {
    this.evidenceSettings = new EvidenceSettings(List.of(), days);
    return this;
  }

  public Tenants strict() {
    this.strict = true;
    return this;
  }

  /** Another customer of palaudit.yaml, whose tenant is not this one. */
  public Tenants otherCustomer(Customer entry) {
    others.add(entry);
    return this;
  }

  public Tenants credential(Credential entry) {
    credentials.add(entry);
    return this;
  }

  /** The day that is asked for. */
  public Tenants renewal(LocalDate day) {
    this.renewal = Optional.of(day);
    return this;
  }

  public Optional<LocalDate> renewal() {
    return renewal;
  }

  /** Usage of sub-1 that Microsoft recognised, in USD. */
  public Tenants recognised(String month, int acr, boolean duplicate) {
    return recognised("sub-1", month, duplicate ? "DPOR" : "Partner admin link", duplicate, acr);
  }

  /** Nothing says whether the principal of this name is enabled. */
  public Tenants untold(String name) {
    records.replaceAll(
        known ->
            known instanceof User user && user.id().equals(id(name))
                ? Principals.untold(user)
                : known instanceof ServicePrincipal one && one.id().equals(id(name))
                    ? Principals.untold(one)
                    : known);
    return this;
  }

  /** Contoso was not asked live: all comes from files that others exported. */
  public Tenants exported() {
    origin = SnapshotHeader.IMPORT;
    return this;
  }

  public Snapshot snapshot() {
    return Snapshot.of(
        header(CONTOSO, "Contoso", origin, completeness, takenAsFact, limits), records.stream());
  }

  private static SnapshotHeader header(
      TenantId tenant,
      String name,
      String origin,
      Map<Source, Completeness> completeness,
      List<String> takenAsFact,
      List<String> limits) {
    return new SnapshotHeader(
        SnapshotHeader.FORMAT,
        tenant,
        name,
        "palaudit test",
        origin,
        Optional.empty(),
        NOW,
        NOW,
        completeness,
        takenAsFact,
        limits);
  }

  private static Map<Source, Completeness> allSources(Completeness how) {
    Map<Source, Completeness> all = new EnumMap<>(Source.class);
    Arrays.stream(Source.values()).forEach(source -> all.put(source, how));
    return all;
  }

  public Configuration configuration() {
    return new Configuration(
        partner.apply(
            new Partner(
                "Fabrikam",
                Optional.of(GLOBAL),
                List.of(LOCATION),
                List.of(FABRIKAM),
                List.of("fabrikam-offers"),
                new Partner.Principals(
                    List.of("fabrikam.com"),
                    List.of(FABRIKAM),
                    List.of(),
                    oursByObjectId,
                    List.of("PAL (Partner Admin Link) for Fabrikam*")),
                List.of())),
        Stream.concat(customer.stream(), others.stream()).toList(),
        policy,
        evidenceSettings,
        waivers,
        credentials,
        severities);
  }

  public Inputs inputs() {
    return new Inputs(
        snapshot(), managing, new LinkEvidence(evidence), catalog, configuration(), NOW, strict);
  }
}
