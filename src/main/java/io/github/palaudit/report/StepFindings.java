package io.github.palaudit.report;

import io.github.palaudit.finding.Finding;
import io.github.palaudit.plan.PlanStep;
import io.github.palaudit.snapshot.PrincipalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The finding that says how: the worst about the principal of a step. */
final class StepFindings {

  private final Map<PrincipalId, Finding> worst = new HashMap<>();

  /** Of these findings, which stand worst first. */
  StepFindings(List<Finding> findings) {
    for (Finding finding : findings) {
      finding.principal().ifPresent(who -> worst.putIfAbsent(who, finding));
    }
  }

  Optional<Finding> of(PlanStep step) {
    return step.principal().flatMap(who -> Optional.ofNullable(worst.get(who)));
  }
}
