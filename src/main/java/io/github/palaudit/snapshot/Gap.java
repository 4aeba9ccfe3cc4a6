package io.github.palaudit.snapshot;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that was asked for and could not be seen. What lies behind it is unknown, not absent.
 *
 * @param source what was being read
 * @param scope where, when the question was about a scope
 * @param principal whose, when the question was about a principal (a group's members)
 * @param reason in words, for the reader
 * @param status the HTTP status of the refusal, where there was one
 * @param requestId the service's own id of the refused request
 * @param at when it was refused
 */
public record Gap(
    Source source,
    Optional<ScopeId> scope,
    Optional<ObjectId> principal,
    String reason,
    OptionalInt status,
    Optional<String> requestId,
    Optional<Instant> at)
    implements SnapshotRecord {

  /** A gap that stands for a whole tenant's source. */
  public static Gap of(Source source, String reason) {
    return new Gap(
        source,
        Optional.empty(),
        Optional.empty(),
        reason,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String key() {
    return source.word()
        + "|"
        + scope.map(ScopeId::key).orElse("")
        + "|"
        + principal.map(ObjectId::value).orElse("")
        + "|"
        + status
        + "|"
        + reason;
  }

  /** The same refusal met twice is one gap. */
  @Override
  public SnapshotRecord mergedWith(SnapshotRecord other) {
    return this;
  }

  @Override
  public Section section() {
    return Section.GAPS;
  }
}
