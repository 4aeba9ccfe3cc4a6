package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Partner;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnlistedAccountRuleTest {

  private static final UnlistedAccountRule RULE = new UnlistedAccountRule();

  private static Tenants annaLinkedTo(String account, String name, int daysAgo) {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .observed(
            "anna",
            LinkAnswer.LINKED,
            Optional.of(new PartnerId(account)),
            Optional.of(name),
            daysAgo);
  }

  @Test
  void speaksOfAnUnlistedIdThatCarriesOurName() {
    Finding finding = only(RULE, annaLinkedTo("31415999", "Fabrikam", 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and is linked to an account that is not listed (linked to"
                + " 31415999 (Fabrikam), seen 10 Nov 2026 in anna.json, which carries our name and"
                + " is not among our location accounts), at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
  }

  @Test
  void hintsAtAnIdOneDigitOff() {
    assertThat(only(RULE, annaLinkedTo("31415937", "Fabrikam", 10)).message())
        .contains("is linked to an account that is not listed, one digit off 31415927 (");
    assertThat(only(RULE, annaLinkedTo("3141592", "Fabrikam", 10)).message())
        .contains("is linked to an account that is not listed, one digit off 31415927 (");
    assertThat(only(RULE, annaLinkedTo("31419527", "Fabrikam", 10)).message())
        .contains("not listed, 31415927 with two digits exchanged (");
    assertThat(only(RULE, annaLinkedTo("31415999", "Fabrikam", 10)).message())
        .contains("is linked to an account that is not listed (");
  }

  @Test
  void hintsAtTheOneAfterTheGlobalAccount() {
    Tenants listedOther =
        annaLinkedTo("31415927", "Fabrikam", 10)
            .partner(
                was ->
                    new Partner(
                        was.name(),
                        was.globalAccount(),
                        List.of(new PartnerId("31415900")),
                        was.tenants(),
                        was.publishers(),
                        was.principals(),
                        was.people()));

    assertThat(only(RULE, listedOther).message())
        .contains(
            "is not listed, the one after the global account, as the first location account is (");
  }

  @Test
  void asksToLookTheIdUpBeforeTheLinkIsUpdated() {
    Finding finding = only(RULE, annaLinkedTo("31415999", "Fabrikam", 10));

    assertThat(finding.remedies()).hasSize(2);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
    assertThat(finding.remedies().get(0).commands()).isEmpty();
    assertThat(lines(finding.remedies().get(1), "Azure CLI"))
        .endsWith("az managementpartner update --partner-id 31415927");
  }

  @Test
  void staysSilentAboutListedAccountsAndOtherNames() {
    silent(RULE, annaLinkedTo("31415927", "Fabrikam", 10));
    silent(RULE, annaLinkedTo("31415999", "Tailspin Toys", 10));
  }

  @Test
  void staysSilentWhereTheLinkWouldChangeNothing() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Reader", "sub-1")
            .observed(
                "anna",
                LinkAnswer.LINKED,
                Optional.of(new PartnerId("31415999")),
                Optional.of("Fabrikam"),
                10));
  }

  @Test
  void isStoppedByStaleEvidenceAndWhereThePrincipalIsNotSurelyOurs() {
    silent(RULE, annaLinkedTo("31415999", "Fabrikam", 121));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Contributor", "sub-1")
            .observed(
                "own",
                LinkAnswer.LINKED,
                Optional.of(new PartnerId("31415999")),
                Optional.of("Fabrikam"),
                10));
  }
}
