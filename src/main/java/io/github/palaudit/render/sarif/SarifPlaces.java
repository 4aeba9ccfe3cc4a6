package io.github.palaudit.render.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Scopes and principals as SARIF's logical locations (3.33). A tenant has no files, so these are
 * where a finding really is.
 */
final class SarifPlaces {

  private final Coverage coverage;

  SarifPlaces(Coverage coverage) {
    this.coverage = coverage;
  }

  /** Each scope once, then the principal. */
  ArrayNode of(List<ScopeId> scopes, Optional<PrincipalId> principal) {
    ArrayNode places = JsonNodeFactory.instance.arrayNode();
    new LinkedHashSet<>(scopes).forEach(scope -> add(scope, places));
    principal.ifPresent(who -> add(who, places));
    return places;
  }

  private void add(ScopeId scope, ArrayNode places) {
    places
        .addObject()
        .put("name", SarifText.name(coverage.inputs().customer().scopes().displayName(scope)))
        .put("fullyQualifiedName", SarifText.name(scope.text()))
        .put("kind", scope.kind().word());
  }

  private void add(PrincipalId who, ArrayNode places) {
    String name =
        coverage.principal(who).map(Beneficiary::displayName).orElse(who.object().value());
    places
        .addObject()
        .put("name", SarifText.name(name))
        .put("fullyQualifiedName", who.tenant().value() + "/" + who.object().value())
        .put("kind", "principal");
  }
}
