package io.github.palaudit.report;

import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.coverage.Tally;
import java.util.List;
import java.util.stream.Collectors;

/** The answer in one sentence, for whoever reads nothing else. */
public final class VerdictSentence {

  private VerdictSentence() {}

  /** Of this report. */
  public static String of(Report report) {
    Tally counted = report.headline().counted();
    if (counted.total() == 0) {
      return report.head().complete()
          ? "No subscription counts here: " + whyNone(report.headline().leftOut()) + "."
          : "No subscription was seen to count here, and not everything could be seen.";
    }
    return attributed(counted)
        + open(counted)
        + fragile(report.headline().fragile())
        + (report.head().complete() ? "." : "; not everything could be seen.");
  }

  private static String whyNone(List<Headline.LeftOut> leftOut) {
    if (leftOut.isEmpty()) {
      return "none was in what was read";
    }
    String nobody = SubscriptionCoverage.Exclusion.NO_PARTNER_ACCESS.sentence();
    if (leftOut.stream().allMatch(one -> one.reason().equals(nobody))) {
      return "nobody of ours holds a role in what was read";
    }
    return leftOut.stream()
        .map(one -> one.subscriptions() + " left out, " + one.reason())
        .collect(Collectors.joining("; "));
  }

  private static String attributed(Tally counted) {
    String whole = Sentences.count(counted.total(), "subscription");
    if (counted.attributed() == counted.total()) {
      return counted.total() == 1
          ? "The one subscription that counts is attributed by standing access"
          : "All " + whole + " that count are attributed by standing access";
    }
    return (counted.attributed() == 0 ? "None" : String.valueOf(counted.attributed()))
        + " of "
        + whole
        + (counted.attributed() > 1 ? " are" : " is")
        + " attributed by standing access";
  }

  private static String open(Tally counted) {
    String first = counted.temporary() > 0 ? counted.temporary() + " for a while only" : "";
    String second = counted.unknown() > 0 ? counted.unknown() + " perhaps" : "";
    String both = first.isEmpty() || second.isEmpty() ? "" : " and ";
    return first.isEmpty() && second.isEmpty() ? "" : ", " + first + both + second;
  }

  private static String fragile(int fragile) {
    return fragile == 0
        ? ""
        : fragile == 1 ? "; 1 rests on one person" : "; " + fragile + " rest on one person each";
  }
}
