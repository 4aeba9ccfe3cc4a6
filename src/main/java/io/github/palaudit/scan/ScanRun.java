package io.github.palaudit.scan;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RecordSink;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One scan under way: what scanners share. Safe for many threads. */
final class ScanRun implements AutoCloseable {

  private final AzureSession session;
  private final ArmClients clients;
  private final RecordSink sink;
  private final ScanProgress progress;
  private final Clock clock;
  private final Map<Source, Completeness> completeness = new EnumMap<>(Source.class);
  private final AtomicInteger gaps = new AtomicInteger();
  private final FoundScopes scopes = new FoundScopes();
  private final FoundPrincipals principals = new FoundPrincipals();
  private final ExecutorService threads;

  ScanRun(
      AzureSession session,
      ArmClients clients,
      RecordSink sink,
      ScanProgress progress,
      Clock clock,
      int concurrency) {
    this.session = session;
    this.clients = clients;
    this.sink = sink;
    this.progress = progress;
    this.clock = clock;
    this.threads =
        Executors.newFixedThreadPool(
            concurrency,
            work -> {
              Thread thread = new Thread(work, "palaudit-scan");
              thread.setDaemon(true);
              return thread;
            });
  }

  AzureSession session() {
    return session;
  }

  ArmClients clients() {
    return clients;
  }

  /** The scopes found so far. */
  FoundScopes scopes() {
    return scopes;
  }

  /** The principals that somebody was seen to refer to so far. */
  FoundPrincipals principals() {
    return principals;
  }

  /** Hands on a record; throws {@link RecordNotKept} when the sink cannot take it. */
  void add(SnapshotRecord found) {
    try {
      sink.add(found);
    } catch (RuntimeException full) {
      throw new RecordNotKept(full);
    }
  }

  synchronized void begin(Source source, int number, int of) {
    completeness.put(source, Completeness.COMPLETE);
    progress.started(source, number, of);
  }

  void gap(Source source, ReadFailed failed) {
    gap(source, Optional.empty(), Optional.empty(), failed);
  }

  void gap(Source source, ScopeId scope, ReadFailed failed) {
    gap(source, Optional.of(scope), Optional.empty(), failed);
  }

  /** A subscription that only the management-group tree shows was not asked: a gap for each. */
  void gapAtEachUnlisted(Source source) {
    ReadFailed unread = ReadFailed.because("in the management-group tree, but not readable itself");
    scopes().subscriptionsOnlyInTree().forEach(subscription -> gap(source, subscription, unread));
  }

  void gap(Source source, ObjectId principal, ReadFailed failed) {
    gap(source, Optional.empty(), Optional.of(principal), failed);
  }

  private void gap(
      Source source, Optional<ScopeId> scope, Optional<ObjectId> principal, ReadFailed failed) {
    synchronized (this) {
      completeness.put(source, Completeness.PARTIAL);
    }
    gaps.incrementAndGet();
    add(
        new Gap(
            source,
            scope,
            principal,
            failed.reason(),
            failed.status(),
            failed.requestId(),
            Optional.of(clock.instant())));
    progress.gap(source, failed.reason());
  }

  /** Reads at every scope, several at once; a read that fails is a gap of this source there. */
  void atEach(Source source, Collection<ScopeId> where, Consumer<ScopeId> read) {
    inParallel(
        source,
        where,
        scope ->
            FailedReads.of(() -> read.accept(scope)).ifPresent(why -> gap(source, scope, why)));
  }

  /** Does this for every item, several at once; returns when all are done. */
  <T> void inParallel(Source source, Collection<T> items, Consumer<T> work) {
    AtomicInteger done = new AtomicInteger();
    CompletableFuture<?>[] all =
        items.stream()
            .map(
                item ->
                    CompletableFuture.runAsync(
                        () -> {
                          work.accept(item);
                          progress.advanced(source, done.incrementAndGet(), items.size());
                        },
                        threads))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  synchronized Map<Source, Completeness> completeness() {
    return Map.copyOf(completeness);
  }

  int gaps() {
    return gaps.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
