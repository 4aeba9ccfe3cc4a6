package io.github.palaudit.finding;

import io.github.palaudit.coverage.Coverage;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule about each principal of ours and what it holds. A large tenant has millions of grants, so
 * that the principals are walked once for all such rules together.
 */
public non-sealed interface PrincipalRule extends Rule {

  /** What it asks of each principal of this coverage, with all that it needs made ready. */
  Inquiry on(Coverage coverage);

  /** Whether it also asks of those who are ours by evidence and were seen with no role here. */
  default boolean asksWithoutRole() {
    return false;
  }

  @Override
  default Stream<Finding> check(Coverage coverage) {
    return Inquiry.check(List.of(this), coverage).stream();
  }
}
