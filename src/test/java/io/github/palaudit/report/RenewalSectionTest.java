package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewalSectionTest {

  private static Report report(Tenants tenants) {
    return Audit.of(
        tenants.inputs(),
        new Questions(
            rule -> false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.parse("2027-03-01"))),
        "palaudit test");
  }

  private static Tenants held(String... names) {
    Tenants tenants = new Tenants();
    for (String name : names) {
      tenants.guest(name).assign(name, "Contributor", "sub-1").linked(name, Tenants.LOCATION, 10);
    }
    return tenants;
  }

  private static List<Cell> firstRow(Report report) {
    return report.section(Section.Subject.RENEWAL).table().rows().findFirst().orElseThrow().cells();
  }

  @Test
  void aGroundLeadsToItsSubscriptionsAndPrincipals() {
    Report report = report(held("adele"));
    assertThat(firstRow(report))
        .contains(
            new Cell.Badge(Tone.ALARM, "At risk"),
            new Cell.Text("Rests on one user"),
            new Cell.Lines(List.of("sub-1")),
            new Cell.Lines(List.of("adele")),
            new Cell.Id(Tenants.scope("sub-1").text()),
            new Cell.Id(Tenants.id("adele").value()));
    assertThat(report.section(Section.Subject.RENEWAL).sentence())
        .startsWith("Coverage 2027-03-01: at risk (1 rests on one user). At risk where");
  }

  @Test
  void aCheckWithoutAnyGroundHasARowToo() {
    Report report = report(held("adele", "isaiah"));
    assertThat(firstRow(report)).contains(new Cell.Badge(Tone.ATTRIBUTED, "Go"));
    assertThat(RenewalLines.of(report.answers().renewals()))
        .containsExactly("Coverage 2027-03-01: go");
  }

  @Test
  void subscriptionsAreCountedAndNotGrounds() {
    Tenants tenants = held("adele", "isaiah").assign("adele", "Contributor", "sub-2");
    tenants.assign("isaiah", "Contributor", "mg-1");
    assertThat(RenewalLines.of(report(tenants).answers().renewals()))
        .containsExactly("Coverage 2027-03-01: go");
    Tenants alone = held("adele").assign("adele", "Contributor", "sub-2");
    assertThat(RenewalLines.of(report(alone).answers().renewals()))
        .containsExactly("Coverage 2027-03-01: at risk (2 rest on one user)");
  }

  @Test
  void idsStandInTheLastColumns() {
    List<Boolean> ids =
        report(held("adele")).section(Section.Subject.RENEWAL).table().columns().stream()
            .<Boolean>map(column -> column.kind() == Column.Kind.ID)
            .toList();
    assertThat(ids).isSorted();
  }

  @Test
  void whatWasNotAskedHasNoSection() {
    Report report = Audit.of(new Tenants().inputs(), Questions.of(rule -> false), "palaudit test");
    assertThat(report.sections())
        .extracting(Section::subject)
        .doesNotContain(Section.Subject.RENEWAL);
  }
}
