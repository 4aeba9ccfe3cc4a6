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
 */
public record ScopeChange(
    ScopeId scope,
    String displayName,
    Optional<Answer> before,
    Optional<Answer> after,
    boolean counted,
    List<ChangeCause> causes) {

  public ScopeChange {
    causes = List.copyOf(causes);
  }

  /** Where it goes, as coverage has it. */
  public Direction direction() {
    Answer old = before.orElse(Answer.NOT_COUNTED);
    Answer now = after.orElse(Answer.NOT_COUNTED);
    if (old.isAttributed() == now.isAttributed()) {
      return now.isBetterThan(old) ? Direction.BETTER : Direction.WORSE;
    }
    return now.isAttributed() ? Direction.GAINED : Direction.LOST;
  }

  /** Whether all that is known of it is known of the audits and not of the tenant. */
  public boolean isOfTheAudits() {
    return causes.stream().allMatch(ChangeCause::isOfTheAudits);
  }

  /** Where an answer goes. */
  public enum Direction {
    /** Attributed before, and not shown to be now. */
    LOST("Lost"),
    /** Attributed now, and not shown to be before. */
    GAINED("Gained"),
    /** Attributed in both or in none, and nearer to not. */
    WORSE("Worse"),
    /** Attributed in both or in none, and nearer to it. */
    BETTER("Better");

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
