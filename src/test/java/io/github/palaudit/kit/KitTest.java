package io.github.palaudit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is asked for what, and who is not asked. */
class KitTest {

  private static final PartnerId OTHER = new PartnerId("27182818");
  private static final PartnerId SECOND = new PartnerId("31415999");

  private static Tenants anna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
  }

  private static Partner withAccounts(Partner was, List<PartnerId> accounts) {
    return new Partner(
        was.name(),
        was.globalAccount(),
        accounts,
        was.tenants(),
        was.publishers(),
        was.principals(),
        was.people());
  }

  private static Customer choosing(PartnerId account) {
    Customer was = Principals.contoso(true, Customer.Csp.NONE);
    return new Customer(
        was.name(),
        was.tenant(),
        was.scopes(),
        Optional.of(account),
        was.engagementStart(),
        was.engagementEnd(),
        was.attributionWanted(),
        was.csp(),
        was.plannedMove(),
        was.purpose(),
        was.approvals(),
        was.renewal());
  }

  @Test
  void whoIsNotLinkedIsAskedToLink() {
    KitPage page = Kits.only(anna().notLinked("anna", 5));

    assertThat(page.task()).isEqualTo(Task.LINK);
    assertThat(page.account()).contains(Tenants.LOCATION);
    assertThat(page.counts()).isEqualTo(Truth.YES);
    assertThat(Kits.commands(page))
        .contains("az managementpartner create --partner-id 31415927")
        .contains("New-AzManagementPartner -PartnerId 31415927")
        .contains("az login --tenant " + Tenants.CONTOSO)
        .doesNotContain("update", "delete");
    assertThat(Kits.ways(page, Stage.Kind.CHANGE))
        .containsExactly("Azure portal", "Azure CLI", "PowerShell", "REST");
  }

  @Test
  void whoIsLinkedAsItShouldBeIsNotAsked() {
    Kit kit = Kits.of(anna().linked("anna", Tenants.LOCATION, 5));

    assertThat(kit.pages()).isEmpty();
    assertThat(kit.leftOut()).isEmpty();
    assertThat(kit.notSeenWhole()).isEmpty();
    assertThat(kit.linked()).isEqualTo(1);
  }

  @Test
  void whoIsLinkedToTheGlobalAccountUpdatesAndNeverCreates() {
    KitPage page = Kits.only(anna().linked("anna", Tenants.GLOBAL, 5));

    assertThat(page.task()).isEqualTo(Task.UPDATE);
    assertThat(Kits.commands(page))
        .contains("az managementpartner update --partner-id 31415927")
        .contains("az rest --method patch")
        .doesNotContain("create --partner-id", "New-AzManagementPartner", "--method put");
  }

  @Test
  void whoIsLinkedToSomebodyElseIsFirstAskedWhoseItIs() {
    KitPage page = Kits.only(anna().linked("anna", OTHER, 5));

    assertThat(page.task()).isEqualTo(Task.ASK);
    assertThat(page.linkedTo()).contains(OTHER);
    assertThat(page.stages().get(0).title()).startsWith("First answer one question");
    assertThat(page.stages().get(0).ways()).isEmpty();
    assertThat(page.stages().get(1).kind()).isEqualTo(Stage.Kind.CHANGE);
    assertThat(Kits.commands(page))
        .contains("managementpartner update")
        .doesNotContain("create --partner-id");
  }

  @Test
  void whoseLinkIsUnknownLooksFirst() {
    for (Tenants open :
        List.of(
            anna(),
            anna().linked("anna", Tenants.LOCATION, 500),
            anna()
                .observed(
                    "anna", LinkAnswer.INCONCLUSIVE, Optional.empty(), Optional.empty(), 5))) {
      KitPage page = Kits.only(open);

      assertThat(page.task()).isEqualTo(Task.CHECK);
      assertThat(page.stages())
          .extracting(Stage::kind)
          .containsExactly(Stage.Kind.SHOW, Stage.Kind.CHANGE, Stage.Kind.WORDS);
      assertThat(Kits.commands(page)).contains("managementpartner create");
    }
  }

  @Test
  void amongSeveralAccountsItAsksAndDoesNotGuess() {
    Tenants open =
        anna()
            .notLinked("anna", 5)
            .partner(was -> withAccounts(was, List.of(Tenants.LOCATION, SECOND)));

    assertThatThrownBy(() -> Kits.of(open))
        .isInstanceOf(AccountNotChosen.class)
        .hasMessageContaining("31415927, 31415999")
        .hasMessageContaining("locationAccount");
  }

  @Test
  void theCustomersOwnAccountGoesIntoTheCommands() {
    KitPage page =
        Kits.only(
            anna()
                .notLinked("anna", 5)
                .customer(choosing(SECOND))
                .partner(was -> withAccounts(was, List.of(Tenants.LOCATION, SECOND))));

    assertThat(Kits.commands(page)).contains("--partner-id 31415999").doesNotContain("31415927");
  }

  @Test
  void whereNoPageNamesAnAccountNoneHasToBeChosen() {
    Kit kit =
        Kits.of(
            anna()
                .linked("anna", SECOND, 5)
                .partner(was -> withAccounts(was, List.of(Tenants.LOCATION, SECOND))));

    assertThat(kit.pages()).isEmpty();
  }

  @Test
  void afterTheEngagementOursIsRemovedAndNobodyIsAskedToLink() {
    Kit kit =
        Kits.of(
            anna()
                .linked("anna", Tenants.LOCATION, 5)
                .guest("bob")
                .assign("bob", "Contributor", "sub-1")
                .notLinked("bob", 5)
                .guest("carl")
                .assign("carl", "Contributor", "sub-1")
                .guest("dora")
                .assign("dora", "Contributor", "sub-1")
                .linked("dora", OTHER, 5)
                .customer(Principals.contosoUntil(1)));

    assertThat(Kits.page(kit, "anna").orElseThrow().task()).isEqualTo(Task.REMOVE);
    assertThat(Kits.commands(Kits.page(kit, "anna").orElseThrow()))
        .contains("az managementpartner delete --partner-id 31415927")
        .doesNotContain("31415926");
    assertThat(Kits.page(kit, "carl").orElseThrow().task()).isEqualTo(Task.CHECK_AND_REMOVE);
    assertThat(Kits.commands(Kits.page(kit, "carl").orElseThrow()))
        .contains("delete --partner-id 31415927", "delete --partner-id 31415926")
        .doesNotContain("create --partner-id");
    assertThat(kit.pages()).hasSize(2);
  }

  @Test
  void onTheLastDayOfTheEngagementLinksAreStillWanted() {
    KitPage page = Kits.only(anna().notLinked("anna", 5).customer(Principals.contosoUntil(0)));

    assertThat(page.task()).isEqualTo(Task.LINK);
  }

  @Test
  void whereAttributionIsNotWantedALinkIsRemoved() {
    KitPage page =
        Kits.only(
            anna()
                .linked("anna", Tenants.LOCATION, 5)
                .customer(Principals.contoso(false, Customer.Csp.NONE)));

    assertThat(page.task()).isEqualTo(Task.REMOVE);
    assertThat(String.join(" ", page.why())).contains("it was agreed");
  }

  @Test
  void aManagedIdentityIsAskedOnlyWhereThePolicyAllows() {
    Tenants tenants =
        new Tenants()
            .with(Principals.managedIdentity("agent"))
            .ours("agent")
            .assign("agent", "Contributor", "sub-1");

    assertThat(Kits.leftOut(Kits.of(tenants), "agent")).contains("does not count by the policy");

    Policy was = tenants.policy();
    KitPage page =
        Kits.only(
            tenants.policy(
                new Policy(
                    was.roles(),
                    was.customRoles(),
                    was.unlistedRoles(),
                    Truth.YES,
                    was.nestedGroups(),
                    was.servicePrincipalsInGroups(),
                    was.managementGroupScope(),
                    was.rootScope(),
                    was.pimShare(),
                    was.monthHours(),
                    was.ea(),
                    was.horizonDays())));
    assertThat(Kits.commands(page)).contains("169.254.169.254", "--request PUT");
    assertThat(String.join(" ", page.why())).contains("disputed");
  }

  @Test
  void whoIsGoneOrDisabledOrWithoutARoleIsLeftOutWithTheReason() {
    Kit kit =
        Kits.of(
            new Tenants()
                .with(Principals.guest("gone", false, "Accepted"))
                .assign("gone", "Contributor", "sub-1")
                .with(Principals.group("team"))
                .ours("team")
                .source(Source.GROUP_MEMBERS, Completeness.PARTIAL)
                .assign("team", "Contributor", "sub-1"));

    assertThat(Kits.leftOut(kit, "gone")).contains("disabled");
    assertThat(Kits.leftOut(kit, "team")).contains("members were not read");
    assertThat(kit.pages()).isEmpty();
    assertThat(kit.notSeenWhole()).as("there may be more of us").containsExactly("Contoso");
  }

  @Test
  void whoHasNotAcceptedTheInvitationIsToldToAcceptFirst() {
    KitPage page =
        Kits.only(
            new Tenants()
                .with(Principals.guest("new", true, "PendingAcceptance"))
                .assign("new", "Contributor", "sub-1"));

    assertThat(String.join(" ", page.why())).contains("Accept it first");
  }

  @Test
  void aRoleThatDoesNotCountIsNotPromisedToCount() {
    KitPage page =
        Kits.only(
            new Tenants().guest("anna").assign("anna", "Reader", "sub-1").notLinked("anna", 5));

    assertThat(page.counts()).isEqualTo(Truth.NO);
    assertThat(String.join(" ", page.why())).contains("not enough for recognition");
  }

  @Test
  void throughLighthouseTheLinkIsMadeInTheManagingTenantOnce() {
    KitPage page =
        Kits.only(
            new Tenants()
                .managing(Principals.member("anna", "fabrikam.com"))
                .with(
                    new Delegation(
                        "delegation-1",
                        Tenants.scope("sub-1"),
                        "Operations",
                        Tenants.FABRIKAM,
                        Optional.empty(),
                        List.of(
                            new Delegation.Authorization(
                                Tenants.id("anna"),
                                Optional.empty(),
                                Tenants.role("Contributor"),
                                List.of())),
                        List.of())));

    assertThat(page.tenant()).isEqualTo(Tenants.FABRIKAM);
    assertThat(Kits.commands(page))
        .contains("az login --tenant " + Tenants.FABRIKAM)
        .doesNotContain(Tenants.CONTOSO.value());
    assertThat(String.join(" ", page.why())).contains("Once is enough");
  }
}
