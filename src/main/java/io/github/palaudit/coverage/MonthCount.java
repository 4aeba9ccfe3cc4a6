package io.github.palaudit.coverage;

import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the shares of one month. What reaches a scope is added up once, where it is given: a scope
 * without grants or deny assignments of its own has the sum of the scope above, the same object.
 */
final class MonthCount {

  private final Coverage coverage;
  private final Snapshot customer;
  private final YearMonth month;
  private final MonthFrame frame;
  private final Policy policy;
  private final Denials denials;
  private final Unseen unseen;
  private final Unplaced unplaced;
  private final boolean endedUnseen;
  private final Map<ScopeId, List<Held>> given = new HashMap<>();
  private final Map<ScopeId, Sum> sums = new HashMap<>();

  MonthCount(Coverage coverage, YearMonth month) {
    Inputs inputs = coverage.inputs();
    this.coverage = coverage;
    this.customer = inputs.customer();
    this.month = month;
    this.frame = MonthFrame.of(month, inputs.asOf());
    this.policy = inputs.configuration().policy();
    this.denials = new Denials(customer, new GroupMembership());
    this.unseen = new Unseen(customer, inputs.strict());
    this.endedUnseen =
        inputs.strict() || customer.completeness(Source.ACTIVATIONS) != Completeness.COMPLETE;
    GrantTimes active = new GrantTimes(inputs, frame);
    LinkTimes linked = new LinkTimes(inputs, frame);
    coverage.grants().forEach(grant -> hold(grant, active.of(grant), linked));
    new PastActivations(coverage).all().forEach(grant -> hold(grant, activated(grant), linked));
    this.unplaced = new Unplaced(customer, given.keySet().stream());
  }

  /** A grant whose role and principal do not fail, and when it was active and linked. */
  private record Held(Grant grant, Times times) {}

  /** What reaches a scope, added up. */
  private record Sum(Times times, List<PrincipalId> by) {
    static final Sum NOTHING = new Sum(Times.NEVER, List.of());
  }

  /** An activation whose beginning or end is missing proves nothing but that it was. */
  private Times activated(Grant grant) {
    Window window = grant.window();
    Spans confirmed =
        window.start().isPresent() && window.end().isPresent()
            ? frame.knownBetween(window.start().get(), window.end().get())
            : Spans.NONE;
    return new Times(confirmed, frame.in(window));
  }

  private void hold(Grant grant, Times active, LinkTimes linked) {
    Times times = active.and(grant.holding().role().truth()).and(grant.principal().truth());
    if (!times.possible().isEmpty()) {
      times = times.and(linked.of(grant.beneficiary()));
    }
    if (!times.possible().isEmpty()) {
      given
          .computeIfAbsent(grant.holding().scope(), s -> new ArrayList<>())
          .add(new Held(grant, times));
    }
  }

  MonthShares shares() {
    NavigableSet<ScopeId> scopes = new TreeSet<>(given.keySet());
    coverage.scopes().forEach(one -> scopes.add(one.scope()));
    NavigableMap<ScopeId, MonthShare> shares = new TreeMap<>();
    for (ScopeId scope : scopes) {
      Sum sum = sum(scope);
      Spans confirmed = sum.times().confirmed();
      boolean open = endedUnseen || unseen.reaches(scope) || unplaced.reaches(scope);
      Spans possible = open ? frame.whole() : sum.times().possible().plus(frame.future());
      shares.put(scope, new MonthShare(scope, share(confirmed), share(possible), sum.by()));
    }
    return new MonthShares(month, policy.pimShare(), total(), assumption(), shares);
  }

  private Sum sum(ScopeId scope) {
    Sum known = sums.get(scope);
    if (known == null) {
      known = denials.reach(scope) ? judged(scope) : inherited(scope);
      sums.put(scope, known);
    }
    return known;
  }

  private Sum inherited(ScopeId scope) {
    Sum above =
        customer
            .scopes()
            .parent(scope)
            .map(parent -> denials.reach(parent) ? withoutDenials(parent) : sum(parent))
            .orElse(Sum.NOTHING);
    return add(above, given.getOrDefault(scope, List.of()));
  }

  /** What a scope hands down where its deny assignments stay at that very scope. */
  private Sum withoutDenials(ScopeId scope) {
    return add(Sum.NOTHING, reaching(scope));
  }

  private Sum judged(ScopeId scope) {
    return add(
        Sum.NOTHING,
        reaching(scope).stream()
            .map(
                held ->
                    new Held(
                        held.grant().withReal(denials.judge(held.grant(), scope)), held.times()))
            .toList());
  }

  private List<Held> reaching(ScopeId scope) {
    return customer.scopes().upwards(scope).stream()
        .flatMap(up -> given.getOrDefault(up, List.of()).stream())
        .toList();
  }

  private static Sum add(Sum above, List<Held> here) {
    if (here.isEmpty()) {
      return above;
    }
    List<Times> all = new ArrayList<>(List.of(above.times()));
    NavigableSet<PrincipalId> more = new TreeSet<>();
    for (Held held : here) {
      Times times = held.times().and(held.grant().real().truth());
      all.add(times);
      PrincipalId who = held.grant().beneficiary().id();
      if (!times.confirmed().isEmpty() && Collections.binarySearch(above.by(), who) < 0) {
        more.add(who);
      }
    }
    return new Sum(Times.or(all), joined(above.by(), more));
  }

  /** Both lists in order; the same object where nothing is added. */
  private static List<PrincipalId> joined(List<PrincipalId> by, Set<PrincipalId> more) {
    if (more.isEmpty()) {
      return by;
    }
    List<PrincipalId> both = new ArrayList<>(by);
    both.addAll(more);
    Collections.sort(both);
    return List.copyOf(both);
  }

  private int total() {
    return policy.pimShare() == Policy.PimShare.WHOLE_DAYS
        ? month.lengthOfMonth()
        : policy.monthHours().orElse(Math.toIntExact(frame.whole().length().toHours()));
  }

  private double share(Spans spans) {
    if (spans.equals(frame.whole())) {
      return 1;
    }
    double counted =
        switch (policy.pimShare()) {
          case WHOLE_DAYS -> spans.wholeDays();
          case HOURS -> spans.length().toMillis() / (double) Duration.ofHours(1).toMillis();
        };
    return Math.min(1, counted / total());
  }

  private String assumption() {
    boolean read = customer.completeness(Source.ACTIVATIONS) == Completeness.COMPLETE;
    if (!read) {
      return "What had ended before the snapshot cannot be seen, as PIM's activation history was not"
          + " read whole: what is not confirmed stays possible.";
    }
    return "Assumed: PIM's activation history tells of every role that had ended before the snapshot"
        + (endedUnseen
            ? " (counted as unknown: --strict; what is not confirmed stays possible)."
            : ".");
  }
}
