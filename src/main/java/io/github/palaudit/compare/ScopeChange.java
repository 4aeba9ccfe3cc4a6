package io.github.palaudit.compare;

import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;

/**
 * A scope whose answer is another one.
 *
 * @param before its answer in the older audit; empty where that did not list it
 * @param after its answer in the newer audit; empty where that does not list it
 * @param counted whether it is a subscription that counts in one of the two
 * @param causes why, at least one
 * @param isOfTheAudits whether the answer may be another one without any change in the tenant:
 *     nothing that is known of the tenant ended some of what carried the better one
 */
public record ScopeChange(
    ScopeId scope,
    String displayName,
    Optional<Answer> before,
    Optional<Answer> after,
    boolean counted,
    List<ChangeCause> causes,
    boolean isOfTheAudits) {

  public ScopeChange {
    causes = List.copyOf(causes);
  }

  /** Where it goes, as coverage has it. */
  public Direction direction() {
    Answer old = before.orElse(Answer.NOT_COUNTED);
    Answer now = after.orElse(Answer.NOT_COUNTED);
    if (old.isAttributed() != now.isAttributed()) {
      return now.isAttributed() ? Direction.GAINED : Direction.LOST;
    }
    if (old == Answer.NOT_COUNTED) {
      return Direction.ENTERED;
    }
    if (now == Answer.NOT_COUNTED) {
      return Direction.LEFT;
    }
    return now.isBetterThan(old) ? Direction.BETTER : Direction.WORSE;
  }

  /** Whether the causes are told as of something that became worse. */
  public boolean isForTheWorse() {
    return after.orElse(Answer.NOT_COUNTED).compareTo(before.orElse(Answer.NOT_COUNTED)) > 0;
  }

  /** Where an answer goes. */
  public enum Direction {
    /** Attributed before, and not shown to be now. */
    LOST("Lost"),
    /** Attributed now, and not shown to be before. */
    GAINED("Gained"),
    /** Attributed in both or in none, and nearer to not. */
    WORSE("Weaker"),
    /** Attributed in both or in none, and nearer to it. */
    BETTER("Stronger"),
    /** Counted before without being attributed, and not counted or not listed now. */
    LEFT("No longer counted"),
    /** Counted now without being attributed, and not counted or not listed before. */
    ENTERED("Counted now");

    private final String label;

    Direction(String label) {
      this.label = label;
    }

    /** The word used in reports. */
    public String label() {
      return label;
    }
  }
}
