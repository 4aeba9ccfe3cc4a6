package io.github.palaudit.finding;

import static io.github.palaudit.Tenants.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.finding.rule.Check;
import io.github.palaudit.snapshot.PartnerId;
import org.junit.jupiter.api.Test;

/** The ways to a link that only applications have, and what tells the calls apart (F-B1). */
class LinkRemediesTest {

  private static final String PARTNERS =
      "https://management.azure.com/providers/Microsoft.ManagementPartner/partners/";

  private static final Coverage COVERAGE =
      CoverageEngine.coverage(
          new Tenants()
              .with(Principals.application("svc"))
              .assign("svc", "Contributor", "sub-1")
              .linked("svc", new PartnerId("27182818"), 10)
              .guest("anna")
              .assign("anna", "Contributor", "sub-1")
              .inputs());

  private final LinkRemedies links = new LinkRemedies(COVERAGE);

  private static Beneficiary who(String name) {
    return COVERAGE.principal(id(name).in(Tenants.CONTOSO)).orElseThrow();
  }

  private static String rest(Remedy remedy) {
    return Check.lines(remedy, "REST").get(1);
  }

  @Test
  void aCreateIsAPutAndAnUpdateIsAPatchThatNamesTheNewAccount() {
    assertThat(rest(links.link(who("svc"))))
        .isEqualTo("az rest --method put --url '" + PARTNERS + "31415927?api-version=2018-02-01'");
    assertThat(rest(links.update(who("svc"))))
        .isEqualTo(
            "az rest --method patch --url '" + PARTNERS + "31415927?api-version=2018-02-01'");
  }

  @Test
  void aDeleteNamesTheAccountThatIsLinked() {
    assertThat(rest(links.remove(who("svc"))))
        .isEqualTo(
            "az rest --method delete --url '" + PARTNERS + "27182818?api-version=2018-02-01'");
    assertThat(links.remove(who("svc")).what()).contains("would make it again");
  }

  @Test
  void theRestCallSignsInAsTheApplicationWithoutASubscription() {
    assertThat(Check.lines(links.link(who("svc")), "REST").get(0))
        .isEqualTo(
            "az login --service-principal --username "
                + Principals.CLIENT_ID
                + " --password \"$AZURE_CLIENT_SECRET\" --tenant "
                + Tenants.CONTOSO
                + " --allow-no-subscriptions");
  }

  @Test
  void pipelinesAndTerraformAreNamedForApplicationsOnly() {
    assertThat(links.link(who("svc")).what())
        .contains("GitHub Actions", "Azure DevOps", "OpenID Connect", "AzAPI", "destroy");
    assertThat(links.link(who("anna")).what())
        .isEqualTo("Sign in as this identity in this tenant and link it to 31415927.");
    assertThat(links.link(who("anna")).commands())
        .extracting(Remedy.Command::tool)
        .containsExactly("Azure CLI", "PowerShell");
  }
}
