package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One list or batch under way: what it finds is kept, and asked for again by nobody once it is
 * done. Belongs to one thread.
 */
final class Reading {

  private final ScanRun run;
  private final int number;
  private final Set<String> shared = new HashSet<>();
  private boolean whole = true;

  Reading(ScanRun run, int number) {
    this.run = run;
    this.number = number;
  }

  /** Its name in the journal: this item of that source. */
  static String name(Source source, String item) {
    return source.word() + "|" + item;
  }

  /** Keeps what was found; throws {@link RecordNotKept} when the disk cannot take it. */
  void add(SnapshotRecord found) {
    run.keep(number, found);
  }

  /** Keeps what later questions build on. */
  void note(Note.About about, String id, String said) {
    run.keep(number, new Note(about, id, said));
  }

  /**
   * Keeps what many lists repeat, such as an inherited assignment, unless a list that is done has
   * brought it.
   */
  void addShared(SnapshotRecord found) {
    String key = FoundSoFar.sharedKey(found);
    if (!run.isShared(key) && shared.add(key)) {
      add(found);
    }
  }

  /** What this reading was about cannot be seen. */
  void gap(Source source, ReadFailed failed) {
    gap(source, Optional.empty(), Optional.empty(), failed);
  }

  /** What lies at this scope cannot be seen. */
  void gap(Source source, ScopeId scope, ReadFailed failed) {
    gap(source, Optional.of(scope), Optional.empty(), failed);
  }

  /** What concerns this principal cannot be seen. */
  void gap(Source source, ObjectId principal, ReadFailed failed) {
    gap(source, Optional.empty(), Optional.of(principal), failed);
  }

  private void gap(
      Source source, Optional<ScopeId> scope, Optional<ObjectId> principal, ReadFailed failed) {
    whole = false;
    run.gap(number, source, scope, principal, failed);
  }

  /** What was asked does not use what this source is about. */
  void notUsed(Source source) {
    note(Note.About.NOT_USED, source.word(), "");
  }

  /** The whole tenant does not use what this source is about. */
  void notUsedInTenant(Source source) {
    note(Note.About.NOT_USED, source.word(), Note.TENANT);
  }

  /** The next run has to ask for this again: not all of it was taken over. */
  void leaveOpen() {
    whole = false;
  }

  /** Whether there is nothing left to ask for. */
  boolean isWhole() {
    return whole;
  }

  /** What it brought that many lists repeat. */
  Set<String> shared() {
    return shared;
  }

  int number() {
    return number;
  }
}
