package io.github.palaudit.redaction;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** All that is answered, in lines that say the same whether names are pseudonyms or not. */
public final class SameAnswers {

  private final UnaryOperator<ScopeId> scope;
  private final UnaryOperator<PrincipalId> principal;
  private final UnaryOperator<RoleDefinitionId> role;

  private SameAnswers(
      UnaryOperator<ScopeId> scope,
      UnaryOperator<PrincipalId> principal,
      UnaryOperator<RoleDefinitionId> role) {
    this.scope = scope;
    this.principal = principal;
    this.role = role;
  }

  /** What the originals come to, in pseudonyms. */
  public static List<String> expected(Inputs originals, Redaction redaction) {
    return new SameAnswers(redaction::scope, redaction::principal, redaction::role)
        .lines(originals);
  }

  /** What inputs come to. */
  public static List<String> of(Inputs inputs) {
    return new SameAnswers(one -> one, one -> one, one -> one).lines(inputs);
  }

  private List<String> lines(Inputs inputs) {
    Coverage coverage = CoverageEngine.coverage(inputs);
    List<String> lines = new ArrayList<>();
    coverage.scopes().forEach(one -> lines.add(answer(one)));
    coverage
        .principals()
        .forEach(
            one ->
                lines.add(
                    principal.apply(one.id())
                        + " "
                        + one.kindLabel()
                        + " "
                        + one.ours()
                        + " "
                        + one.link().truth()
                        + " "
                        + one.link().cause()
                        + " "
                        + one.counts().cause()));
    Rules.check(coverage, rule -> true).forEach(one -> lines.add(finding(one)));
    lines.add("counted " + coverage.rollUp().counted());
    lines.add("whole tenant " + coverage.rollUp().wholeTenant());
    lines.add("resource groups " + coverage.rollUp().resourceGroups());
    return lines.stream().sorted().toList();
  }

  private String answer(ScopeCoverage one) {
    return scope.apply(one.scope()).key()
        + " "
        + one.attribution().word()
        + " "
        + one.attribution().reason().map(Reason::word).orElse("")
        + " by "
        + principals(one.by())
        + " possibly "
        + principals(one.possiblyBy())
        + " in part "
        + one.isCoveredInPart();
  }

  private String principals(Collection<PrincipalId> given) {
    return new TreeSet<>(given.stream().map(principal).toList()).toString();
  }

  private String finding(Finding one) {
    return one.rule()
        + " "
        + one.severity()
        + " "
        + one.scope().map(scope).map(ScopeId::key)
        + " "
        + one.principal().map(principal)
        + " "
        + one.role().map(role)
        + " "
        + new TreeSet<>(one.scopes().stream().map(scope).toList());
  }
}
