package io.github.palaudit.finding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.Rule;
import java.util.List;

/** What one rule says of a tenant. */
public final class Check {

  private Check() {}

  /** Everything it finds. */
  public static List<Finding> found(Rule rule, Tenants tenants) {
    return rule.check(CoverageEngine.coverage(tenants.inputs())).toList();
  }

  /** The one thing it finds. */
  public static Finding only(Rule rule, Tenants tenants) {
    List<Finding> found = found(rule, tenants);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** The rule has nothing to say. */
  public static void silent(Rule rule, Tenants tenants) {
    assertThat(found(rule, tenants)).isEmpty();
  }

  /** The lines of a remedy for one tool. */
  public static List<String> lines(Remedy remedy, String tool) {
    return remedy.commands().stream()
        .filter(command -> command.tool().equals(tool))
        .findFirst()
        .orElseThrow()
        .lines();
  }
}
