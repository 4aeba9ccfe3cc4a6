package io.github.palaudit.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.HostileTenant;
import io.github.palaudit.Tenants;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What becomes of each kind of name and id. */
class RedactionTest {

  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private static Tenants tenant() {
    return new Tenants()
        .guest("adele")
        .assign("adele", "Contributor", "sub-1")
        .guest("isaiah")
        .assign("isaiah", "Contributor", "rg-3")
        .notLinked("isaiah", 5)
        .source(Source.GROUP_MEMBERS, Completeness.PARTIAL)
        .with(Gap.of(Source.GROUP_MEMBERS, "403: adele may not read 'Secret Group' at rg-1"));
  }

  private static Redaction redaction(String key, Inputs inputs) {
    return new Redaction(RedactionKey.of(key), inputs.configuration(), inputs.catalog());
  }

  private final Pseudonyms pseudonyms = new Pseudonyms(RedactionKey.of(KEY), new KnownNames());
  private final Logins logins = new Logins(pseudonyms);
  private final Ids ids = new Ids(pseudonyms, RoleCatalogFile.builtIn());

  @Test
  void anotherKeyGivesOtherPseudonymsAndTheSameKeyTheSame() {
    Inputs inputs = tenant().inputs();
    String one = redaction(KEY, inputs).tenant(Tenants.CONTOSO).value();

    assertThat(redaction(KEY, inputs).tenant(Tenants.CONTOSO).value()).isEqualTo(one);
    assertThat(redaction(KEY + "x", inputs).tenant(Tenants.CONTOSO).value()).isNotEqualTo(one);
  }

  @Test
  void aGuidIsOfVersion8AndTheOneOfZerosStays() {
    assertThat(ids.tenant(new TenantId("C0C0C0C0-0000-4000-8000-000000000001")))
        .isEqualTo(ids.tenant(Tenants.CONTOSO))
        .asString()
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(pseudonyms.guid("00000000-0000-0000-0000-000000000000"))
        .isEqualTo("00000000-0000-0000-0000-000000000000");
  }

  @Test
  void aGuestStaysAGuestOfItsHomeDomainWithOneAddress() {
    String home = logins.address("Adele.V@Fabrikam.com".toLowerCase(Locale.ROOT));
    String guest = logins.userPrincipalName("adele.v_fabrikam.com#EXT#@contoso.onmicrosoft.com");

    assertThat(home).matches("login-[0-9a-f]{8}@d-[0-9a-f]{8}\\.redacted\\.example");
    assertThat(guest)
        .isEqualTo(home.replace('@', '_') + "#EXT#@" + logins.domain("contoso.onmicrosoft.com"));
    assertThat(home).endsWith("@" + logins.domain("fabrikam.com"));
  }

  @Test
  void anIdKeepsItsWordsAndItsPlaceAndAzuresOwnRoles() {
    ScopeId subscription = Tenants.scope("sub-1");
    ScopeId machine = Tenants.scope("vm-1");

    assertThat(ids.scope(machine).text())
        .matches(
            ids.scope(subscription).text()
                + "/resourceGroups/rg-[0-9a-f]{8}"
                + "/providers/Microsoft.Compute/virtualMachines/resource-[0-9a-f]{8}");
    assertThat(ids.scope(machine).kind()).isEqualTo(machine.kind());
    assertThat(ids.scope(ScopeId.of(machine.text().toUpperCase(Locale.ROOT))))
        .isEqualTo(ids.scope(machine));
    assertThat(ids.role(Tenants.role("Contributor"))).isEqualTo(Tenants.role("Contributor"));
    assertThat(ids.path("/providers/Contoso.Secret/things/one"))
        .matches("/providers/resource-[0-9a-f]+/resource-[0-9a-f]+/resource-[0-9a-f]+");
  }

  @Test
  void aSentenceKeepsItsWordsAndLosesEveryName() {
    Inputs inputs = tenant().inputs();
    Inputs redacted = redaction(KEY, inputs).inputs(List.of(inputs)).get(0);

    assertThat(redacted.customer().gaps().get(0).reason())
        .matches("403: Person [0-9A-F]{8} may not read 'Name [0-9A-F]{8}' at rg-[0-9a-f]{8}");
    assertThat(redaction(KEY, inputs).sentence("of a.b@c.com in " + Tenants.CONTOSO + "."))
        .matches("of login-\\S+@d-\\S+ in [0-9a-f-]{36}\\.");
    assertThat(
            redaction(KEY, inputs)
                .sentence("action 'Microsoft.Authorization/roleAssignments/read' over '/x/y'"))
        .startsWith("action 'Microsoft.Authorization/roleAssignments/read' over '")
        .doesNotContain("/x/y");
  }

  @Test
  void everyFindingThatIsWaivedStaysWaived() {
    Tenants tenants = tenant();
    for (Finding finding : findings(tenants.inputs())) {
      tenants.waiver(new Waiver(finding.id(), "Ada", "known", LocalDate.parse("2027-01-01")));
    }
    Inputs inputs = tenants.inputs();
    Inputs redacted = redaction(KEY, inputs).inputs(List.of(inputs)).get(0);

    assertThat(findings(redacted)).hasSizeGreaterThan(3);
    assertThat(findings(redacted))
        .allMatch(
            finding ->
                redacted.configuration().waivers().stream()
                    .anyMatch(waiver -> waiver.names(finding.rule(), finding.id())));
    assertThat(redacted.configuration().waivers())
        .allMatch(waiver -> waiver.reason().equals("redacted") && !waiver.owner().equals("Ada"));
  }

  @Test
  void aHostileTenantHasTheSameAnswersAndNoAttackLeft() {
    Inputs inputs = HostileTenant.inputs();
    Redaction redaction = redaction(KEY, inputs);
    Inputs redacted = redaction.inputs(List.of(inputs)).get(0);

    assertThat(SameAnswers.of(redacted))
        .containsExactlyElementsOf(SameAnswers.expected(inputs, redaction));
    assertThat(redacted.customer().principals())
        .allMatch(one -> one.displayName().matches("[A-Za-z ]+[0-9A-F]{8}"));
  }

  @Test
  void aKeyThatIsShortIsRefusedWithoutBeingShown() {
    assertThatThrownBy(() -> RedactionKey.of("short secret"))
        .hasMessageContaining("at least 32 characters")
        .hasMessageNotContaining("short secret");
    assertThat(RedactionKey.newText()).matches("[0-9a-f]{64}");
  }

  private static List<Finding> findings(Inputs inputs) {
    return Rules.check(CoverageEngine.coverage(inputs), rule -> true);
  }
}
