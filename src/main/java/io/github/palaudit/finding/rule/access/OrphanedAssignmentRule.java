package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A role assignment whose principal is gone. */
public final class OrphanedAssignmentRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL010",
          "Orphaned role assignment",
          Severity.LOW,
          "A role assignment names a principal that the directory, read whole, does not hold.",
          "Whoever it was is gone: if it was ours, what it attributed has stopped. The assignment is clutter that hides who has access.",
          "Remove the role assignment.",
          List.of("F-A16"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    Snapshot customer = coverage.inputs().customer();
    if (customer.completeness(Source.PRINCIPALS) != Completeness.COMPLETE) {
      return Stream.empty();
    }
    Wording names = new Wording(coverage);
    Map<ObjectId, List<RoleAssignment>> orphaned =
        customer.roleAssignments().stream()
            .filter(assignment -> customer.principal(assignment.principal()).isEmpty())
            .filter(assignment -> !assignment.principalType().equalsIgnoreCase("ForeignGroup"))
            .collect(
                Collectors.groupingBy(
                    RoleAssignment::principal, TreeMap::new, Collectors.toList()));
    return orphaned.entrySet().stream()
        .map(orphan -> finding(coverage, names, orphan.getKey(), orphan.getValue()));
  }

  private static Finding finding(
      Coverage coverage, Wording names, ObjectId principal, List<RoleAssignment> assignments) {
    List<ScopeId> scopes =
        assignments.stream().map(RoleAssignment::scope).distinct().sorted().toList();
    String roles =
        assignments.stream()
            .map(assignment -> names.role(assignment.role()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new Draft(TEXT, coverage)
        .principal(principal.in(coverage.inputs().customer().tenant()))
        .touching(scopes)
        .remedy(
            new Remedy(
                "the customer",
                "Remove the role assignments of this principal.",
                List.of(
                    new Remedy.Command(
                        "Azure CLI",
                        assignments.stream()
                            .limit(10)
                            .map(RoleAssignment::id)
                            .filter(Remedy.Command::isQuotable)
                            .map(id -> "az role assignment delete --ids '" + id + "'")
                            .toList()))))
        .says(
            "Principal "
                + principal
                + " is gone from the directory and still named by "
                + roles
                + " at "
                + names.scopes(scopes)
                + ".");
  }
}
