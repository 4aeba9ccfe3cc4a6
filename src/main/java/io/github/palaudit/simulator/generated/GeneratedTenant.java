package io.github.palaudit.simulator.generated;

import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.sample.Roles;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tenant of any size. The same size, seed and instant give the same tenant, byte for byte, on
 * every machine: all dice are {@link Random}, whose numbers are laid down.
 */
public final class GeneratedTenant {

  /** The instant that a tenant stands at unless told otherwise. */
  public static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  /** The secret of the application that reads: a word that nobody takes for a real one. */
  public static final String SECRET = "not-a-secret";

  /** The application that reads, the same in every tenant. */
  public static final String CLIENT_ID = "fab0fab0-bbcc-4000-8000-000000000001";

  static final String PARTNER_DOMAIN = "fabrikam.com";

  private static final TenantId PARTNER = new TenantId("fab0fab0-0000-4000-8000-000000000000");
  static final String LOCATION_ACCOUNT = "31415927";
  private static final ObjectId EVERYONE = new ObjectId("00000000-0000-0000-0000-000000000000");
  private static final String NAME = "Contoso";
  private static final String DOMAIN = "contoso.onmicrosoft.com";

  private final TenantSize size;
  private final Instant at;
  private final String name;
  private final String domain;
  private final PatternIds ids;
  private final Random random;

  private GeneratedTenant(TenantSize size, long seed, Instant at, String name, String domain) {
    this.size = size;
    this.at = at;
    this.name = name;
    this.domain = domain;
    this.ids = new PatternIds(seed);
    this.random = new Random(seed);
  }

  /**
   * The tenant of this size.
   *
   * @param at the instant that PIM's windows lie around
   */
  public static SimulatedTenant of(TenantSize size, long seed, Instant at) {
    return new GeneratedTenant(size, seed, at, NAME, DOMAIN).drawn();
  }

  /** The same of another name. */
  static SimulatedTenant of(TenantSize size, long seed, Instant at, String name, String domain) {
    return new GeneratedTenant(size, seed, at, name, domain).drawn();
  }

  /** The tenant id that this seed gives. */
  static TenantId id(long seed) {
    return new TenantId(new PatternIds(seed).id("0000", 0));
  }

  private SimulatedTenant drawn() {
    TenantId tenant = new TenantId(ids.id("0000", 0));
    Stream.Builder<SnapshotRecord> records = Stream.builder();
    Directory directory = new Directory(ids, random, records);
    draw(tenant, directory, records);
    SimulatedIdentity reader =
        new SimulatedIdentity(
            directory.reader(),
            CLIENT_ID,
            SECRET,
            Optional.of(SimulatedLink.active(LOCATION_ACCOUNT, "Fabrikam", at)));
    return new SimulatedTenant(
        Snapshot.of(header(tenant), records.build()), domain, List.of(reader), List.of());
  }

  private void draw(TenantId tenant, Directory directory, Consumer<SnapshotRecord> records) {
    Scopes scopes = new Scopes(ids, random, records);
    scopes.drawManagementGroups(size.of(Thing.MANAGEMENT_GROUPS), tenant);
    scopes.drawSubscriptions(size.of(Thing.SUBSCRIPTIONS), delegated(), PARTNER);
    scopes.drawResourceGroups(size.of(Thing.RESOURCE_GROUPS));
    directory.drawUsers(size.of(Thing.USERS), domain);
    directory.drawServicePrincipals(
        size.of(Thing.SERVICE_PRINCIPALS), CLIENT_ID, PARTNER, tenant, at);
    directory.drawGroups(size.of(Thing.GROUPS));
    Roles.builtIn().forEach(records);
    List<RoleDefinitionId> custom = drawCustomRoles(scopes, records);
    Access access = new Access(ids, random, records, scopes, directory, custom, at);
    access.drawAssignments(size.of(Thing.ASSIGNMENTS) - size.of(Thing.ACTIVATED));
    access.drawEligibilities(size.of(Thing.ELIGIBILITIES), size.of(Thing.ACTIVATED), at);
    drawDelegations(scopes, records);
    drawDenyAssignments(scopes, directory, records);
  }

  private Set<Integer> delegated() {
    Set<Integer> numbers = new TreeSet<>();
    IntStream.range(0, Math.min(size.of(Thing.DELEGATIONS), size.of(Thing.SUBSCRIPTIONS)))
        .forEach(numbers::add);
    return numbers;
  }

  private List<RoleDefinitionId> drawCustomRoles(Scopes scopes, Consumer<SnapshotRecord> records) {
    List<RoleDefinitionId> roles = new ArrayList<>();
    for (int i = 1; i <= size.of(Thing.CUSTOM_ROLES); i++) {
      RoleDefinitionId id = new RoleDefinitionId(ids.id("cccc", i));
      List<Permission> permissions =
          List.of(
              new Permission(
                  List.of("Microsoft.Compute/*", "Microsoft.Support/*"),
                  List.of("Microsoft.Compute/virtualMachines/delete"),
                  List.of(),
                  List.of()));
      records.accept(
          new RoleDefinition(
              id,
              Names.company(i) + " operator " + i,
              "CustomRole",
              List.of(scopes.managementGroups().get(0).text()),
              permissions));
      roles.add(id);
    }
    return roles;
  }

  private void drawDelegations(Scopes scopes, Consumer<SnapshotRecord> records) {
    for (int i = 0; i < size.of(Thing.DELEGATIONS); i++) {
      ScopeId scope = scopes.subscriptions().get(i % scopes.subscriptions().size());
      records.accept(
          new Delegation(
              scope.text()
                  + "/providers/Microsoft.ManagedServices/registrationAssignments/"
                  + ids.id("1111", i + 1),
              scope,
              "Fabrikam managed services",
              PARTNER,
              Optional.empty(),
              List.of(
                  new Delegation.Authorization(
                      new ObjectId("fab0fab0-dddd-4000-8000-000000000001"),
                      Optional.of("Fabrikam operations"),
                      Roles.SUPPORT_REQUEST_CONTRIBUTOR,
                      List.of())),
              List.of(
                  new Delegation.EligibleAuthorization(
                      new ObjectId("fab0fab0-dddd-4000-8000-000000000002"),
                      Optional.of("Fabrikam engineers"),
                      Roles.CONTRIBUTOR,
                      Optional.of("PT8H")))));
    }
  }

  private void drawDenyAssignments(
      Scopes scopes, Directory directory, Consumer<SnapshotRecord> records) {
    for (int i = 0; i < size.of(Thing.DENY_ASSIGNMENTS); i++) {
      int subscription = i % scopes.subscriptions().size();
      List<ScopeId> groups = scopes.resourceGroups(subscription);
      ScopeId scope =
          groups.isEmpty() ? scopes.subscriptions().get(subscription) : Names.one(groups, random);
      records.accept(
          new DenyAssignment(
              scope.text()
                  + "/providers/Microsoft.Authorization/denyAssignments/"
                  + ids.id("deed", i + 1),
              "Managed application " + (i + 1),
              scope,
              List.of(new Permission(List.of("*/delete"), List.of(), List.of(), List.of())),
              List.of(EVERYONE),
              List.of(directory.reader()),
              false));
    }
  }

  private SnapshotHeader header(TenantId tenant) {
    Map<Source, Completeness> complete = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      complete.put(source, Completeness.COMPLETE);
    }
    return new SnapshotHeader(
        SnapshotHeader.FORMAT,
        tenant,
        name,
        "generated",
        SnapshotHeader.SCAN,
        Optional.empty(),
        at,
        at,
        complete);
  }
}
