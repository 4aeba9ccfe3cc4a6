package io.github.palaudit.intake;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RecordSink;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes gaps down and knows which sources have one. */
final class Gaps {

  private final RecordSink sink;
  private final Set<Source> partial = EnumSet.noneOf(Source.class);

  Gaps(RecordSink sink) {
    this.sink = sink;
  }

  /** Something of the source, everywhere, is not in the files. */
  void add(Source source, String reason) {
    add(source, Optional.empty(), Optional.empty(), reason);
  }

  /** Something at or below a scope is not in the files. */
  void at(ScopeId scope, Source source, String reason) {
    add(source, Optional.of(scope), Optional.empty(), reason);
  }

  /** Something about a principal is not in the files. */
  void of(ObjectId principal, Source source, String reason) {
    add(source, Optional.empty(), Optional.of(principal), reason);
  }

  /** Something about a scope, where one is known, is not in the files. */
  void add(Source source, Optional<ScopeId> scope, Optional<ObjectId> principal, String reason) {
    partial.add(source);
    sink.add(
        new Gap(
            source,
            scope,
            principal,
            reason,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** How completely each source was read, when the files answer these ones. */
  Map<Source, Completeness> completeness(Set<Source> answered) {
    Map<Source, Completeness> each = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      Completeness read =
          answered.contains(source) ? Completeness.COMPLETE : Completeness.NOT_SUPPLIED;
      each.put(source, partial.contains(source) ? Completeness.PARTIAL : read);
    }
    return each;
  }
}
