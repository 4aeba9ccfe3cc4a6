package io.github.palaudit.coverage.oracle;

import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Small tenants with everything that may go wrong in them, each made from its own seed. */
final class RandomEstates {

  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  static final TenantId CUSTOMER = new TenantId("contoso");
  static final TenantId US = new TenantId("fabrikam");
  static final TenantId STRANGERS = new TenantId("northwind");
  private static final PartnerId GLOBAL = new PartnerId("100");
  private static final List<PartnerId> LOCATIONS =
      List.of(new PartnerId("101"), new PartnerId("102"));

  private final Dice dice;
  private final List<DatedObservation> evidence = new ArrayList<>();
  private final List<ScopeId> scopes = new ArrayList<>();

  private RandomEstates(long seed) {
    this.dice = new Dice(new Random(seed));
  }

  /** The estate of this seed, always the same. */
  static Estate of(long seed) {
    return new RandomEstates(seed).estate();
  }

  private Estate estate() {
    List<SnapshotRecord> records =
        new ArrayList<>(new RandomScopes(dice, CUSTOMER).records(scopes));
    RandomDirectory directory = new RandomDirectory(dice);
    List<ObjectId> ids = directory.fill(records, "", 2 + dice.upTo(6));
    List<Side> managing = new ArrayList<>();
    List<ObjectId> away = new ArrayList<>(List.of(new ObjectId("far1"), new ObjectId("far2")));
    if (dice.in(2)) {
      List<SnapshotRecord> theirs = new ArrayList<>();
      away.addAll(directory.fill(theirs, "f", 1 + dice.upTo(3)));
      managing.add(new Side(dice.in(8) ? STRANGERS : US, true, sources(6), List.of(), theirs));
    }
    new RandomAccess(dice, scopes, ids).fill(records);
    new RandomDelegations(dice, scopes, away).fill(records);
    Map<Source, Completeness> sources = sources(dice.in(2) ? 30 : 8);
    gaps(records, sources);
    ids.stream().filter(id -> !id.value().startsWith("x")).forEach(id -> observe(CUSTOMER, id));
    away.forEach(id -> observe(dice.in(8) ? STRANGERS : US, id));
    List<String> facts = dice.in(25) ? List.of("read with what it inherits") : List.of();
    Estate scanned =
        new Estate(
            new Side(CUSTOMER, true, sources, facts, records),
            managing,
            evidence,
            RoleCatalogFile.builtIn(),
            partner(ids),
            entry(),
            policy(),
            dice.in(5) ? 30 : 120,
            NOW,
            dice.in(6));
    return new Estate(
        exportedOrNot(scanned.customer()),
        scanned.managing().stream().map(this::exportedOrNot).toList(),
        scanned.evidence(),
        scanned.catalog(),
        scanned.partner(),
        scanned.entry(),
        scanned.policy(),
        scanned.freshDays(),
        scanned.asOf(),
        scanned.strict());
  }

  private Side exportedOrNot(Side side) {
    return dice.in(2) ? side.exported() : side;
  }

  /** Each source is whole, save one time in so many. */
  private Map<Source, Completeness> sources(int oneIn) {
    Map<Source, Completeness> sources = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      if (!dice.in(oneIn)) {
        sources.put(source, Completeness.COMPLETE);
      } else if (dice.in(2)) {
        sources.put(source, Completeness.PARTIAL);
      }
    }
    return sources;
  }

  private void gaps(List<SnapshotRecord> records, Map<Source, Completeness> sources) {
    for (Source source : List.of(Source.ROLE_ASSIGNMENTS, Source.DELEGATIONS)) {
      if (sources.get(source) == Completeness.PARTIAL) {
        for (int i = dice.upTo(3); i > 0; i--) {
          Optional<ScopeId> at = dice.in(6) ? Optional.empty() : Optional.of(dice.of(scopes));
          records.add(
              new Gap(
                  source,
                  at,
                  Optional.empty(),
                  "refused " + i,
                  OptionalInt.of(403),
                  Optional.empty(),
                  Optional.empty()));
        }
      }
    }
  }

  private void observe(TenantId tenant, ObjectId id) {
    int times = dice.in(5) ? 0 : dice.in(4) ? 2 : 1;
    for (int i = 0; i < times; i++) {
      int days = dice.of(List.of(0, 5, 5, 5, 30, 31, 120, 121, 200, -3));
      Instant at = NOW.minus(Duration.ofDays(days));
      LinkAnswer answer =
          dice.of(
              List.of(
                  LinkAnswer.LINKED,
                  LinkAnswer.LINKED,
                  LinkAnswer.LINKED,
                  LinkAnswer.NOT_LINKED,
                  LinkAnswer.INCONCLUSIVE));
      Optional<PartnerId> to =
          answer == LinkAnswer.INCONCLUSIVE
              ? Optional.empty()
              : Optional.of(
                  dice.in(2)
                      ? LOCATIONS.get(0)
                      : dice.of(
                          List.of(
                              LOCATIONS.get(1), GLOBAL, new PartnerId("7"), new PartnerId("8"))));
      boolean assumed = dice.in(10);
      LinkObservation seen =
          new LinkObservation(
              id.in(tenant),
              answer,
              to,
              dice.in(4) ? Optional.of(dice.in(2) ? "FABRIKAM " : "Northwind") : Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(at),
              assumed,
              "file-" + i,
              "",
              Optional.empty(),
              LinkContext.of(LinkBasis.ATTESTED));
      evidence.add(new DatedObservation(seen, at, assumed));
    }
  }

  private Partner partner(List<ObjectId> ids) {
    List<ObjectId> groups = ids.stream().filter(id -> id.value().startsWith("g")).toList();
    return new Partner(
        "Fabrikam",
        dice.in(10) ? Optional.empty() : Optional.of(GLOBAL),
        LOCATIONS,
        dice.in(6) ? List.of() : List.of(US),
        List.of("fabrikam-offers"),
        new Partner.Principals(
            dice.in(5) ? List.of() : List.of("fabrikam.com"),
            List.of(US),
            groups.isEmpty() || !dice.in(3) ? List.of() : List.of(dice.of(groups)),
            dice.in(3) ? List.of(dice.of(ids)) : List.of(),
            List.of("PAL (Partner Admin Link) for Fabrikam*")),
        List.of());
  }

  private Optional<Customer> entry() {
    if (dice.in(2)) {
      return Optional.empty();
    }
    List<ScopeId> named = dice.in(2) ? List.of() : List.of(dice.of(scopes));
    return Optional.of(
        new Customer(
            "Contoso",
            CUSTOMER,
            named,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            dice.of(List.of(Customer.Csp.OWN, Customer.Csp.OTHER, Customer.Csp.NONE)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  private Policy policy() {
    Policy was = Policy.DEFAULT;
    if (dice.in(2)) {
      return was;
    }
    return new Policy(
        dice.in(3) ? dice.of(List.of(Policy.Roles.values())) : was.roles(),
        setting(was.customRoles()),
        setting(was.unlistedRoles()),
        setting(was.managedIdentities()),
        setting(was.nestedGroups()),
        setting(was.servicePrincipalsInGroups()),
        setting(was.managementGroupScope()),
        setting(was.rootScope()),
        was.pimShare(),
        was.monthHours(),
        was.ea(),
        dice.in(4) ? 10 : was.horizonDays());
  }

  private Truth setting(Truth otherwise) {
    return dice.in(2) ? dice.of(List.of(Truth.values())) : otherwise;
  }

  /** A snapshot of a side, at the one instant that all of them stand for. */
  static Snapshot snapshot(Side side) {
    return side.snapshot(NOW);
  }
}
