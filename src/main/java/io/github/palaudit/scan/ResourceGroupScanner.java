package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Resource groups and how many resources of each type they hold. Resource Graph answers for many
 * subscriptions at once; it passes over what it may not see without a word, so a subscription that
 * it has nothing for is asked itself.
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
    run.each(
        Source.RESOURCE_GROUPS,
        batches(run.scopes().subscriptions()),
        batch -> "of " + batch.size() + " from " + batch.get(0).key(),
        (batch, reading) -> ask(batch, run, reading));
    run.atEach(
        Source.RESOURCE_GROUPS,
        run.scopes().withoutResourceGroups(),
        (subscription, reading) -> list(subscription, run, reading));
    if (run.wants(Source.RESOURCE_GROUPS)) {
      run.gapAtEachUnlisted(Source.RESOURCE_GROUPS);
    }
  }

  private static List<List<ScopeId>> batches(List<ScopeId> all) {
    List<List<ScopeId>> batches = new ArrayList<>();
    for (int start = 0; start < all.size(); start += BATCH) {
      batches.add(all.subList(start, Math.min(all.size(), start + BATCH)));
    }
    return batches;
  }

  /** Resource Graph; what it does not answer for is left for the subscription's own list. */
  private static void ask(List<ScopeId> subscriptions, ScanRun run, Reading reading) {
    ResourceGraph graph = new ResourceGraph(run.session().resourceManager(), subscriptions);
    Map<ScopeId, String> names = new HashMap<>();
    try {
      graph.groups(names::put);
    } catch (ReadFailed thenOneByOne) {
      return;
    }
    Optional<ResourceCounts> counts =
        counted(run, graph::counts, failed -> reading.gap(Source.RESOURCE_COUNTS, failed));
    names.forEach((id, name) -> reading.add(group(id, name, counts)));
  }

  private static void list(ScopeId subscription, ScanRun run, Reading reading) {
    SubscriptionContents contents =
        new SubscriptionContents(run.session().resourceManager(), subscription);
    Map<ScopeId, String> names = new HashMap<>();
    Optional<ReadFailed> cut = FailedReads.of(() -> contents.groups(names::put));
    Optional<ResourceCounts> counts =
        names.isEmpty()
            ? Optional.empty()
            : counted(
                run,
                found -> count(contents, found),
                failed -> reading.gap(Source.RESOURCE_COUNTS, subscription, failed));
    names.forEach((id, name) -> reading.add(group(id, name, counts)));
    cut.ifPresent(
        why -> {
          throw why;
        });
  }

  /** The resources one by one; what lies in no group belongs to none. */
  private static void count(SubscriptionContents contents, ResourceCounts counts) {
    Set<ScopeId> seen = new HashSet<>();
    contents.resources(
        (id, type) -> {
          String[] parts = id.text().split("/", 6);
          if (seen.add(id) && parts.length == 6 && parts[3].equalsIgnoreCase("resourceGroups")) {
            counts.add(ScopeId.subscription(parts[2]).resourceGroup(parts[4]), type);
          }
        });
  }

  /** The counts; empty where they are not wanted or cannot be had. */
  private static Optional<ResourceCounts> counted(
      ScanRun run, Consumer<ResourceCounts> read, Consumer<ReadFailed> refused) {
    if (!run.wants(Source.RESOURCE_COUNTS)) {
      return Optional.empty();
    }
    ResourceCounts counts = new ResourceCounts();
    Optional<ReadFailed> failed = FailedReads.of(() -> read.accept(counts));
    failed.ifPresent(refused);
    return failed.isPresent() ? Optional.empty() : Optional.of(counts);
  }

  private static ResourceGroup group(ScopeId id, String name, Optional<ResourceCounts> counts) {
    return counts
        .map(told -> told.group(id, name))
        .orElseGet(() -> new ResourceGroup(id, name, OptionalInt.empty()));
  }
}
