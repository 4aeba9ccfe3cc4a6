package io.github.palaudit.finding.rule.csp;

import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The access that CSP partners have on behalf of others (AOBO): a role that may count, held by a
 * group of another tenant (F-D4).
 */
final class ForeignAdmins {

  private final Coverage coverage;
  private final Snapshot customer;
  private final Map<ScopeId, List<RoleAssignment>> byScope = new HashMap<>();
  private final Set<ObjectId> named = new HashSet<>();

  ForeignAdmins(Coverage coverage) {
    this.coverage = coverage;
    this.customer = coverage.inputs().customer();
    for (RoleAssignment assignment : customer.roleAssignments()) {
      byScope.computeIfAbsent(assignment.scope(), s -> new ArrayList<>()).add(assignment);
    }
    Partner.Principals ours = coverage.inputs().configuration().partner().principals();
    named.addAll(ours.objectIds());
    named.addAll(ours.groups());
  }

  /** Those that reach this subscription, by id; a foreign group's name tells nothing. */
  List<RoleAssignment> reaching(ScopeId subscription) {
    return assignments(subscription).stream()
        .filter(this::mayCount)
        .filter(this::isForeignGroup)
        .toList();
  }

  /** Named in the configuration by its object id. */
  boolean isOurs(RoleAssignment assignment) {
    return named.contains(assignment.principal());
  }

  /** Every assignment that reaches this subscription was read, and tells what holds it. */
  boolean isAllSeen(ScopeId subscription) {
    Completeness how = customer.completeness(Source.ROLE_ASSIGNMENTS);
    List<Gap> gaps =
        customer.gaps().stream().filter(gap -> gap.source() == Source.ROLE_ASSIGNMENTS).toList();
    if (how == Completeness.NOT_SUPPLIED || (how == Completeness.PARTIAL && gaps.isEmpty())) {
      return false;
    }
    List<ScopeId> upwards = customer.scopes().upwards(subscription);
    return gaps.stream().noneMatch(gap -> hides(gap, upwards))
        && assignments(subscription).stream().noneMatch(this::isUntold);
  }

  /** A subscription's own list carries what it inherits from management groups. */
  private static boolean hides(Gap gap, List<ScopeId> upwards) {
    return gap.scope()
        .map(scope -> scope.kind() != ScopeKind.MANAGEMENT_GROUP && upwards.contains(scope))
        .orElse(true);
  }

  private List<RoleAssignment> assignments(ScopeId subscription) {
    return customer.scopes().upwards(subscription).stream()
        .flatMap(scope -> byScope.getOrDefault(scope, List.of()).stream())
        .toList();
  }

  private boolean mayCount(RoleAssignment assignment) {
    return coverage.inputs().catalog().pecEligible(assignment.role()) != Truth.NO;
  }

  private boolean isForeignGroup(RoleAssignment assignment) {
    return assignment.principalType().equalsIgnoreCase("ForeignGroup")
        || customer
            .principal(assignment.principal())
            .filter(ForeignGroup.class::isInstance)
            .isPresent();
  }

  private boolean isUntold(RoleAssignment assignment) {
    Optional<Principal> principal = customer.principal(assignment.principal());
    String type = assignment.principalType();
    return principal.isEmpty() && (type.isEmpty() || type.equalsIgnoreCase("Unknown"));
  }
}
