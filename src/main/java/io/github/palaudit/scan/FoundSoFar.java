package io.github.palaudit.scan;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a scan has found so far: kept in its journal, and known to it as far as later questions
 * build on it. Of a scan that goes on, it knows what the earlier run had. Safe for many threads.
 */
final class FoundSoFar {

  private final Journal journal;
  private final FoundScopes scopes;
  private final FoundPrincipals principals = new FoundPrincipals();
  private final Set<String> shared = ConcurrentHashMap.newKeySet();
  private final Set<Source> notUsed = ConcurrentHashMap.newKeySet();
  private final Set<Source> nowhereUsed = ConcurrentHashMap.newKeySet();

  /** Begins with what the journal holds; throws {@link RecordNotKept} when it cannot be read. */
  FoundSoFar(Journal journal, ScanOptions options) {
    this.journal = journal;
    this.scopes = new FoundScopes(options.chosen());
    options.principals().forEach(id -> principals.add(id, ""));
    RecordNotKept.orRun(
        () ->
            journal.replay(
                before -> {
                  observe(before);
                  shared.add(sharedKey(before));
                },
                this::learn));
  }

  FoundScopes scopes() {
    return scopes;
  }

  FoundPrincipals principals() {
    return principals;
  }

  /** A new reading's number. */
  int begin() {
    return journal.begin();
  }

  /** Whether an earlier run has all that this reading asks for. */
  boolean isDone(String name) {
    return journal.isDone(name);
  }

  /** This reading has all that it asked for. */
  void done(Reading reading, String name) {
    shared.addAll(reading.shared());
    RecordNotKept.orRun(() -> journal.done(reading.number(), name));
  }

  /**
   * Keeps a record, if it was chosen, and of a subscription that was not, that it is there; throws
   * {@link RecordNotKept} when the disk cannot take it.
   *
   * @return whether it was kept
   */
  boolean keep(int reading, SnapshotRecord found) {
    if (!scopes.keeps(found)) {
      if (found instanceof Subscription subscription) {
        keep(
            reading,
            new Note(
                Note.About.LEFT_OUT,
                subscription.id().text(),
                subscription.parent().map(ScopeId::text).orElse("")));
      }
      return false;
    }
    RecordNotKept.orRun(() -> journal.add(reading, found));
    observe(found);
    return true;
  }

  /** Keeps a note; throws {@link RecordNotKept} when the disk cannot take it. */
  void keep(int reading, Note note) {
    RecordNotKept.orRun(() -> journal.add(reading, note));
    learn(note);
  }

  /** Reads back what was kept; throws {@link RecordNotKept} when it cannot be read. */
  void readBack() {
    RecordNotKept.orRun(journal::readBack);
  }

  private void learn(Note note) {
    switch (note.about()) {
      case DELEGATED_SUBSCRIPTION -> scopes.addDelegatedToUs(ScopeId.of(note.id()));
      case RESOURCE_GROUP -> scopes.addToAskForDelegations(ScopeId.of(note.id()));
      case PRINCIPAL -> principals.add(new ObjectId(note.id()), note.said());
      case VISIBILITY -> principals.addVisibility(new ObjectId(note.id()), note.said());
      case LEFT_OUT ->
          scopes.addLeftOut(ScopeId.of(note.id()), Sent.text(note.said()).map(ScopeId::of));
      case NOT_USED -> learnNotUsed(Source.of(note.id()), note.said());
    }
  }

  private void learnNotUsed(Source source, String where) {
    notUsed.add(source);
    if (where.equals(Note.TENANT)) {
      nowhereUsed.add(source);
    }
  }

  /** What some place, or all of the tenant, does not use. */
  Set<Source> notUsed() {
    return Set.copyOf(notUsed);
  }

  /** Whether nothing in the tenant can have what this source is about. */
  boolean isNowhereUsed(Source source) {
    return nowhereUsed.contains(source);
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
}
