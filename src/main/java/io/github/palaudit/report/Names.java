package io.github.palaudit.report;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ScopeTree;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The names that people know things by. */
final class Names {

  private final Coverage coverage;
  private final ScopeTree tree;
  private final Wording wording;
  private final ScopeId rootGroup;

  Names(Coverage coverage) {
    this.coverage = coverage;
    this.tree = coverage.inputs().customer().scopes();
    this.wording = new Wording(coverage);
    this.rootGroup = ScopeId.managementGroup(coverage.inputs().customer().tenant().value());
  }

  String scope(ScopeId scope) {
    return tree.displayName(scope);
  }

  /** The names of the scopes above, from the top down; the two roots go without saying. */
  String path(ScopeId scope) {
    List<ScopeId> upwards = tree.upwards(scope);
    List<String> names = new ArrayList<>();
    upwards.subList(1, Math.max(1, upwards.size())).stream()
        .filter(above -> above.kind() != ScopeKind.TENANT_ROOT)
        .filter(above -> !above.equals(rootGroup))
        .map(tree::displayName)
        .forEach(names::add);
    Collections.reverse(names);
    return String.join(" / ", names);
  }

  /** A scope's id, with its page in the portal. */
  Cell id(ScopeId scope) {
    return Portal.scope(scope, coverage);
  }

  /** A principal's object id, with its page in the portal. */
  Cell id(PrincipalId principal) {
    return Portal.principal(principal, coverage);
  }

  String role(RoleDefinitionId role) {
    return wording.role(role);
  }

  String principal(PrincipalId principal) {
    return coverage
        .principal(principal)
        .map(Beneficiary::displayName)
        .orElseGet(() -> object(principal.object(), principal.tenant()));
  }

  List<String> principals(Collection<PrincipalId> principals) {
    return principals.stream().map(this::principal).toList();
  }

  String object(ObjectId object, TenantId tenant) {
    return coverage
        .inputs()
        .snapshot(tenant)
        .flatMap(snapshot -> snapshot.principal(object))
        .map(Principal::displayName)
        .filter(name -> !name.isBlank())
        .orElse(object.value());
  }
}
