package io.github.palaudit.finding.rule.scan;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.found;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Source;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GapRuleTest {

  private static final GapRule RULE = new GapRule();

  @Test
  void speaksOfAScopeThatCouldNotBeRead() {
    Finding finding = only(RULE, new Tenants().gap(Source.ROLE_ASSIGNMENTS, "sub-1"));

    assertThat(finding.message())
        .isEqualTo(
            "The role assignments at subscription sub-1 could not be read: AuthorizationFailed.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.principal()).isEmpty();
  }

  @Test
  void speaksOfAGroupWhoseMembersCouldNotBeRead() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(Principals.group("team"))
                .with(
                    new Gap(
                        Source.GROUP_MEMBERS,
                        Optional.empty(),
                        Optional.of(id("team")),
                        "Insufficient privileges",
                        OptionalInt.of(403),
                        Optional.empty(),
                        Optional.empty())));

    assertThat(finding.message())
        .isEqualTo("The group members of group team could not be read: Insufficient privileges.");
    assertThat(finding.principal()).contains(id("team").in(Tenants.CONTOSO));
  }

  @Test
  void speaksOfAWholeSource() {
    Finding finding = only(RULE, new Tenants().with(Gap.of(Source.PRINCIPALS, "no answer")));

    assertThat(finding.message()).isEqualTo("The principals could not be read: no answer.");
    assertThat(finding.scope()).isEmpty();
    assertThat(finding.scopes()).isEmpty();
  }

  @Test
  void mattersLittleWhereNoAnswerDependsOnIt() {
    assertThat(only(RULE, new Tenants().gap(Source.COST, "sub-1")).severity())
        .isEqualTo(Severity.LOW);
    assertThat(only(RULE, new Tenants().gap(Source.DENY_ASSIGNMENTS, "sub-1")).severity())
        .isEqualTo(Severity.LOW);
  }

  @Test
  void twoSourcesAtOneScopeAreTwoFindings() {
    assertThat(
            found(
                RULE,
                new Tenants()
                    .gap(Source.ROLE_ASSIGNMENTS, "sub-1")
                    .gap(Source.DELEGATIONS, "sub-1")))
        .extracting(Finding::id)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void whatWasNeverSuppliedIsNoGap() {
    silent(RULE, new Tenants().source(Source.DELEGATIONS, Completeness.NOT_SUPPLIED));
    silent(RULE, new Tenants());
  }

  @Test
  void speaksOfAScopeThatTheEntryNamesAndTheSnapshotDoesNotHold() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .customer(
                    Principals.contoso(true, Customer.Csp.NONE, "sub-1", "/", "mg-mistyped")));

    assertThat(finding.message())
        .isEqualTo(
            "The customer's entry in palaudit.yaml names"
                + " /providers/Microsoft.Management/managementGroups/mg-mistyped, which the snapshot"
                + " does not hold: it is gone, mistyped, or hidden from whoever collected it.");
  }
}
