package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.EvidenceBasis;
import io.github.palaudit.coverage.EvidenceShares;
import io.github.palaudit.coverage.EvidenceShares.Parts;
import io.github.palaudit.coverage.EvidenceShares.Share;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.SeenHint;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What links are known by, in words and numbers. */
final class EvidenceSentences {

  private EvidenceSentences() {}

  /** What the access that counts rests on: a sentence for subscriptions, one for principals. */
  static List<String> of(EvidenceShares shares) {
    List<String> sentences = new ArrayList<>();
    Share subscriptions = shares.subscriptions().total();
    if (subscriptions.possible() > 0) {
      sentences.add(
          Sentences.count(subscriptions.possible(), "subscription")
              + (subscriptions.confirmed() == subscriptions.possible()
                  ? " attributed"
                  : " attributed or possibly so (" + subscriptions.confirmed() + " confirmed)")
              + ", each by the best it rests on: "
              + parts(shares.subscriptions(), "confirmed"));
    }
    Share principals = shares.principals().total();
    if (principals.possible() > 0) {
      sentences.add(
          Sentences.count(principals.possible(), "principal")
              + (principals.confirmed() == principals.possible()
                  ? " of ours"
                  : " ours or possibly so (" + principals.confirmed() + " surely)")
              + " with a role that counts: "
              + parts(shares.principals(), "surely ours")
              + (shares.stalePrincipals().possible() > 0
                  ? "; the evidence of "
                      + shares.stalePrincipals().possible()
                      + " of them is too old"
                  : ""));
    }
    return sentences;
  }

  private static String parts(Parts parts, String lowerEnd) {
    return Arrays.stream(EvidenceBasis.values())
        .filter(basis -> isAlwaysTold(basis) || parts.of(basis).possible() > 0)
        .map(basis -> part(basis, parts.of(basis), lowerEnd))
        .collect(Collectors.joining(", "));
  }

  private static boolean isAlwaysTold(EvidenceBasis basis) {
    return switch (basis) {
      case READ_LIVE, ATTESTED, STATED, MISSING -> true;
      case OFFER, UNSEEN -> false;
    };
  }

  private static String part(EvidenceBasis basis, Share share, String lowerEnd) {
    return share.possible()
        + " "
        + basis.label()
        + (share.confirmed() == share.possible()
            ? ""
            : " (" + share.confirmed() + " " + lowerEnd + ")");
  }

  /** What the section is, with its summary and what is to be known of hints. */
  static String lead(Coverage coverage) {
    StringBuilder lead =
        new StringBuilder(
            "What is known of partner links, and by what: a row for each observation, and for each"
                + " principal of ours that nothing was observed of. The newest conclusive one"
                + " decides.");
    of(EvidenceShares.of(coverage))
        .forEach(told -> lead.append(' ').append(Sentences.capitalised(told)).append('.'));
    if (isLogRead(coverage.inputs())) {
      lead.append(
          " Hints of the activity log are no evidence and change nothing: that link writes reach it"
              + " is not documented, and their absence says nothing (F-B8).");
    }
    coverage.inputs().customer().gaps().stream()
        .filter(gap -> gap.source().isHint())
        .findFirst()
        .map(Gap::reason)
        .ifPresent(
            why ->
                lead.append(" The log could not be read (")
                    .append(Sentences.open(why))
                    .append("), which leaves no answer open."));
    return lead.toString();
  }

  /** Whether hints were asked for, of the customer or of a managing tenant. */
  private static boolean isLogRead(Inputs inputs) {
    return !SeenHint.of(inputs).isEmpty()
        || Stream.concat(Stream.of(inputs.customer()), inputs.managing().stream())
            .anyMatch(one -> one.completeness(Source.LINK_HINTS) != Completeness.NOT_SUPPLIED);
  }

  /** What a hint tells. */
  static String of(SeenHint seen) {
    return seen.hint().operation()
        + (seen.hint().status().isEmpty() ? "" : " (" + seen.hint().status() + ")")
        + (seen.hint().callerName().isEmpty() ? "" : " by " + seen.hint().callerName())
        + " in the tenant's activity log";
  }
}
