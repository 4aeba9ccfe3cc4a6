package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingGroundsTest {

  /** One who is not linked, at sub-2, and one who is, at sub-1. */
  private final Report report =
      Audit.of(
          new Tenants()
              .guest("isaiah")
              .assign("isaiah", "Contributor", "sub-2")
              .notLinked("isaiah", 10)
              .guest("adele")
              .assign("adele", "Contributor", "sub-1")
              .linked("adele", Tenants.LOCATION, 10)
              .inputs(),
          Questions.of(rule -> true),
          "palaudit test");

  private final FindingGrounds grounds = new FindingGrounds(report.coverage());

  private Proof of(String rule) {
    Finding finding =
        report.findings().stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
    return grounds.of(finding).orElseThrow();
  }

  @Test
  void anUnlinkedAdminIsProvedByItsGrantConditionByCondition() {
    Proof grant = of("PAL001");
    assertThat(grant.fact("scope")).contains(Tenants.scope("sub-2").text());
    assertThat(grant.because().stream().map(one -> one.fact("answer").orElseThrow()))
        .containsExactlyElementsOf(List.of("yes", "yes", "yes", "no", "yes"));
    assertThat(grant.because().get(3).because()).hasSize(1);
  }

  @Test
  void noGrantOfSomebodyElseOrOfAnotherPlaceProvesAFinding() {
    for (Finding finding : report.findings()) {
      grounds
          .of(finding)
          .ifPresent(
              grant -> {
                finding
                    .principal()
                    .ifPresent(
                        who ->
                            assertThat(grant.fact("principalId")).contains(who.object().value()));
                finding
                    .scope()
                    .filter(scope -> scope.equals(Tenants.scope("sub-2")))
                    .ifPresent(scope -> assertThat(grant.fact("answer")).contains("no"));
              });
    }
  }
}
