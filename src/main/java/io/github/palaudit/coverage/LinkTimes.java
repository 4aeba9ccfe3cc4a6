package io.github.palaudit.coverage;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When in a month a principal was linked to us, by its conclusive observations alone (F-A15, F-B5).
 *
 * <p>Confirmed: from the first observation of the unbroken run of "linked to us" that leads to the
 * newest one, to the audit's instant, or to the day the newest went stale. No: at an observation
 * that says otherwise; from there back to the one before, where that says otherwise too, or without
 * bound where it is the first (unless it shows a deleted link to us, which was there before); and
 * after the newest, while that is fresh. All else is open, a run that broke since among it.
 *
 * <p>An answer without a date of its own that another contradicts may have been given at any time
 * before: it confirms nothing, breaks a run where it does not say "linked to us", and leaves open
 * all that would be refuted.
 */
final class LinkTimes {

  private final MonthFrame frame;
  private final LinkJudge judge;
  private final Duration fresh;
  private final Map<PrincipalId, Times> known = new HashMap<>();

  LinkTimes(Inputs inputs, MonthFrame frame) {
    this.frame = frame;
    this.judge = new LinkJudge(inputs);
    this.fresh = Duration.ofDays(inputs.configuration().evidence().freshDays());
  }

  /** What the observations of one instant say together; the first of them. */
  private record Seen(Instant at, Truth linked, LinkObservation first) {}

  Times of(Beneficiary beneficiary) {
    Cause cause = beneficiary.link().cause();
    if (cause == Cause.LINKED_BY_OFFER) {
      return new Times(frame.knownBetween(frame.start(), frame.end()), frame.whole());
    }
    if (cause == Cause.LINK_NOT_APPLICABLE || cause == Cause.MEMBERS_UNREAD) {
      return new Times(Spans.NONE, frame.whole());
    }
    return known.computeIfAbsent(beneficiary.id(), id -> byEvidence(beneficiary));
  }

  private Times byEvidence(Beneficiary beneficiary) {
    List<Seen> seen = seen(beneficiary);
    if (seen.isEmpty()) {
      return new Times(Spans.NONE, frame.whole());
    }
    boolean disputed =
        beneficiary.observations().stream().anyMatch(one -> isDisputed(one, beneficiary));
    Seen newest = seen.get(seen.size() - 1);
    boolean contradictory = beneficiary.link().cause() == Cause.EVIDENCE_CONTRADICTORY;
    boolean open = beneficiary.link().truth() == Truth.UNKNOWN;
    Instant holdsTo = open ? newest.at().plus(fresh) : frame.known();
    List<Spans> refuted = new ArrayList<>();
    Instant runStart = newest.at();
    boolean unbroken = true;
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen one = seen.get(i);
      unbroken &= one.linked() == Truth.YES;
      runStart = unbroken ? one.at() : runStart;
      if (one.linked() == Truth.NO) {
        refuted.add(frame.between(noSince(seen, i), one.at()));
      }
    }
    if (newest.linked() == Truth.NO) {
      refuted.add(frame.knownBetween(newest.at(), holdsTo));
    }
    return new Times(
        newest.linked() == Truth.YES && !contradictory
            ? frame.knownBetween(runStart, holdsTo)
            : Spans.NONE,
        disputed ? frame.whole() : frame.whole().without(Spans.union(refuted)));
  }

  /** Since when an observation that denies the link is known to have been true. */
  private Instant noSince(List<Seen> seen, int index) {
    if (index == 0) {
      return isDeletedLinkToUs(seen.get(0).first()) ? seen.get(0).at() : frame.start();
    }
    return seen.get(index - 1).linked() == Truth.NO
        ? seen.get(index - 1).at()
        : seen.get(index).at();
  }

  /** The conclusive ones, the oldest first; those of one instant that differ settle nothing. */
  private List<Seen> seen(Beneficiary beneficiary) {
    List<DatedObservation> newestFirst = beneficiary.observations();
    List<Seen> seen = new ArrayList<>();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      LinkObservation observation = newestFirst.get(i).observation();
      if (observation.answer() == LinkAnswer.INCONCLUSIVE) {
        continue;
      }
      Instant at = newestFirst.get(i).collectedAt();
      Truth linked = judge.linked(observation);
      if (isDisputed(newestFirst.get(i), beneficiary)) {
        if (linked == Truth.YES) {
          continue;
        }
        linked = Truth.UNKNOWN;
      }
      int last = seen.size() - 1;
      if (last < 0 || !seen.get(last).at().equals(at)) {
        seen.add(new Seen(at, linked, observation));
      } else if (!isSame(seen.get(last).first(), observation)) {
        seen.set(last, new Seen(at, Truth.UNKNOWN, observation));
      }
    }
    return seen;
  }

  /** Whether it carries no date of its own and some other answer contradicts it. */
  private static boolean isDisputed(DatedObservation one, Beneficiary beneficiary) {
    return one.assumed()
        && one.observation().answer() != LinkAnswer.INCONCLUSIVE
        && beneficiary.observations().stream()
            .map(DatedObservation::observation)
            .filter(other -> other.answer() != LinkAnswer.INCONCLUSIVE)
            .anyMatch(other -> !other.linkedTo().equals(one.observation().linkedTo()));
  }

  private static boolean isSame(LinkObservation one, LinkObservation other) {
    return one.answer() == other.answer() && one.partner().equals(other.partner());
  }

  private boolean isDeletedLinkToUs(LinkObservation observation) {
    return observation.answer() == LinkAnswer.NOT_LINKED
        && observation.partner().filter(judge::isOurs).isPresent();
  }
}
