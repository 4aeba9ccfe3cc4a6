package io.github.palaudit.finding;

import io.github.palaudit.coverage.Coverage;
import java.util.stream.Stream;

/**
 * One rule: what it looks for, why that matters, and a pure function over a finished coverage. It
 * looks at the coverage as a whole, or asks about one principal after the other.
 */
public sealed interface Rule permits CoverageRule, PrincipalRule {

  /** Its id, title and explanation. */
  RuleText text();

  /**
   * Whether it asks for attribution, and so has nothing to say where the customer's entry does not
   * want any.
   */
  default boolean asksForAttribution() {
    return false;
  }

  /** What it finds. */
  Stream<Finding> check(Coverage coverage);
}
