package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resource groups and how many resources each holds. Resource Graph answers for many subscriptions
 * at once; it passes over what it may not see without a word, so a subscription that it has nothing
 * for is asked itself (api-version 2021-04-01 or later).
 */
final class ResourceGroupScanner implements Scanner {

  /** Resource Graph takes up to 1000 subscriptions in one question. */
  private static final int BATCH = 500;

  @Override
  public Set<Source> sources() {
    return Set.of(Source.RESOURCE_GROUPS, Source.RESOURCE_COUNTS);
  }

  @Override
  public void scan(ScanRun run) {
    Set<ScopeId> silent = ConcurrentHashMap.newKeySet();
    run.each(
        Source.RESOURCE_GROUPS,
        batches(run.scopes().subscriptions()),
        batch -> "of " + batch.size() + " from " + batch.get(0).key(),
        (batch, reading) -> silent.addAll(withoutAnswer(batch, run, reading)));
    run.atEach(
        Source.RESOURCE_GROUPS,
        silent.stream().sorted().toList(),
        (subscription, reading) -> list(subscription, run, reading));
    run.gapAtEachUnlisted(Source.RESOURCE_GROUPS);
  }

  private static List<List<ScopeId>> batches(List<ScopeId> all) {
    List<List<ScopeId>> batches = new ArrayList<>();
    for (int start = 0; start < all.size(); start += BATCH) {
      batches.add(all.subList(start, Math.min(all.size(), start + BATCH)));
    }
    return batches;
  }

  /** The subscriptions that Resource Graph had no answer for. */
  private static Set<ScopeId> withoutAnswer(
      List<ScopeId> subscriptions, ScanRun run, Reading reading) {
    Set<ScopeId> silent = new TreeSet<>(subscriptions);
    ResourceGraph graph = new ResourceGraph(run.session().resourceManager(), subscriptions);
    Map<ScopeId, String> names = new HashMap<>();
    try {
      graph.groups(names::put);
    } catch (ReadFailed thenOneByOne) {
      return silent;
    }
    Map<ScopeId, Integer> counts = new HashMap<>();
    boolean counted = true;
    try {
      graph.counts(counts::put);
    } catch (ReadFailed failed) {
      counted = false;
      reading.gap(Source.RESOURCE_COUNTS, failed);
    }
    for (Map.Entry<ScopeId, String> group : names.entrySet()) {
      group.getKey().subscription().ifPresent(silent::remove);
      reading.add(
          new ResourceGroup(
              group.getKey(),
              group.getValue(),
              counted
                  ? OptionalInt.of(counts.getOrDefault(group.getKey(), 0))
                  : OptionalInt.empty()));
    }
    return silent;
  }

  private static void list(ScopeId subscription, ScanRun run, Reading reading) {
    List<ScopeId> uncounted = new ArrayList<>();
    Pages.forEach(
        run.clients().resourceGroups(subscription).list(),
        row -> {
          ScopeId id = ScopeId.of(Sent.required(row.id(), "id"));
          uncounted.add(id);
          reading.add(
              new ResourceGroup(id, Sent.text(row.name()).orElse(id.name()), OptionalInt.empty()));
        });
    if (!uncounted.isEmpty()) {
      reading.gap(
          Source.RESOURCE_COUNTS,
          subscription,
          ReadFailed.because("Resource Graph has no answer for this subscription"));
    }
  }
}
