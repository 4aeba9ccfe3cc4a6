package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that was asked for and could not be seen, in the customer's tenant or in a managing
 * one. Every format tells the same of them, in this order.
 *
 * @param tenant where it was asked for
 * @param gap what was asked for, and how it was refused
 */
public record NotSeen(TenantId tenant, Gap gap) {

  /** Of the customer's tenant, then of managing ones. */
  public static List<NotSeen> of(Coverage coverage) {
    List<NotSeen> all = new ArrayList<>();
    Snapshot customer = coverage.inputs().customer();
    add(customer, all);
    coverage.namedAndNotSeen().forEach(scope -> all.add(named(scope, customer.tenant())));
    coverage.inputs().managing().forEach(managing -> add(managing, all));
    return List.copyOf(all);
  }

  /** Whether nothing that answers rest on was refused. */
  public static boolean isNothing(Coverage coverage) {
    return of(coverage).stream().allMatch(one -> one.gap().source().isHint());
  }

  private static void add(Snapshot snapshot, List<NotSeen> all) {
    snapshot.gaps().forEach(gap -> all.add(new NotSeen(snapshot.tenant(), gap)));
    Set<Source> told = snapshot.gaps().stream().map(Gap::source).collect(Collectors.toSet());
    for (Source source : Source.values()) {
      if (snapshot.completeness(source) == Completeness.PARTIAL
          && !told.contains(source)
          && !source.isHint()) {
        all.add(new NotSeen(snapshot.tenant(), Gap.of(source, "read in part only")));
      }
    }
  }

  private static NotSeen named(ScopeId scope, TenantId tenant) {
    Gap without = Gap.of(Source.SUBSCRIPTIONS, "named in palaudit.yaml and not in the snapshot");
    return new NotSeen(
        tenant,
        new Gap(
            without.source(),
            Optional.of(scope),
            without.principal(),
            without.reason(),
            without.status(),
            without.requestId(),
            without.at()));
  }
}
