package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Principals;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Programme;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.PartnerId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sections about money, departures, accounts and the other programme. */
class ProgrammeSectionsTest {

  private static Report report(Tenants tenants) {
    return Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
  }

  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "mg-1")
        .linked("anna", Tenants.LOCATION, 10);
  }

  private static Tenants cost(Tenants tenants, String scope, String amount) {
    return tenants.with(
        new Cost(Tenants.scope(scope), YearMonth.of(2026, 10), new BigDecimal(amount), "EUR"));
  }

  private static List<String> headers(Report report, Section.Subject subject) {
    return report.section(subject).table().columns().stream().<String>map(Column::header).toList();
  }

  private static List<List<Cell>> rows(Report report, Section.Subject subject) {
    return report.section(subject).table().rows().map(Table.Row::cells).toList();
  }

  private static boolean has(Report report, Section.Subject subject) {
    return report.sections().stream().anyMatch(section -> section.subject() == subject);
  }

  @Test
  void theHeadNamesTheProgramme() {
    assertThat(report(anna()).head().programme()).isEqualTo(Programme.PAL_INFLUENCED_USAGE);
  }

  @Test
  void moneyIsShownOnlyWhereSomethingIsKnownOfIt() {
    Report without = report(anna());
    Report with = report(cost(anna(), "sub-1", "1234.50"));

    assertThat(without.headline().money()).isEmpty();
    assertThat(headers(without, Section.Subject.SCOPES)).noneMatch(one -> one.contains("Cost"));
    assertThat(with.headline().money())
        .containsExactly(
            "1,235 of 1,235 EUR confirmed, possible up to 1,235 (Oct 2026)",
            "the cost of 1 more is not known");
    assertThat(headers(with, Section.Subject.SCOPES)).contains("Cost in Oct 2026, EUR");
    assertThat(headers(with, Section.Subject.FRAGILITY)).contains("Cost no longer confirmed, EUR");
  }

  @Test
  void theFirstDepartureIsThatOfAllPersons() {
    List<List<Cell>> rows = rows(report(anna()), Section.Subject.FRAGILITY);

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get(0)).isEqualTo(new Cell.Text("All persons at once"));
    assertThat(rows.get(0).get(2)).isEqualTo(new Cell.Count(2));
    assertThat(((Cell.Reference) rows.get(1).get(0)).text()).isEqualTo("anna");
    assertThat(rows.get(1).get(5)).isEqualTo(new Cell.Count(3));
  }

  @Test
  void whereNothingIsConfirmedNothingCanBeLost() {
    assertThat(rows(report(new Tenants()), Section.Subject.FRAGILITY)).isEmpty();
  }

  @Test
  void accountsAreASectionWhereThereAreSeveral() {
    Tenants two =
        anna()
            .partner(
                was ->
                    new Partner(
                        was.name(),
                        was.globalAccount(),
                        List.of(Tenants.LOCATION, new PartnerId("31415928")),
                        was.tenants(),
                        was.publishers(),
                        was.principals(),
                        was.people()));

    assertThat(has(report(anna()), Section.Subject.ACCOUNTS)).isFalse();
    List<List<Cell>> rows = rows(report(two), Section.Subject.ACCOUNTS);
    List<Cell> names = new ArrayList<>();
    List<Cell> subscriptions = new ArrayList<>();
    rows.forEach(row -> names.add(row.get(0)));
    rows.forEach(row -> subscriptions.add(row.get(1)));
    assertThat(names)
        .containsExactly(
            new Cell.Text("31415927"),
            new Cell.Text("31415928"),
            new Cell.Text("All, each scope once"));
    assertThat(subscriptions)
        .containsExactly(new Cell.Count(2), new Cell.Count(0), new Cell.Count(2));
  }

  @Test
  void creditIsASectionWhereCspIsConcerned() {
    Tenants own =
        anna()
            .quota("sub-1", Optional.of("CSP_2015-05-01"))
            .customer(Principals.contoso(true, Customer.Csp.OWN));

    assertThat(has(report(anna()), Section.Subject.CREDIT)).isFalse();
    Section section = report(own).section(Section.Subject.CREDIT);
    assertThat(section.sentence())
        .contains("not PAL-influenced usage")
        .endsWith("0 earned, 0 not, 1 unknown.");
    assertThat(rows(report(own), Section.Subject.CREDIT).get(0).get(1))
        .isEqualTo(new Cell.Badge(Tone.UNKNOWN, "unknown"));
  }

  @Test
  void theOtherChainsCreditIsNotOursToMiss() {
    Tenants other =
        anna()
            .quota("sub-1", Optional.of("CSP_2015-05-01"))
            .customer(Principals.contoso(true, Customer.Csp.OTHER));

    assertThat(rows(report(other), Section.Subject.CREDIT).get(0).get(1))
        .isEqualTo(new Cell.Badge(Tone.NOT_COUNTED, "not ours"));
  }

  @Test
  void aManagementGroupSaysHowManyCountBelow() {
    Report report = report(anna());
    int counted = headers(report, Section.Subject.SCOPES).indexOf("Subscriptions counted below");

    assertThat(rows(report, Section.Subject.SCOPES))
        .filteredOn(row -> row.get(0).equals(new Cell.Text("mg-1")))
        .extracting(row -> row.get(counted))
        .containsExactly(new Cell.Count(2));
  }
}
