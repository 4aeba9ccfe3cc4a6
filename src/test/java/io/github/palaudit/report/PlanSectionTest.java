package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Principals;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.Cost;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The plan as the reader sees it. */
class PlanSectionTest {

  private static Report report(Tenants tenants, String goal) {
    return Audit.of(
        tenants.inputs(),
        new Questions(
            rule -> true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(goal).filter(g -> !g.isEmpty()).map(BigDecimal::new),
            Optional.empty()),
        "palaudit test");
  }

  private static Section section(Tenants tenants, String goal) {
    return report(tenants, goal).section(Section.Subject.PLAN);
  }

  private static Tenants twoUnlinked() {
    return new Tenants()
        .guest("isaiah")
        .assign("isaiah", "Contributor", "sub-1")
        .notLinked("isaiah", 5)
        .guest("lynne")
        .assign("lynne", "Contributor", "sub-2");
  }

  private static List<String> whatToDo(Tenants tenants) {
    return section(tenants, "")
        .table()
        .rows()
        .map(row -> ((Cell.Text) row.cells().get(1)).text())
        .toList();
  }

  @Test
  void aStepSaysWhatToDoWhoActsAndWhatItBrings() {
    Tenants tenants =
        twoUnlinked()
            .with(
                new Cost(
                    Tenants.scope("sub-2"), YearMonth.of(2026, 10), new BigDecimal("1200"), "EUR"));
    List<Cell> first = section(tenants, "").table().rows().toList().get(0).cells();
    assertThat(first.subList(0, 13))
        .containsExactly(
            new Cell.Count(1),
            new Cell.Text("Show the link of lynne"),
            new Cell.Text("Lynne"),
            new Cell.Text("Verify"),
            new Cell.Badge(Tone.UNKNOWN, "Possible"),
            new Cell.Count(1),
            new Cell.Count(0),
            new Cell.Money(1200, "EUR"),
            new Cell.Count(0),
            new Cell.Count(0),
            new Cell.Percent(0),
            new Cell.Count(1),
            new Cell.Percent(0.5));
    assertThat(((Cell.Reference) first.get(13)).anchor()).startsWith("PAL006-");
  }

  @Test
  void everyKindOfStepHasWords() {
    assertThat(
            whatToDo(
                new Tenants()
                    .guest("anna")
                    .assign("anna", "Contributor", "sub-1")
                    .linked("anna", Tenants.GLOBAL, 5)
                    .with(Principals.managedIdentity("mi"))
                    .ours("mi")
                    .assign("mi", "Contributor", "sub-2")))
        .containsExactly(
            "Move the link of anna to a location account",
            "Replace managed identity mi by a linked service principal");
    assertThat(
            whatToDo(
                new Tenants()
                    .with(Principals.guest("anna", true, "PendingAcceptance"))
                    .assign("anna", "Contributor", "sub-1")
                    .guest("bert")
                    .assign("bert", "Reader", "sub-2")
                    .eligible("bert", "Contributor", "sub-2")
                    .linked("bert", Tenants.LOCATION, 5)))
        .containsExactly(
            "Have anna accept the invitation, and link anna",
            "Give bert Support Request Contributor at sub-2 (or make Contributor standing)");
    assertThat(
            whatToDo(
                new Tenants()
                    .with(Principals.group("team"))
                    .assign(
                        "team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty())))
        .containsExactly("Read the group members again, with permission");
  }

  @Test
  void theGoalStandsAboveTheTable() {
    assertThat(section(twoUnlinked(), "0.5").sentence())
        .endsWith("The goal of 50% (1 of 2) is reached by 2 steps.");
    assertThat(section(twoUnlinked(), "0.95").sentence())
        .endsWith(
            "The goal of 95% (2 of 2) is reached only if answers that are out turn out well; for"
                + " sure, the most is 1.");
    assertThat(section(twoUnlinked(), "").sentence()).doesNotContain("The goal");
  }

  @Test
  void anEmptyPlanSaysWhyItIsEmpty() {
    assertThat(section(new Tenants(), "").table().whenEmpty())
        .isEqualTo("Where we have access, no step would gain anything.");
    assertThat(
            section(twoUnlinked().customer(Principals.contoso(false, Customer.Csp.NONE)), "")
                .table()
                .whenEmpty())
        .isEqualTo("The customer's entry does not want attribution: nothing is planned.");
    assertThat(section(twoUnlinked(), "0").table().whenEmpty())
        .isEqualTo("The goal is reached today.");
  }

  @Test
  void aGoalIsToldInASentence() {
    assertThat(GoalSentence.of(report(new Tenants(), "0.95").answers().plan()))
        .contains("95% (0 of 0) has no meaning here: no subscription counts");
    assertThat(
            GoalSentence.of(
                report(twoUnlinked().customer(Principals.contoso(false, Customer.Csp.NONE)), "1")
                    .answers()
                    .plan()))
        .contains("100% (2 of 2) is not planned: the customer's entry does not want attribution");
    assertThat(
            GoalSentence.of(
                report(
                        new Tenants()
                            .customer(Principals.contoso(true, Customer.Csp.NONE, "sub-1")),
                        "0.955")
                    .answers()
                    .plan()))
        .contains(
            "95.5% (1 of 1) cannot be reached where we have access; the most is 0 confirmed, 0"
                + " possible");
  }
}
