package io.github.palaudit.coverage;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * One way in, judged by the rules of partner earned credit, which are not those of PAL-influenced
 * usage: the role is looked up in the table whatever the policy counts (F-C1), access has to cover
 * the entire day (F-D2), and above the subscription no source speaks (F-D1).
 *
 * @param against what fails, and what is open
 */
record CreditWay(Grant grant, CreditReason way, Map<CreditReason, Truth> against) {

  /** Fewest failures, then fewest open questions, then the reason that stands first. */
  static final Comparator<CreditWay> NEAREST =
      Comparator.<CreditWay>comparingLong(way -> way.count(Truth.NO))
          .thenComparingLong(way -> way.count(Truth.UNKNOWN))
          .thenComparing(CreditWay::reason)
          .thenComparing(way -> way.grant().beneficiary().id())
          .thenComparing(way -> way.grant().holding().id());

  /** A role of an identity of ours, direct, through a group or delegated (F-D3). */
  static CreditWay linked(Grant grant, Inputs inputs) {
    boolean delegated = grant.holding().kind() == Holding.Kind.DELEGATION;
    Map<CreditReason, Truth> against = common(grant, inputs);
    put(
        against,
        grant.principal().truth(),
        CreditReason.PRINCIPAL_NOT_COUNTING,
        CreditReason.UNKNOWN_PRINCIPAL);
    Judgement link = grant.beneficiary().link();
    put(against, link.truth(), unlinked(link.cause()), CreditReason.UNKNOWN_LINK);
    return new CreditWay(
        grant, delegated ? CreditReason.LIGHTHOUSE : CreditReason.LINKED_IDENTITY, against);
  }

  /** A role of a foreign group: ours only if named by its id, as names are not unique (F-D4). */
  static CreditWay aobo(Grant grant, Truth named, Inputs inputs) {
    Map<CreditReason, Truth> against = common(grant, inputs);
    put(against, named, CreditReason.FOREIGN_GROUP_UNNAMED, CreditReason.FOREIGN_GROUP_UNNAMED);
    return new CreditWay(grant, CreditReason.AOBO, against);
  }

  /** A foreign group, which no link can help; {@link #aobo} judges those. */
  static boolean isForeignGroup(Grant grant) {
    return grant.beneficiary().principal().filter(ForeignGroup.class::isInstance).isPresent();
  }

  private static Map<CreditReason, Truth> common(Grant grant, Inputs inputs) {
    Map<CreditReason, Truth> against = new EnumMap<>(CreditReason.class);
    put(
        against,
        grant.active().truth().and(Truth.of(isWholeDay(grant.window(), inputs.asOf()))),
        CreditReason.NOT_THE_ENTIRE_DAY,
        CreditReason.GAP);
    put(
        against,
        eligible(grant, inputs.catalog()),
        CreditReason.ROLE_NOT_ELIGIBLE,
        CreditReason.UNKNOWN_ROLE);
    put(against, grant.real().truth(), CreditReason.DENIED, CreditReason.LIMITED);
    ScopeKind at = grant.holding().scope().kind();
    if (at == ScopeKind.MANAGEMENT_GROUP || at == ScopeKind.TENANT_ROOT) {
      against.put(CreditReason.ABOVE_SUBSCRIPTION, Truth.UNKNOWN);
    }
    return against;
  }

  /** Over the whole day of the audit, in UTC, as far as its ends are known (F-D2). */
  private static boolean isWholeDay(Window window, Instant asOf) {
    Instant begin = asOf.truncatedTo(ChronoUnit.DAYS);
    Instant end = begin.plus(1, ChronoUnit.DAYS);
    return window.start().filter(begin::isBefore).isEmpty()
        && window.end().filter(end::isAfter).isEmpty();
  }

  private static Truth eligible(Grant grant, RoleCatalog catalog) {
    RoleDefinitionId role = grant.holding().roleId();
    Truth listed = catalog.pecEligible(role);
    boolean unusable =
        grant.holding().kind() == Holding.Kind.DELEGATION
            && catalog.usableInLighthouse(role) == Truth.NO;
    return unusable ? Truth.NO : listed;
  }

  private static CreditReason unlinked(Cause cause) {
    return switch (cause.whenNo()) {
      case LINKED_ELSEWHERE -> CreditReason.LINKED_ELSEWHERE;
      case LINKED_GLOBAL_ACCOUNT -> CreditReason.LINKED_GLOBAL_ACCOUNT;
      case UNLINKED_ADMIN,
          PIM_ELIGIBLE_ONLY,
          PENDING_GUEST,
          DISABLED_PRINCIPAL,
          DENIED,
          MANAGED_IDENTITY_ONLY,
          READER_ONLY,
          AOBO_ONLY,
          COVERED_IN_PART,
          NO_PARTNER_ACCESS,
          UNKNOWN_LINK,
          STALE_LINK,
          UNKNOWN_ROLE,
          CONDITION,
          DENIED_MAYBE,
          UNKNOWN_MEMBERS,
          UNKNOWN_PRINCIPAL,
          GAP ->
          CreditReason.NOT_LINKED;
    };
  }

  private static void put(
      Map<CreditReason, Truth> against, Truth truth, CreditReason whenNo, CreditReason whenOpen) {
    switch (truth) {
      case NO -> against.put(whenNo, truth);
      case UNKNOWN -> against.put(whenOpen, truth);
      case YES -> {
        // nothing against it
      }
    }
  }

  /** Everything together. */
  Truth truth() {
    return against.values().stream().reduce(Truth.YES, Truth::and);
  }

  /** The way itself where it earns, else the first of what decides against it. */
  CreditReason reason() {
    Truth worst = truth();
    return against.entrySet().stream()
        .filter(entry -> entry.getValue() == worst)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(way);
  }

  private long count(Truth answer) {
    return against.values().stream().filter(value -> value == answer).count();
  }
}
