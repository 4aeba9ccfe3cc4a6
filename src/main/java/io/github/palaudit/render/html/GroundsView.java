package io.github.palaudit.render.html;

import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Proof;
import java.util.List;
import java.util.stream.Stream;

/**
 * The short proof of a finding as the template prints it: a grant, and each of its conditions.
 *
 * @param statement what the grant comes to
 */
public record GroundsView(String statement, List<ConditionView> conditions) {

  private static final int LONGEST = 600;

  public GroundsView {
    conditions = List.copyOf(conditions);
  }

  /**
   * A condition of a grant.
   *
   * @param name the word for it
   * @param answer yes, no or unknown
   * @param told why, with the observation or setting that decided
   */
  public record ConditionView(String name, String answer, List<String> told) {
    public ConditionView {
      told = List.copyOf(told);
    }
  }

  static GroundsView of(Proof grant) {
    return new GroundsView(
        VisibleText.cut(grant.statement(), LONGEST),
        grant.because().stream().map(GroundsView::condition).toList());
  }

  private static ConditionView condition(Proof condition) {
    return new ConditionView(
        condition.fact("condition").orElse(""),
        condition.fact("answer").orElse(""),
        Stream.concat(Stream.of(condition), condition.because().stream().limit(3))
            .map(one -> VisibleText.cut(one.statement(), LONGEST))
            .toList());
  }
}
