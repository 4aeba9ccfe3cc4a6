package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeIdTest {

  private static final String SUB = "/subscriptions/5b5b5b5b-0000-4000-8000-000000000001";
  private static final String RG = SUB + "/resourceGroups/rg-1";
  private static final String MG = "/providers/Microsoft.Management/managementGroups/mg-1";

  private static List<String> upwards(String text) {
    List<String> path = new ArrayList<>();
    Optional<ScopeId> at = Optional.of(ScopeId.of(text));
    while (at.isPresent()) {
      path.add(at.get().text());
      at = at.get().parentByPath();
    }
    return path;
  }

  @Test
  void comparesWithoutRegardToCaseAndKeepsTheTextAsSent() {
    ScopeId sent = ScopeId.of("/SUBSCRIPTIONS/5B5B5B5B-0000-4000-8000-000000000001");

    assertThat(sent).isEqualTo(ScopeId.of(SUB)).hasSameHashCodeAs(ScopeId.of(SUB));
    assertThat(sent.compareTo(ScopeId.of(SUB))).isZero();
    assertThat(sent.text()).isEqualTo("/SUBSCRIPTIONS/5B5B5B5B-0000-4000-8000-000000000001");
    assertThat(sent.key()).isEqualTo(SUB);
    assertThat(sent.kind()).isEqualTo(ScopeKind.SUBSCRIPTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subscriptions/5b5b5b5b-0000-4000-8000-000000000001",
        "/subscriptions/5b5b5b5b-0000-4000-8000-000000000001/",
        " /subscriptions/5b5b5b5b-0000-4000-8000-000000000001// ",
        "/providers/Microsoft.Subscription/subscriptions/5b5b5b5b-0000-4000-8000-000000000001",
        "/PROVIDERS/microsoft.subscription/SUBSCRIPTIONS/5b5b5b5b-0000-4000-8000-000000000001"
      })
  void everyFormOfASubscriptionIsTheSameScope(String sent) {
    assertThat(ScopeId.of(sent)).isEqualTo(ScopeId.of(SUB));
    assertThat(ScopeId.of(sent).kind()).isEqualTo(ScopeKind.SUBSCRIPTION);
  }

  @Test
  void pimsPrefixIsTakenFromScopesBelowASubscriptionToo() {
    assertThat(ScopeId.of("/providers/Microsoft.Subscription" + RG)).isEqualTo(ScopeId.of(RG));
  }

  @ParameterizedTest
  @CsvSource({
    "/, TENANT_ROOT",
    "//, TENANT_ROOT",
    "/providers/microsoft.management/MANAGEMENTGROUPS/mg-1, MANAGEMENT_GROUP",
    "/subscriptions/s, SUBSCRIPTION",
    "/subscriptions/s/resourcegroups/r, RESOURCE_GROUP",
    "/subscriptions/s/RESOURCEGROUPS/r, RESOURCE_GROUP",
    "/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/virtualMachines/vm, RESOURCE",
    "/subscriptions/s/providers/Microsoft.Network/locations/west, RESOURCE",
    "/providers/Microsoft.Capacity/reservationOrders/o, RESOURCE",
    "/providers/Microsoft.Management/managementGroups/m/providers/A.B/c/d, RESOURCE"
  })
  void theLevelIsReadFromTheForm(String text, ScopeKind kind) {
    assertThat(ScopeId.of(text).kind()).isEqualTo(kind);
  }

  @Test
  void aResourceInsideAResourceLiesInIt() {
    assertThat(upwards(RG + "/providers/Microsoft.Sql/servers/srv/databases/db"))
        .containsExactly(
            RG + "/providers/Microsoft.Sql/servers/srv/databases/db",
            RG + "/providers/Microsoft.Sql/servers/srv",
            RG,
            SUB,
            "/");
  }

  @Test
  void anExtensionLiesInTheResourceItExtends() {
    String vm = RG + "/providers/Microsoft.Compute/virtualMachines/vm-1";

    assertThat(upwards(vm + "/providers/Microsoft.Insights/components/c"))
        .containsExactly(vm + "/providers/Microsoft.Insights/components/c", vm, RG, SUB, "/");
  }

  @Test
  void whatHangsFromASubscriptionAManagementGroupOrTheTenantLiesThere() {
    assertThat(upwards(SUB + "/providers/Microsoft.Network/locations/west"))
        .containsExactly(SUB + "/providers/Microsoft.Network/locations/west", SUB, "/");
    assertThat(upwards(MG + "/providers/Microsoft.Policy/sets/x"))
        .containsExactly(MG + "/providers/Microsoft.Policy/sets/x", MG, "/");
    assertThat(upwards("/providers/Microsoft.Capacity/reservationOrders/o/reservations/r"))
        .containsExactly(
            "/providers/Microsoft.Capacity/reservationOrders/o/reservations/r",
            "/providers/Microsoft.Capacity/reservationOrders/o",
            "/");
  }

  @Test
  void whatLiesInASubscriptionKnowsIt() {
    assertThat(ScopeId.of(SUB).subscription()).contains(ScopeId.of(SUB));
    assertThat(ScopeId.of(RG + "/providers/A.B/c/d").subscription()).contains(ScopeId.of(SUB));
    assertThat(ScopeId.of(MG).subscription()).isEmpty();
    assertThat(ScopeId.ROOT.subscription()).isEmpty();
    assertThat(ScopeId.of("/providers/Microsoft.Capacity/reservationOrders/o").subscription())
        .isEmpty();
  }

  @Test
  void aNameIsTheLastSegment() {
    assertThat(ScopeId.of(RG).name()).isEqualTo("rg-1");
    assertThat(ScopeId.of(MG).name()).isEqualTo("mg-1");
    assertThat(ScopeId.managementGroup("mg-1")).isEqualTo(ScopeId.of(MG));
    assertThat(ScopeId.of(SUB).resourceGroup("RG-1")).isEqualTo(ScopeId.of(RG));
  }

  @Test
  void aTurkishMachineComparesTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(ScopeId.of("/SUBSCRIPTIONS/IIII")).isEqualTo(ScopeId.of("/subscriptions/iiii"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void anEmptyScopeIsRefused(String nothing) {
    assertThatThrownBy(() -> ScopeId.of(nothing)).hasMessage("a scope is empty");
  }
}
