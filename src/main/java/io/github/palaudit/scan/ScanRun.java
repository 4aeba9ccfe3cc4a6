package io.github.palaudit.scan;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One scan under way: what scanners share. Safe for many threads. */
final class ScanRun implements AutoCloseable {

  private final AzureSession session;
  private final ScanOptions options;
  private final Instant from;
  private final ScanProgress progress;
  private final Clock clock;
  private final FoundSoFar found;
  private final SourceTally tally = new SourceTally();
  private final Crew crew;
  private final Stages stages;
  private volatile boolean stopping;

  ScanRun(
      AzureSession session,
      ScanOptions options,
      Journal journal,
      ScanProgress progress,
      Clock clock) {
    this.session = session;
    this.options = options;
    this.from = journal.from();
    this.progress = progress;
    this.clock = clock;
    this.found = new FoundSoFar(journal, options);
    this.crew = new Crew(options.concurrency());
    this.stages = new Stages(progress, session::requests);
  }

  /** When the scan began; of a resumed one, when it first did. */
  Instant from() {
    return from;
  }

  /** Whether this source is to be filled. */
  boolean wants(Source source) {
    return options.asked().contains(source);
  }

  AzureSession session() {
    return session;
  }

  ScanOptions options() {
    return options;
  }

  /** The scopes found so far. */
  FoundScopes scopes() {
    return found.scopes();
  }

  /** The principals that somebody was seen to refer to so far. */
  FoundPrincipals principals() {
    return found.principals();
  }

  /** Runs these stages; throws what ends the scan. */
  void run(List<Stage> all) {
    new Course(this, crew, stages).take(all);
  }

  /** Does the parts of one scanner side by side; returns when all are done. */
  void together(List<Runnable> parts) {
    Crew.await(crew.start(parts, Runnable::run));
  }

  /** Reads one list; a read that fails is a gap of this source. */
  void once(Source source, String name, Consumer<Reading> read) {
    each(source, List.of(name), Function.identity(), (only, reading) -> read.accept(reading));
  }

  /** Reads at every scope, several at once; a read that fails is a gap of this source there. */
  void atEach(Source source, Collection<ScopeId> where, BiConsumer<ScopeId, Reading> read) {
    each(
        source,
        where,
        ScopeId::key,
        (scope, reading) ->
            FailedReads.of(() -> read.accept(scope, reading))
                .ifPresent(why -> reading.gap(source, scope, why)));
  }

  /**
   * Reads for every item, several at once; returns when all are done. A read that fails is a gap of
   * this source.
   *
   * @param name tells the item from all others of this source, in every run of the same scan
   */
  <T> void each(
      Source source, Collection<T> items, Function<T, String> name, BiConsumer<T, Reading> read) {
    inBatches(source, items, 1, name, only -> read);
  }

  /**
   * Like {@link #each}, where something is first done for so many items together.
   *
   * @param together makes what reads each of these items
   */
  <T> void inBatches(
      Source source,
      Collection<T> items,
      int most,
      Function<T, String> name,
      Function<List<T>, BiConsumer<T, Reading>> together) {
    stages.more(items.size());
    tally.ask(source, items.size());
    Function<T, String> reading = item -> Reading.name(source, name.apply(item));
    List<T> open = items.stream().filter(item -> !found.isDone(reading.apply(item))).toList();
    IntStream.range(open.size(), items.size()).forEach(done -> stages.advanced());
    Crew.await(
        crew.read(
            Batches.of(open, most),
            Scanners.urgency(source),
            batch -> {
              if (!stopping) {
                BiConsumer<T, Reading> read = together.apply(batch);
                batch.stream()
                    .takeWhile(item -> !stopping)
                    .forEach(
                        item ->
                            readOrStop(source, reading.apply(item), of -> read.accept(item, of)));
              }
              batch.forEach(item -> stages.advanced());
            }));
  }

  /** What ends the scan in one reading spares the others. */
  private void readOrStop(Source source, String name, Consumer<Reading> read) {
    try {
      read(source, name, read);
    } catch (RecordNotKept | TokenRefused end) {
      stopping = true;
      throw end;
    }
  }

  private void read(Source source, String name, Consumer<Reading> read) {
    Reading reading = new Reading(this, found.begin());
    FailedReads.of(() -> read.accept(reading)).ifPresent(why -> reading.gap(source, why));
    if (reading.isWhole()) {
      found.done(reading, name);
    }
  }

  /**
   * A subscription that only the management-group tree shows was not asked: a gap for each, unless
   * the tenant does not use what this source is about.
   */
  void gapAtEachUnlisted(Source source) {
    if (found.isNowhereUsed(source)) {
      return;
    }
    ReadFailed unread = ReadFailed.because("in the management-group tree, but not readable itself");
    scopes().subscriptionsOnlyInTree().forEach(subscription -> gap(source, subscription, unread));
  }

  /** What this source is about cannot be seen. */
  void gap(Source source, ReadFailed failed) {
    gap(found.begin(), source, Optional.empty(), Optional.empty(), failed);
  }

  /** What lies at this scope cannot be seen. */
  void gap(Source source, ScopeId scope, ReadFailed failed) {
    gap(found.begin(), source, Optional.of(scope), Optional.empty(), failed);
  }

  void gap(
      int reading,
      Source source,
      Optional<ScopeId> scope,
      Optional<ObjectId> principal,
      ReadFailed failed) {
    TokenRefused.check(source, failed);
    tally.gap(source);
    keep(
        reading,
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

  /** Keeps a record that was chosen; throws {@link RecordNotKept} when the disk cannot take it. */
  void keep(int reading, SnapshotRecord row) {
    if (found.keep(reading, row)) {
      stages.kept();
    }
  }

  /** Keeps a note; throws {@link RecordNotKept} when the disk cannot take it. */
  void keep(int reading, Note note) {
    found.keep(reading, note);
  }

  /** Reads back what was kept; throws {@link RecordNotKept} when it cannot be read. */
  void readBack() {
    found.readBack();
  }

  /** Whether a list that is done has brought this. */
  boolean isShared(String key) {
    return found.isShared(key);
  }

  /** What the tenant does not use, everywhere or in places. */
  Set<Source> notUsed() {
    return found.notUsed();
  }

  /** Whether everything that was asked of this source so far was answered. */
  boolean isComplete(Source source) {
    return tally.isComplete(source);
  }

  /** How each source fares so far. */
  SourceTally tally() {
    return tally;
  }

  @Override
  public void close() {
    crew.close();
  }
}
