package io.github.palaudit.coverage;

import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that groups of other tenants hold: what admin access on behalf of looks like (F-D4).
 */
final class ForeignGroups {

  private final Inputs inputs;
  private final Denials denials;
  private final Map<ScopeId, List<Grant>> byScope = new HashMap<>();

  ForeignGroups(Inputs inputs) {
    this.inputs = inputs;
    this.denials = new Denials(inputs.customer(), new GroupMembership(), inputs.asOf());
    Set<String> foreign = new HashSet<>();
    for (RoleAssignment assignment : inputs.customer().roleAssignments()) {
      if (mayBeForeign(assignment)) {
        foreign.add(assignment.id());
      }
    }
    if (!foreign.isEmpty()) {
      new Holdings(inputs, new RoleJudge(inputs))
          .forEach(
              held -> {
                if (held.kind() == Holding.Kind.ROLE_ASSIGNMENT && foreign.contains(held.id())) {
                  byScope.computeIfAbsent(held.scope(), s -> new ArrayList<>()).add(grant(held));
                }
              });
    }
  }

  /** Of a group of another tenant, or of something that no type and no directory tells of. */
  private boolean mayBeForeign(RoleAssignment assignment) {
    String type = assignment.principalType().toLowerCase(Locale.ROOT);
    Snapshot customer = inputs.customer();
    return type.equals("foreigngroup")
        || customer
            .principal(assignment.principal())
            .filter(ForeignGroup.class::isInstance)
            .isPresent()
        || ((type.isEmpty() || type.equals("unknown"))
            && customer.principal(assignment.principal()).isEmpty());
  }

  /** Those at this scope and above it, judged for this very scope. */
  List<Grant> reaching(ScopeId scope) {
    if (byScope.isEmpty()) {
      return List.of();
    }
    boolean denied = denials.reach(scope);
    return inputs.customer().scopes().upwards(scope).stream()
        .flatMap(above -> byScope.getOrDefault(above, List.of()).stream())
        .map(grant -> denied ? grant.withReal(denials.judge(grant, scope)) : grant)
        .toList();
  }

  /** Whether the configuration names this group by its id; a name alone is not unique. */
  Truth isNamed(Grant grant) {
    Partner.Principals named = inputs.configuration().partner().principals();
    ObjectId group = grant.beneficiary().id().object();
    return named.objectIds().contains(group) || named.groups().contains(group)
        ? Truth.YES
        : Truth.UNKNOWN;
  }

  private Grant grant(Holding held) {
    PrincipalId id = held.holder();
    Judgement unlinked =
        new Judgement(Truth.UNKNOWN, Cause.LINK_NOT_APPLICABLE, "a group cannot be linked");
    Beneficiary group =
        new Beneficiary(
            id,
            inputs.customer().principal(id.object()),
            Truth.UNKNOWN,
            "a group of another tenant",
            unlinked,
            unlinked,
            LinkStatus.NOT_APPLICABLE,
            Optional.empty(),
            List.of());
    return Grant.of(held, Benefit.direct(group));
  }
}
