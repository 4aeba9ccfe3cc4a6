package io.github.palaudit.finding;

import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final RoleDefinitionId CUSTOM =
      new RoleDefinitionId("c5700000-0000-4000-8000-000000000001");

  private final Wording names =
      new Wording(
          CoverageEngine.coverage(
              new Tenants()
                  .with(new RoleDefinition(CUSTOM, "Operator", "CustomRole", List.of(), List.of()))
                  .inputs()));

  @Test
  void everyLevelOfScopeIsNamedWithItsKind() {
    assertThat(Stream.of("/", "mg-1", "sub-1", "rg-1", "vm-1").map(s -> names.scope(scope(s))))
        .containsExactly(
            "the tenant root",
            "management group mg-1",
            "subscription sub-1",
            "resource group rg-1",
            "resource vm-1");
  }

  @Test
  void aManagementGroupIsCalledWhatPeopleCallIt() {
    assertThat(names.scope(scope(Tenants.CONTOSO.value())))
        .isEqualTo("management group Tenant root group");
  }

  @Test
  void threeScopesAreNamedAndTheRestCounted() {
    assertThat(names.scopes(List.of())).isEmpty();
    assertThat(names.scopes(List.of(scope("sub-1"), scope("sub-2"), scope("rg-1"))))
        .isEqualTo("subscription sub-1, subscription sub-2, resource group rg-1");
    assertThat(
            names.scopes(
                List.of(
                    scope("sub-1"), scope("sub-2"), scope("rg-1"), scope("rg-2"), scope("rg-3"))))
        .isEqualTo("subscription sub-1, subscription sub-2, resource group rg-1 and 2 more");
  }

  @Test
  void threePrincipalsAreNamedAndTheRestCounted() {
    Tenants tenants = new Tenants();
    for (String name : List.of("a", "b", "c", "d")) {
      tenants.guest(name).assign(name, "Reader", "sub-1");
    }
    List<Beneficiary> four = CoverageEngine.coverage(tenants.inputs()).principals();

    assertThat(names.principals(four)).startsWith("guest ").endsWith(" and 1 more");
    assertThat(names.principals(four.subList(0, 1))).matches("guest [abcd]");
  }

  @Test
  void aRoleIsNamedByTheCatalogueElseTheTenantElseItsId() {
    assertThat(names.role(Tenants.role("Contributor"))).isEqualTo("Contributor");
    assertThat(names.role(CUSTOM)).isEqualTo("Operator");
    assertThat(names.role(new RoleDefinitionId("nobody-knows"))).isEqualTo("role nobody-knows");
  }
}
