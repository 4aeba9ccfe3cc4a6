package io.github.palaudit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue inside palaudit, against what docs/facts.md says of it. */
class RoleCatalogFileTest {

  private final RoleCatalog catalog = RoleCatalogFile.builtIn();

  private List<CatalogRole> eligible(Truth truth) {
    return catalog.roles().stream().filter(role -> role.pecEligible() == truth).toList();
  }

  @Test
  void holds_122_judged_roles_among_928_built_in_ones() {
    assertThat(catalog.roles()).hasSize(928).allMatch(CatalogRole::builtIn);
    assertThat(eligible(Truth.YES)).hasSize(98);
    assertThat(eligible(Truth.NO)).hasSize(24);
    assertThat(eligible(Truth.UNKNOWN)).hasSize(806);
  }

  @Test
  void every_id_is_a_guid_and_every_judgement_has_a_source() {
    assertThat(catalog.roles())
        .allMatch(role -> role.id().value().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .allMatch(role -> !role.name().isBlank() && !role.permissions().isEmpty())
        .allMatch(
            role -> role.pecEligible() == Truth.UNKNOWN || role.source().contains("2022-11-08"));
  }

  @ParameterizedTest
  @CsvSource({
    "8e3af657-a8ff-443c-a75c-2fe8c4bcb635, Owner, YES",
    "b24988ac-6180-42a0-ab88-20f7382dd24c, Contributor, YES",
    "acdd72a7-3385-48ef-bd42-f606fba81ae7, Reader, NO",
    "7f951dda-4ed3-4680-a7ca-43fe172d538d, AcrPull, YES",
    "c12c1c16-33a1-487b-954d-41c89c60f349, Reader and Data Access, YES",
    "cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e, Support Request Contributor, YES",
    "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9, User Access Administrator, YES",
    "150f5e0c-0603-4f03-8c7f-cf70034c4e90, Data Purger, YES",
    "a638d3c7-ab3a-418d-83e6-5f17a39d4fde, Azure Event Hubs Data Receiver, YES",
    "4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0, Azure Service Bus Data Receiver, YES",
    "fb879df8-f326-4884-b1cf-06f3ad86be52, Virtual Machine User Login, YES",
    "a97b65f3-24c7-4388-baec-2e87135dc908, Cognitive Services User, NO",
    "73c42c96-874c-492b-b04d-ab87d138a893, Log Analytics Reader, NO",
    "fa23ad8b-c56e-40d8-ac0c-ce449e1d2c64, Billing Reader, NO",
    "39bc4728-0917-49c7-9d2c-d95423bc2eb4, Security Reader, NO",
    "43d0d8ad-25c7-4714-9337-8ba259a9fe05, Monitoring Reader, NO",
    "00482a5a-887f-4fb3-b363-3b7fe8e74483, Key Vault Administrator, UNKNOWN",
    "f58310d9-a9f6-439a-9e8d-f62e7b41a168, Role Based Access Control Administrator, UNKNOWN",
    "4a9ae827-6dc8-4573-8ac7-8239d42aa03f, Tag Contributor, UNKNOWN",
  })
  void the_surprises_of_the_table_are_kept(String id, String name, Truth eligible) {
    RoleDefinitionId role = new RoleDefinitionId(id);
    assertThat(catalog.find(role)).map(CatalogRole::name).contains(name);
    assertThat(catalog.pecEligible(role)).isEqualTo(eligible);
  }

  @Test
  void a_role_of_nobody_is_unknown() {
    RoleDefinitionId custom = new RoleDefinitionId("11111111-2222-3333-4444-555555555555");
    assertThat(catalog.find(custom)).isEmpty();
    assertThat(catalog.pecEligible(custom)).isEqualTo(Truth.UNKNOWN);
    assertThat(catalog.usableInLighthouse(custom)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void nine_roles_bear_another_name_on_the_page_today() {
    assertThat(catalog.roles())
        .filteredOn(role -> role.note().contains("PEC page calls it"))
        .hasSize(9)
        .extracting(CatalogRole::name)
        .contains("AcrPull", "EventGrid EventSubscription Contributor");
  }

  @Test
  void of_98_eligible_roles_72_can_be_delegated() {
    assertThat(eligible(Truth.YES))
        .filteredOn(role -> catalog.usableInLighthouse(role.id()) == Truth.YES)
        .hasSize(72)
        .extracting(CatalogRole::id)
        .contains(RoleCatalog.USER_ACCESS_ADMINISTRATOR, RoleCatalog.CONTRIBUTOR)
        .doesNotContain(RoleCatalog.OWNER);
  }

  @Test
  void permissions_stay_in_their_blocks() {
    assertThat(catalog.find(new RoleDefinitionId("49fc33c1-886f-4b21-a00e-1d9993234734")))
        .hasValueSatisfying(
            role ->
                assertThat(role.permissions())
                    .hasSize(2)
                    .last()
                    .isEqualTo(
                        new Permission(
                            List.of("Microsoft.Authorization/roleAssignments/delete"),
                            List.of(),
                            List.of(),
                            List.of())));
  }

  @Test
  void says_where_it_comes_from() {
    assertThat(catalog.date()).isEqualTo(LocalDate.of(2022, 11, 8));
    assertThat(catalog.provenance())
        .containsExactly(
            new RoleCatalog.Provenance(
                "roles eligible for partner earned credit",
                "Microsoft Learn, partner-center/azure-roles-perms-pec, English text",
                Optional.of(LocalDate.of(2022, 11, 8)),
                122),
            new RoleCatalog.Provenance(
                "built-in roles",
                "github.com/iann0036/iam-dataset azure/built-in-roles-raw.json @"
                    + " 2073fa52ac008a45477aa0b1b4580cd99135bf60"
                    + " (MIT, Copyright (c) 2021 Ian Mckay)",
                Optional.of(LocalDate.of(2026, 8, 22)),
                928));
  }
}
