package io.github.palaudit.scan;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** One scan under way: what scanners share. Safe for many threads. */
final class ScanRun implements AutoCloseable {

  private final AzureSession session;
  private final ScanOptions options;
  private final Journal journal;
  private final ScanProgress progress;
  private final Clock clock;
  private final Map<Source, Completeness> completeness = new EnumMap<>(Source.class);
  private final Map<Source, Integer> asked = new EnumMap<>(Source.class);
  private final Set<Source> notUsed = EnumSet.noneOf(Source.class);
  private final AtomicInteger gaps = new AtomicInteger();
  private final FoundScopes scopes;
  private final FoundPrincipals principals = new FoundPrincipals();
  private final Set<String> shared = ConcurrentHashMap.newKeySet();
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
    this.journal = journal;
    this.progress = progress;
    this.clock = clock;
    this.scopes = new FoundScopes(options.chosen());
    options.principals().forEach(id -> principals.add(id, ""));
    this.crew = new Crew(options.concurrency());
    this.stages = new Stages(progress, session::requests);
    try {
      journal.replay(
          before -> {
            observe(before);
            shared.add(sharedKey(before));
          },
          this::learn);
    } catch (IOException failure) {
      throw new RecordNotKept(new UncheckedIOException(failure));
    }
  }

  /** When the scan began; of a resumed one, when it first did. */
  Instant from() {
    return journal.from();
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
    return scopes;
  }

  /** The principals that somebody was seen to refer to so far. */
  FoundPrincipals principals() {
    return principals;
  }

  /** The scanners of one stage, all at once; a failure that escapes one is a gap of its sources. */
  void stage(List<Scanner> scanners, int number, int of) {
    synchronized (this) {
      scanners.stream()
          .flatMap(one -> one.sources().stream())
          .filter(this::wants)
          .forEach(source -> completeness.putIfAbsent(source, Completeness.COMPLETE));
    }
    stages.begin(scanners, number, of);
    crew.scan(
        scanners,
        scanner -> FailedReads.of(() -> scanner.scan(this)).ifPresent(why -> gap(scanner, why)));
  }

  private void gap(Scanner scanner, ReadFailed why) {
    for (Source source : scanner.sources()) {
      if (wants(source)) {
        gap(journal.begin(), source, Optional.empty(), Optional.empty(), why);
      }
    }
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
    stages.more(items.size());
    synchronized (this) {
      asked.merge(source, items.size(), Integer::sum);
    }
    crew.read(
        items,
        item -> {
          String reading = source.word() + "|" + name.apply(item);
          if (!stopping && !journal.isDone(reading)) {
            readOrStop(source, reading, open -> read.accept(item, open));
          }
          stages.advanced();
        });
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
    Reading reading = new Reading(this, journal.begin());
    FailedReads.of(() -> read.accept(reading)).ifPresent(why -> reading.gap(source, why));
    if (reading.isWhole()) {
      shared.addAll(reading.shared());
      RecordNotKept.orRun(() -> journal.done(reading.number(), name));
    }
  }

  /** A subscription that only the management-group tree shows was not asked: a gap for each. */
  void gapAtEachUnlisted(Source source) {
    ReadFailed unread = ReadFailed.because("in the management-group tree, but not readable itself");
    scopes().subscriptionsOnlyInTree().forEach(subscription -> gap(source, subscription, unread));
  }

  /** What lies at this scope cannot be seen. */
  void gap(Source source, ScopeId scope, ReadFailed failed) {
    gap(journal.begin(), source, Optional.of(scope), Optional.empty(), failed);
  }

  void gap(
      int reading,
      Source source,
      Optional<ScopeId> scope,
      Optional<ObjectId> principal,
      ReadFailed failed) {
    TokenRefused.check(source, failed);
    synchronized (this) {
      completeness.put(source, Completeness.PARTIAL);
    }
    if (!source.isHint()) {
      gaps.incrementAndGet();
    }
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
  void keep(int reading, SnapshotRecord found) {
    if (scopes.keeps(found)) {
      RecordNotKept.orRun(() -> journal.add(reading, found));
      observe(found);
      stages.kept();
    }
  }

  /** Keeps a note; throws {@link RecordNotKept} when the disk cannot take it. */
  void keep(int reading, Note note) {
    RecordNotKept.orRun(() -> journal.add(reading, note));
    learn(note);
  }

  private void learn(Note note) {
    switch (note.about()) {
      case DELEGATED_SUBSCRIPTION -> scopes.addDelegatedToUs(ScopeId.of(note.id()));
      case RESOURCE_GROUP -> scopes.addToAskForDelegations(ScopeId.of(note.id()));
      case PRINCIPAL -> principals.add(new ObjectId(note.id()), note.said());
      case VISIBILITY -> principals.addVisibility(new ObjectId(note.id()), note.said());
    }
  }

  private void observe(SnapshotRecord kept) {
    scopes.observe(kept);
    principals.observe(kept);
  }

  static String sharedKey(SnapshotRecord found) {
    return found.section() + found.key();
  }

  /** Whether a list that is done has brought this. */
  boolean isShared(String key) {
    return shared.contains(key);
  }

  /** The tenant does not use what this source is about. */
  synchronized void notUsed(Source source) {
    notUsed.add(source);
  }

  /** How often each source was asked; one that shares another's questions is not among them. */
  synchronized Map<Source, Integer> asked() {
    return Map.copyOf(asked);
  }

  synchronized Set<Source> notUsed() {
    return Set.copyOf(notUsed);
  }

  synchronized Map<Source, Completeness> completeness() {
    return Map.copyOf(completeness);
  }

  /** Whether everything that was asked of this source so far was answered. */
  synchronized boolean isComplete(Source source) {
    return completeness.get(source) == Completeness.COMPLETE;
  }

  int gaps() {
    return gaps.get();
  }

  @Override
  public void close() {
    crew.close();
  }
}
