package io.github.palaudit.coverage.oracle;

import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes away from an estate whatever can go while something about it stays true. */
record Shrinking(Predicate<Estate> stays) {

  Estate smallest(Estate estate) {
    Estate at = estate;
    while (true) {
      Optional<Estate> next = smaller(at).filter(stays).findFirst();
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
  }

  private static Stream<Estate> smaller(Estate e) {
    return Stream.of(sides(e), evidence(e), policies(e), partners(e), Stream.of(plain(e)))
        .flatMap(some -> some)
        .filter(other -> !other.equals(e));
  }

  private static Stream<Estate> sides(Estate e) {
    Stream<Estate> fewer =
        without(e.managing()).map(left -> with(e, e.customer(), left, e.evidence()));
    Stream<Estate> customers = side(e.customer()).map(s -> with(e, s, e.managing(), e.evidence()));
    Stream<Estate> managing =
        IntStream.range(0, e.managing().size())
            .boxed()
            .flatMap(
                i ->
                    side(e.managing().get(i))
                        .map(
                            s ->
                                with(e, e.customer(), replaced(e.managing(), i, s), e.evidence())));
    return Stream.of(fewer, customers, managing).flatMap(some -> some);
  }

  private static Stream<Side> side(Side s) {
    Stream<Side> records = without(s.records()).map(left -> side(s, s.sources(), left));
    Stream<Side> simpler =
        IntStream.range(0, s.records().size())
            .boxed()
            .flatMap(
                i ->
                    simpler(s.records().get(i))
                        .map(r -> side(s, s.sources(), replaced(s.records(), i, r))));
    Stream<Side> sources =
        Stream.of(Source.values())
            .filter(source -> !s.whole(source))
            .map(
                source -> {
                  Map<Source, Completeness> more = new EnumMap<>(Source.class);
                  more.putAll(s.sources());
                  more.put(source, Completeness.COMPLETE);
                  return side(s, more, s.records());
                });
    Stream<Side> noFacts =
        Stream.of(new Side(s.tenant(), s.scanned(), s.sources(), List.of(), s.records()));
    return Stream.of(records, simpler, sources, noFacts)
        .flatMap(some -> some)
        .filter(other -> !other.equals(s));
  }

  private static Stream<SnapshotRecord> simpler(SnapshotRecord one) {
    if (one instanceof GroupMembers g) {
      return without(g.members()).map(left -> new GroupMembers(g.group(), g.complete(), left));
    }
    if (one instanceof Delegation d) {
      return Stream.concat(
          without(d.authorizations())
              .map(left -> delegation(d, d.plan(), left, d.eligibleAuthorizations())),
          Stream.concat(
              without(d.eligibleAuthorizations())
                  .map(left -> delegation(d, d.plan(), d.authorizations(), left)),
              d.plan().stream()
                  .map(
                      plan ->
                          delegation(
                              d,
                              Optional.empty(),
                              d.authorizations(),
                              d.eligibleAuthorizations()))));
    }
    if (one instanceof DenyAssignment d && !d.excludedPrincipals().isEmpty()) {
      return Stream.of(
          new DenyAssignment(
              d.id(),
              d.name(),
              d.scope(),
              d.permissions(),
              d.principals(),
              List.of(),
              d.doNotApplyToChildScopes()));
    }
    return Stream.empty();
  }

  private static Delegation delegation(
      Delegation d,
      Optional<Delegation.Plan> plan,
      List<Delegation.Authorization> given,
      List<Delegation.EligibleAuthorization> eligible) {
    return new Delegation(d.id(), d.scope(), d.name(), d.managingTenant(), plan, given, eligible);
  }

  private static Stream<Estate> evidence(Estate e) {
    return without(e.evidence()).map(left -> with(e, e.customer(), e.managing(), left));
  }

  private static Stream<Estate> policies(Estate e) {
    Policy d = Policy.DEFAULT;
    Policy p = e.policy();
    return Stream.of(
            d,
            new Policy(
                d.roles(),
                p.customRoles(),
                p.unlistedRoles(),
                p.managedIdentities(),
                p.nestedGroups(),
                p.servicePrincipalsInGroups(),
                p.managementGroupScope(),
                p.rootScope(),
                p.pimShare(),
                p.monthHours(),
                p.ea(),
                p.horizonDays()),
            truths(
                p,
                d.customRoles(),
                p.unlistedRoles(),
                p.managedIdentities(),
                p.nestedGroups(),
                p.servicePrincipalsInGroups(),
                p.managementGroupScope(),
                p.rootScope()),
            truths(
                p,
                p.customRoles(),
                d.unlistedRoles(),
                p.managedIdentities(),
                p.nestedGroups(),
                p.servicePrincipalsInGroups(),
                p.managementGroupScope(),
                p.rootScope()),
            truths(
                p,
                p.customRoles(),
                p.unlistedRoles(),
                d.managedIdentities(),
                p.nestedGroups(),
                p.servicePrincipalsInGroups(),
                p.managementGroupScope(),
                p.rootScope()),
            truths(
                p,
                p.customRoles(),
                p.unlistedRoles(),
                p.managedIdentities(),
                d.nestedGroups(),
                p.servicePrincipalsInGroups(),
                p.managementGroupScope(),
                p.rootScope()),
            truths(
                p,
                p.customRoles(),
                p.unlistedRoles(),
                p.managedIdentities(),
                p.nestedGroups(),
                d.servicePrincipalsInGroups(),
                p.managementGroupScope(),
                p.rootScope()),
            truths(
                p,
                p.customRoles(),
                p.unlistedRoles(),
                p.managedIdentities(),
                p.nestedGroups(),
                p.servicePrincipalsInGroups(),
                d.managementGroupScope(),
                p.rootScope()),
            truths(
                p,
                p.customRoles(),
                p.unlistedRoles(),
                p.managedIdentities(),
                p.nestedGroups(),
                p.servicePrincipalsInGroups(),
                p.managementGroupScope(),
                d.rootScope()))
        .map(
            policy ->
                new Estate(
                    e.customer(),
                    e.managing(),
                    e.evidence(),
                    e.catalog(),
                    e.partner(),
                    e.entry(),
                    policy,
                    e.freshDays(),
                    e.asOf(),
                    e.strict()));
  }

  private static Policy truths(
      Policy p,
      Truth custom,
      Truth unlisted,
      Truth managed,
      Truth nested,
      Truth inGroups,
      Truth groupScope,
      Truth root) {
    return new Policy(
        p.roles(),
        custom,
        unlisted,
        managed,
        nested,
        inGroups,
        groupScope,
        root,
        p.pimShare(),
        p.monthHours(),
        p.ea(),
        p.horizonDays());
  }

  private static Stream<Estate> partners(Estate e) {
    Partner p = e.partner();
    Partner.Principals r = p.principals();
    return Stream.of(
            new Partner.Principals(
                List.of(),
                r.applicationOwnerTenants(),
                r.groups(),
                r.objectIds(),
                r.displayNames()),
            new Partner.Principals(
                r.homeDomains(), List.of(), r.groups(), r.objectIds(), r.displayNames()),
            new Partner.Principals(
                r.homeDomains(),
                r.applicationOwnerTenants(),
                List.of(),
                r.objectIds(),
                r.displayNames()),
            new Partner.Principals(
                r.homeDomains(),
                r.applicationOwnerTenants(),
                r.groups(),
                List.of(),
                r.displayNames()),
            new Partner.Principals(
                r.homeDomains(), r.applicationOwnerTenants(), r.groups(), r.objectIds(), List.of()))
        .map(
            rules ->
                new Estate(
                    e.customer(),
                    e.managing(),
                    e.evidence(),
                    e.catalog(),
                    new Partner(
                        p.name(),
                        p.globalAccount(),
                        p.locationAccounts(),
                        p.tenants(),
                        p.publishers(),
                        rules,
                        p.people()),
                    e.entry(),
                    e.policy(),
                    e.freshDays(),
                    e.asOf(),
                    e.strict()));
  }

  private static Estate plain(Estate e) {
    return new Estate(
        e.customer(),
        e.managing(),
        e.evidence(),
        e.catalog(),
        e.partner(),
        Optional.empty(),
        e.policy(),
        e.freshDays(),
        e.asOf(),
        false);
  }

  private static Estate with(
      Estate e,
      Side customer,
      List<Side> managing,
      List<io.github.palaudit.evidence.DatedObservation> evidence) {
    return new Estate(
        customer,
        managing,
        evidence,
        e.catalog(),
        e.partner(),
        e.entry(),
        e.policy(),
        e.freshDays(),
        e.asOf(),
        e.strict());
  }

  private static Side side(
      Side s, Map<Source, Completeness> sources, List<SnapshotRecord> records) {
    return new Side(s.tenant(), s.scanned(), sources, s.takenAsFact(), records);
  }

  private static <T> Stream<List<T>> without(List<T> list) {
    return IntStream.range(0, list.size())
        .mapToObj(
            i -> {
              List<T> left = new ArrayList<>(list);
              left.remove(i);
              return left;
            });
  }

  private static <T> List<T> replaced(List<T> list, int at, T by) {
    List<T> other = new ArrayList<>(list);
    other.set(at, by);
    return other;
  }
}
