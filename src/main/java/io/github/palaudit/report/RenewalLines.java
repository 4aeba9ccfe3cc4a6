package io.github.palaudit.report;

import io.github.palaudit.renewal.Ground;
import io.github.palaudit.renewal.Renewal;
import io.github.palaudit.renewal.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each check in one line: what, for which day, the verdict, and how much speaks for it. */
public final class RenewalLines {

  private RenewalLines() {}

  /** One line for each check. */
  public static List<String> of(List<Renewal> renewals) {
    return renewals.stream().map(RenewalLines::line).toList();
  }

  private static String line(Renewal renewal) {
    Map<Ground.Kind, Integer> numbers = new EnumMap<>(Ground.Kind.class);
    for (Ground ground : renewal.grounds()) {
      if (ground.kind().effect() != Verdict.GO) {
        numbers.merge(ground.kind(), number(ground), Integer::sum);
      }
    }
    String grounds =
        numbers.entrySet().stream()
            .map(entry -> words(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return renewal.name()
        + " "
        + renewal.day()
        + ": "
        + renewal.verdict().label()
        + (grounds.isEmpty() ? "" : " (" + grounds + ")");
  }

  /** Subscriptions where it is about some, identities for stale evidence, else one. */
  private static int number(Ground ground) {
    return ground.kind() == Ground.Kind.STALE_EVIDENCE
        ? ground.principals().size()
        : Math.max(1, ground.scopes().size());
  }

  private static String words(Ground.Kind kind, int number) {
    boolean one = number == 1;
    return switch (kind) {
      case LAPSES -> Sentences.count(number, "subscription") + (one ? " lapses" : " lapse");
      case ENGAGEMENT_ENDS -> "the engagement ends before";
      case RESTS_ON_ONE_USER -> number + (one ? " rests" : " rest") + " on one user";
      case THRESHOLD_MISSED -> Sentences.count(number, "threshold") + " missed";
      case MAY_LAPSE -> number + " may lapse";
      case MAY_REST_ON_ONE_USER -> number + " may rest on one user";
      case STALE_EVIDENCE ->
          (one ? "1 identity" : number + " identities") + " to be shown linked again";
      case GAP -> number + " behind a gap";
      case UNKNOWN_NOW -> number + " unknown now";
      case NOTHING_ATTRIBUTED -> "nothing is attributed";
      case THRESHOLD_UNKNOWN -> Sentences.count(number, "threshold") + " open";
      case DATE_PASSED -> "the day has passed";
      case THRESHOLD_REACHED,
          OLD_THRESHOLD,
          NOT_ATTRIBUTED,
          RESTS_ON_ONE_APPLICATION,
          IF_THIS_CUSTOMER_IS_LOST,
          IF_ANOTHER_CUSTOMER_IS_LOST ->
          number + " noted";
    };
  }
}
