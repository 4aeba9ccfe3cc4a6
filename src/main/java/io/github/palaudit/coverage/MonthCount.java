package io.github.palaudit.coverage;

import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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
  private final GrantTimes active;
  private final LinkTimes linked;
  private final Map<ScopeId, List<Grant>> activations = new HashMap<>();
  private final Map<ScopeId, Set<Times>> given = new HashMap<>();
  private final Map<ScopeId, Times> sums = new HashMap<>();

  MonthCount(Coverage coverage, YearMonth month) {
    Inputs inputs = coverage.inputs();
    this.coverage = coverage;
    this.customer = inputs.customer();
    this.month = month;
    this.frame = MonthFrame.of(month, inputs.asOf());
    this.policy = inputs.configuration().policy();
    this.denials = new Denials(customer, new GroupMembership(), inputs.asOf());
    this.unseen = new Unseen(customer, inputs.strict());
    this.endedUnseen =
        inputs.strict() || customer.completeness(Source.ACTIVATIONS) != Completeness.COMPLETE;
    this.active = new GrantTimes(inputs, frame);
    this.linked = new LinkTimes(inputs, frame);
    for (Grant past : new PastActivations(coverage).all()) {
      activations.computeIfAbsent(past.holding().scope(), s -> new ArrayList<>()).add(past);
      hold(past, times(past, activated(past)));
    }
    coverage.grants().forEach(grant -> hold(grant, times(grant)));
    this.unplaced = new Unplaced(customer, given.keySet().stream());
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

  /** When this grant attributed, or may have; what fails or was never linked is not looked at. */
  private Times times(Grant grant) {
    Truth judged = judged(grant);
    return judged == Truth.NO || linked.of(grant.beneficiary()).possible().isEmpty()
        ? Times.NEVER
        : times(grant, active.of(grant));
  }

  private Times times(Grant grant, Times whenActive) {
    return whenActive.and(linked.of(grant.beneficiary())).and(judged(grant));
  }

  private static Truth judged(Grant grant) {
    return grant.holding().role().truth().and(grant.principal().truth()).and(grant.real().truth());
  }

  private void hold(Grant grant, Times times) {
    if (!times.possible().isEmpty()) {
      given.computeIfAbsent(grant.holding().scope(), s -> new HashSet<>()).add(times);
    }
  }

  MonthShares shares() {
    NavigableSet<ScopeId> scopes = new TreeSet<>(given.keySet());
    coverage.scopes().forEach(one -> scopes.add(one.scope()));
    NavigableMap<ScopeId, MonthShare> shares = new TreeMap<>();
    for (ScopeId scope : scopes) {
      shares.put(
          scope, new MonthShare(scope, share(sum(scope).confirmed()), share(possible(scope))));
    }
    return new MonthShares(
        month, policy.pimShare(), total(), assumption(), shares, this::confirmedBy, this::times);
  }

  private Spans possible(ScopeId scope) {
    boolean open = endedUnseen || unseen.reaches(scope) || unplaced.reaches(scope);
    return open ? frame.whole() : sum(scope).possible().plus(frame.future());
  }

  private MonthTimes times(ScopeId scope) {
    return MonthTimes.of(sum(scope).confirmed(), possible(scope));
  }

  private Times sum(ScopeId scope) {
    Times known = sums.get(scope);
    if (known == null) {
      known = denials.reach(scope) ? Times.or(judgedHere(scope)) : inherited(scope);
      sums.put(scope, known);
    }
    return known;
  }

  private Times inherited(ScopeId scope) {
    Times above = customer.scopes().parent(scope).map(this::inheritable).orElse(Times.NEVER);
    Set<Times> here = given.getOrDefault(scope, Set.of());
    if (here.isEmpty()) {
      return above;
    }
    List<Times> all = new ArrayList<>(here);
    all.add(above);
    return Times.or(all);
  }

  /** What a scope hands down: without deny assignments that stay at that very scope. */
  private Times inheritable(ScopeId scope) {
    if (!denials.reach(scope)) {
      return sum(scope);
    }
    return Times.or(
        customer.scopes().upwards(scope).stream()
            .flatMap(up -> given.getOrDefault(up, Set.of()).stream())
            .toList());
  }

  /** Of every grant that reaches a scope, judged for that very scope. */
  private List<Times> judgedHere(ScopeId scope) {
    return Stream.concat(
            coverage.candidates(scope).stream().map(this::times),
            pastActivations(scope).map(past -> times(past, activated(past))))
        .distinct()
        .toList();
  }

  private Stream<Grant> pastActivations(ScopeId scope) {
    return customer.scopes().upwards(scope).stream()
        .flatMap(up -> activations.getOrDefault(up, List.of()).stream())
        .map(past -> denials.reach(scope) ? past.withReal(denials.judge(past, scope)) : past);
  }

  private List<PrincipalId> confirmedBy(ScopeId scope) {
    NavigableSet<PrincipalId> by = new TreeSet<>();
    for (Grant grant : coverage.candidates(scope)) {
      PrincipalId who = grant.beneficiary().id();
      if (!by.contains(who) && !times(grant).confirmed().isEmpty()) {
        by.add(who);
      }
    }
    pastActivations(scope)
        .filter(past -> !times(past, activated(past)).confirmed().isEmpty())
        .forEach(past -> by.add(past.beneficiary().id()));
    return List.copyOf(by);
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
