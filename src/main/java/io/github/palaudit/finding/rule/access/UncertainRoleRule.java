package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A role of which nobody says whether it counts. */
public final class UncertainRoleRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL011",
          "Custom or unlisted role",
          Severity.LOW,
          "Principals of ours hold a custom role, or a built-in role that the table of eligible roles does not list.",
          "No source says whether such a role counts; most of the built-in roles are not in the table. The name proves nothing.",
          "Use a listed role where one fits. Where usage reports show that the role counts, say so in the policy or in a catalogue file.",
          List.of("F-C2", "F-C6"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    return new Uncertain(coverage, new TreeMap<>());
  }

  private static final Set<Cause> CAUSES = Set.of(Cause.ROLE_CUSTOM, Cause.ROLE_UNLISTED);

  /** What is known of one such role while the principals are walked. */
  private record Held(boolean custom, Set<PrincipalId> holders, Set<ScopeId> scopes) {}

  private record Uncertain(Coverage coverage, Map<RoleDefinitionId, Held> roles)
      implements Inquiry {

    @Override
    public Optional<Finding> about(Access access) {
      for (Grant grant : access.grants()) {
        Judgement role = grant.holding().role();
        if (role.truth() == Truth.UNKNOWN && CAUSES.contains(role.cause())) {
          Held held =
              roles.computeIfAbsent(
                  grant.holding().roleId(),
                  id ->
                      new Held(
                          role.cause() == Cause.ROLE_CUSTOM, new HashSet<>(), new HashSet<>()));
          held.holders().add(access.who().id());
          held.scopes().add(grant.holding().scope());
        }
      }
      return Optional.empty();
    }

    @Override
    public Stream<Finding> aboutAll() {
      Wording names = new Wording(coverage);
      return roles.entrySet().stream()
          .map(role -> finding(coverage, names, role.getKey(), role.getValue()));
    }
  }

  private static Finding finding(
      Coverage coverage, Wording names, RoleDefinitionId role, Held held) {
    List<ScopeId> scopes = held.scopes().stream().sorted().toList();
    int holders = held.holders().size();
    return new Draft(TEXT, coverage)
        .severity(Access.areCovered(coverage, scopes) ? TEXT.severity() : Severity.MEDIUM)
        .role(role)
        .touching(scopes)
        .remedy(
            new Remedy(
                "the partner",
                "Ask for a listed role that fits the work, or settle in the policy whether this one"
                    + " counts.",
                List.of()))
        .says(
            (held.custom() ? "Custom role " : "Built-in role ")
                + names.role(role)
                + " is held by "
                + holders
                + (holders == 1 ? " principal" : " principals")
                + " of ours, and no source says whether it counts, at "
                + names.scopes(scopes)
                + ".");
  }
}
