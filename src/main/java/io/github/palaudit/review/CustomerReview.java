package io.github.palaudit.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a review came to at one customer: {@code review.json} in the customer's folder of the day.
 *
 * @param format {@link #FORMAT}
 * @param date the day of the folder
 * @param quarter before whose end evidence is due
 * @param words what became of it, and what to do, in a sentence
 * @param audited what the audit says; empty where there is none
 * @param compared with the audit before; empty where there is none
 * @param evidence whose evidence has to be renewed before the quarter ends
 * @param notes what else whoever signs has to know of the list of evidence, a sentence each
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CustomerReview(
    String format,
    String tool,
    String tenantId,
    String name,
    LocalDate date,
    String quarter,
    State state,
    String words,
    Optional<Audited> audited,
    Optional<Compared> compared,
    List<DueEvidence> evidence,
    List<String> notes) {

  /** What this version writes. */
  public static final String FORMAT = "palaudit-review/1";

  public CustomerReview {
    Stream.of(tool, tenantId, name, date, quarter, state, words).forEach(Objects::requireNonNull);
    evidence = List.copyOf(evidence);
    notes = List.copyOf(notes);
  }

  /** What became of a customer. */
  public enum State {
    /** Audited, and nothing that was asked for was refused. */
    COMPLETE,
    /** Audited, with gaps. */
    INCOMPLETE,
    /** There is no snapshot: the tenant was not read. */
    NOT_SCANNED,
    /** There is a snapshot, and no audit of it. */
    NOT_AUDITED,
    /** Nothing lies there: no review came to this customer. */
    NOT_REVIEWED;

    /** Whether there is an audit. */
    public boolean isAudited() {
      return this == COMPLETE || this == INCOMPLETE;
    }
  }

  /**
   * An audit in a few figures.
   *
   * @param asOf the instant that it is for
   * @param seenTo when reading the tenant ended
   * @param origin {@code scan} or {@code import}
   * @param subscriptions those that count
   * @param confirmed of these, attributed by standing grants
   * @param possible of these, not known not to be attributed
   * @param gaps how many reads were refused or cut
   * @param findings how many findings nobody answers for
   */
  public record Audited(
      Instant asOf,
      Instant seenTo,
      String origin,
      int subscriptions,
      int confirmed,
      int possible,
      int gaps,
      int findings) {}

  /**
   * What changed since an earlier audit, in a few figures; {@code comparison.*} has the rest.
   *
   * @param before the instant that the earlier audit is for
   * @param lost counted subscriptions that were attributed and are not shown to be any more
   * @param gained counted subscriptions that are attributed now
   * @param ofTheAudits counted subscriptions whose answer differs for reasons of the audits alone
   * @param premises how many things other than the tenant differ
   */
  public record Compared(Instant before, long lost, long gained, long ofTheAudits, int premises) {}

  /** Of a customer of which nothing lies there. */
  public static CustomerReview none(
      String tool, String tenant, String name, LocalDate date, Quarter quarter, String words) {
    return failed(tool, tenant, name, date, quarter, State.NOT_REVIEWED, words);
  }

  /** Of a customer without an audit. */
  public static CustomerReview failed(
      String tool,
      String tenant,
      String name,
      LocalDate date,
      Quarter quarter,
      State state,
      String words) {
    return new CustomerReview(
        FORMAT,
        tool,
        tenant,
        name,
        date,
        quarter.toString(),
        state,
        words,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
