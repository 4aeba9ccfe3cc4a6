package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Source;
import org.junit.jupiter.api.Test;

class UnattributedSubscriptionRuleTest {

  private static final UnattributedSubscriptionRule RULE = new UnattributedSubscriptionRule();

  private static Tenants unlinkedAnna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1").notLinked("anna", 10);
  }

  @Test
  void speaksOfASubscriptionWhereWeWorkForNothing() {
    Finding finding = only(RULE, unlinkedAnna());

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 is not attributed although we have access: an eligible role is"
                + " held, and its holder is not linked; nearest is Guest anna.");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.principal()).isEmpty();
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("anna");
    assertThat(lines(finding.remedies().get(0), "palaudit"))
        .containsExactly(
            "palaudit explain --snapshot snapshot.jsonl.gz"
                + " '/subscriptions/5b5b5b5b-0000-4000-8000-000000000001'");
  }

  @Test
  void accessToAResourceGroupAloneIsAccessToo() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .guest("anna")
                .assign("anna", "Contributor", "rg-3")
                .notLinked("anna", 10));

    assertThat(finding.scope()).contains(scope("sub-2"));
    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-2 is not attributed although we have access: the partner holds no"
                + " role here.");
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
  }

  @Test
  void staysSilentWhereItIsAttributedWholeOrInPart() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", Tenants.LOCATION, 10));
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "rg-1")
            .linked("anna", Tenants.LOCATION, 10));
  }

  @Test
  void staysSilentWhereWeHaveNoAccessOrAreNotEngaged() {
    silent(RULE, new Tenants());
    silent(RULE, unlinkedAnna().customer(Principals.contoso(true, Customer.Csp.NONE, "sub-2")));
  }

  @Test
  void isStoppedByAGapAndByAnUnknownLink() {
    silent(RULE, unlinkedAnna().gap(Source.ROLE_ASSIGNMENTS, "sub-1"));
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));
  }

  @Test
  void aGapElsewhereDoesNotStopIt() {
    only(RULE, unlinkedAnna().gap(Source.ROLE_ASSIGNMENTS, "sub-2"));
  }
}
