package io.github.palaudit.compare;

import static java.util.stream.Collectors.toMap;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.OursWords;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.PolicyWords;
import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.coverage.Assumption;
import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Condition;
import io.github.palaudit.coverage.CostTally;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.coverage.NotSeen;
import io.github.palaudit.coverage.Programme;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** An audit that was just made, as its {@code audit.json} would tell it, without writing one. */
public final class AuditInHand {

  private final Coverage coverage;
  private final Wording wording;

  private AuditInHand(Coverage coverage) {
    this.coverage = coverage;
    this.wording = new Wording(coverage);
  }

  /**
   * What is compared of it.
   *
   * @param rules the ids of the rules that ran
   * @param tool name and version of what audits
   */
  public static PastAudit of(
      Coverage coverage, List<String> rules, List<Finding> findings, Waivers waivers, String tool) {
    AuditInHand inHand = new AuditInHand(coverage);
    Inputs inputs = coverage.inputs();
    return new PastAudit(
        tool,
        inputs.asOf(),
        inputs.catalog().date(),
        inHand.catalogue(),
        inHand.sources(),
        NotSeen.isNothing(coverage),
        inputs.customer().tenant(),
        inputs.customerName(),
        inHand.settings(),
        inHand.assumptions(),
        inHand.scopes(),
        byId(coverage.principals().stream().map(AuditInHand::principal), AuditedPrincipal::id),
        coverage.grants().map(inHand::grant).toList(),
        Set.copyOf(rules),
        byId(findings.stream().map(one -> finding(one, waivers)), AuditedFinding::id),
        NotSeen.of(coverage).stream().map(AuditInHand::gap).toList(),
        coverage.costs().month().map(inHand::cost),
        inHand.parents(),
        inputs.customer().header().limits(),
        inputs.customer().header().redacted());
  }

  private NavigableMap<ScopeId, ScopeId> parents() {
    NavigableMap<ScopeId, ScopeId> parents = new TreeMap<>();
    for (ManagementGroup group : coverage.inputs().customer().managementGroups()) {
      coverage
          .inputs()
          .customer()
          .scopes()
          .parent(group.id())
          .ifPresent(parent -> parents.put(group.id(), parent));
    }
    return parents;
  }

  private NavigableMap<String, String> catalogue() {
    NavigableMap<String, String> tables = new TreeMap<>();
    for (RoleCatalog.Provenance part : coverage.inputs().catalog().provenance()) {
      Grounds.table(
          tables,
          part.what(),
          part.source(),
          part.rows(),
          part.date().map(Object::toString).orElse(""));
    }
    return tables;
  }

  private NavigableMap<String, String> sources() {
    NavigableMap<String, String> sources = new TreeMap<>();
    headers()
        .forEach(
            header -> {
              for (Source source : Source.values()) {
                Grounds.source(sources, header.tenant(), source.word(), header.of(source).word());
              }
              header
                  .collectedBy()
                  .ifPresent(who -> sources.put(Grounds.signedIn(header.tenant()), who));
            });
    return sources;
  }

  private Stream<SnapshotHeader> headers() {
    return Stream.concat(
            Stream.of(coverage.inputs().customer()), coverage.inputs().managing().stream())
        .map(Snapshot::header);
  }

  private NavigableMap<String, String> settings() {
    Configuration configuration = coverage.inputs().configuration();
    Partner partner = configuration.partner();
    NavigableMap<String, String> settings =
        Settings.of(
            PolicyWords.of(configuration),
            configuration.severities().stream()
                .collect(toMap(SeverityOverride::rule, SeverityOverride::severity)),
            partner.globalAccount().map(PartnerId::value).orElse(""),
            partner.locationAccounts().stream().map(PartnerId::value).toList(),
            Programme.PAL_INFLUENCED_USAGE.word(),
            coverage.inputs().strict());
    Settings.partner(
        settings,
        partner.name(),
        partner.tenants().stream().map(TenantId::value).toList(),
        Optional.of(OursWords.of(partner.principals())));
    Optional<Customer> entry = configuration.customer(coverage.inputs().customer().tenant());
    Settings.customer(
        settings,
        Optional.of(
            entry.map(Customer::scopes).orElse(List.of()).stream().map(ScopeId::text).toList()),
        entry.map(one -> one.csp().name().toLowerCase(Locale.ROOT)).orElse(""));
    return settings;
  }

  private List<String> assumptions() {
    List<String> sentences =
        new ArrayList<>(coverage.assumptions().stream().map(Assumption::sentence).toList());
    headers().forEach(header -> sentences.addAll(header.limits()));
    return sentences;
  }

  private NavigableMap<ScopeId, AuditedScope> scopes() {
    Map<ScopeId, SubscriptionCoverage> subscriptions = new HashMap<>();
    coverage
        .rollUp()
        .subscriptions()
        .forEach(one -> subscriptions.put(one.coverage().scope(), one));
    return byId(
        coverage.scopes().stream()
            .map(one -> scope(one, Optional.ofNullable(subscriptions.get(one.scope())))),
        AuditedScope::scope);
  }

  private AuditedScope scope(ScopeCoverage scope, Optional<SubscriptionCoverage> subscription) {
    return new AuditedScope(
        scope.scope(),
        coverage.inputs().customer().scopes().displayName(scope.scope()),
        coverage.inputs().customer().scopes().parent(scope.scope()),
        subscription.filter(one -> !one.isCounted()).isPresent()
            ? Answer.NOT_COUNTED
            : answer(scope.attribution()),
        scope.attribution().reason().map(Reason::word),
        subscription
            .flatMap(SubscriptionCoverage::excluded)
            .map(SubscriptionCoverage.Exclusion::word));
  }

  private static Answer answer(Attribution attribution) {
    if (attribution instanceof Attribution.Attributed attributed) {
      return attributed.basis() == Basis.TEMPORARY ? Answer.TEMPORARY : Answer.ATTRIBUTED;
    }
    return attribution instanceof Attribution.NotAttributed
        ? Answer.NOT_ATTRIBUTED
        : Answer.UNKNOWN;
  }

  private static AuditedPrincipal principal(Beneficiary one) {
    return new AuditedPrincipal(
        one.id(),
        one.kindLabel(),
        one.displayName(),
        one.ours(),
        one.oursBecause(),
        one.linkStatus().word());
  }

  private AuditedGrant grant(Grant grant) {
    return new AuditedGrant(
        grant.holding().id(),
        grant.holding().kind().label(),
        grant.beneficiary().id(),
        grant.path(),
        grant.holding().scope(),
        grant.holding().roleId().value(),
        wording.role(grant.holding().roleId()),
        grant.active().truth() == Truth.YES && grant.basis() == Basis.TEMPORARY,
        open(grant));
  }

  private static List<AuditedGrant.Open> open(Grant grant) {
    if (grant.truth() == Truth.YES) {
      return List.of();
    }
    List<AuditedGrant.Open> open = new ArrayList<>(2);
    for (Condition condition : Condition.values()) {
      Judgement judgement = grant.judgement(condition);
      if (judgement.truth() != Truth.YES) {
        open.add(new AuditedGrant.Open(condition, judgement.truth(), judgement.cause().word()));
      }
    }
    return open;
  }

  private static AuditedFinding finding(Finding one, Waivers waivers) {
    return new AuditedFinding(
        one.id(),
        one.rule(),
        one.title(),
        one.severity(),
        one.message(),
        one.principal(),
        one.scopes(),
        waivers.holding(one).isPresent());
  }

  private static AuditedGap gap(NotSeen one) {
    return new AuditedGap(
        one.gap().source(),
        one.tenant(),
        one.gap().scope(),
        one.gap().principal(),
        one.gap().reason());
  }

  private AuditedCost cost(YearMonth month) {
    Map<String, Map<Answer, BigDecimal>> byCurrency = new TreeMap<>();
    CostTally tally = coverage.money();
    for (String currency : tally.total().byCurrency().keySet()) {
      byCurrency.put(
          currency,
          Map.of(
              Answer.ATTRIBUTED, tally.attributed().in(currency),
              Answer.TEMPORARY, tally.temporary().in(currency),
              Answer.UNKNOWN, tally.unknown().in(currency),
              Answer.NOT_ATTRIBUTED, tally.notAttributed().in(currency)));
    }
    return new AuditedCost(month, byCurrency);
  }

  private static <T, K extends Comparable<K>> NavigableMap<K, T> byId(
      Stream<T> all, Function<T, K> id) {
    return all.collect(toMap(id, Function.identity(), (one, other) -> one, TreeMap::new));
  }
}
