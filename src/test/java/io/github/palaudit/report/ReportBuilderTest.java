package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Principals;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

  private static Report report(Tenants tenants) {
    return Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
  }

  @Test
  void aStepGainsTheSubscriptionsThatOneMissingConditionDecides() {
    Report report =
        report(
            new Tenants()
                .guest("isaiah")
                .assign("isaiah", "Contributor", "mg-1")
                .notLinked("isaiah", 5));
    assertThat(report.steps())
        .containsExactly(
            new Step(
                "Link isaiah",
                "Isaiah",
                Optional.of(new Step.Gain(2, true, 2, 2)),
                report.steps().get(0).anchor()));
    assertThat(report.steps().get(0).anchor()).get().asString().startsWith("PAL001-");
  }

  @Test
  void aStepThatOnlyShowsTheTruthIsNotACertainGain() {
    Report report = report(new Tenants().guest("lynne").assign("lynne", "Owner", "sub-1"));
    assertThat(report.steps().get(0).what()).isEqualTo("Show the link of lynne");
    assertThat(report.steps().get(0).gain()).contains(new Step.Gain(1, false, 0, 1));
  }

  @Test
  void aStepNamesBothConditionsThatAreMissing() {
    Report report =
        report(
            new Tenants()
                .guest("raul")
                .eligible("raul", "Contributor", "sub-1")
                .notLinked("raul", 5));
    assertThat(report.steps().get(0).what())
        .isEqualTo(
            "Make Contributor of raul at sub-1 standing (or give Support Request Contributor), and"
                + " link raul");
    assertThat(report.steps().get(0).who()).isEqualTo("The customer, raul");
    assertThat(report.steps().get(0).gain()).contains(new Step.Gain(1, true, 1, 1));
  }

  @Test
  void noGainIsClaimedWhereAttributionIsNotWanted() {
    Report report =
        report(
            new Tenants()
                .customer(Principals.contoso(false, Customer.Csp.NONE))
                .guest("raul")
                .assign("raul", "Contributor", "sub-1")
                .notLinked("raul", 5));
    assertThat(report.steps()).allMatch(step -> step.gain().isEmpty());
  }

  @Test
  void theHeadlineCountsWhatRestsOnOnePersonAndNamesWhatWasNotSeen() {
    Report report =
        report(
            new Tenants()
                .guest("adele")
                .assign("adele", "Contributor", "sub-1")
                .linked("adele", Tenants.LOCATION, 5)
                .source(Source.COST, Completeness.PARTIAL)
                .source(Source.DELEGATIONS, Completeness.NOT_SUPPLIED));
    assertThat(report.headline().fragile()).isEqualTo(1);
    assertThat(report.headline().notSeen()).containsExactly("cost, in part");
    assertThat(report.headline().assumed()).anyMatch(text -> text.contains("Lighthouse"));
    assertThat(report.head().complete()).isFalse();
    assertThat(report.headline().leftOut())
        .containsExactly(new Headline.LeftOut(1, "no principal of ours holds a role here"));
  }

  @Test
  void whatIsNotOursToClaimIsNotCalledUnattributed() {
    Report report = report(new Tenants());
    List<String> states =
        report
            .section(Section.Subject.SCOPES)
            .table()
            .rows()
            .map(row -> row.cells().get(1))
            .map(cell -> ((Cell.Badge) cell).word())
            .distinct()
            .toList();
    assertThat(states).containsExactly("Not counted");
  }

  @Test
  void idsStandInTheLastColumns() {
    for (Section section : report(new Tenants()).sections()) {
      List<Boolean> ids =
          section.table().columns().stream()
              .<Boolean>map(column -> column.kind() == Column.Kind.ID)
              .toList();
      assertThat(ids).isSorted();
    }
  }

  @Test
  void columnsOfATableHaveDifferentHeadings() {
    for (Section section : report(new Tenants()).sections()) {
      assertThat(section.table().columns()).extracting(Column::header).doesNotHaveDuplicates();
    }
  }
}
