package io.github.palaudit.portfolio;

import static io.github.palaudit.portfolio.AuditText.identity;
import static io.github.palaudit.portfolio.AuditText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of several customers' numbers; expected values are added up by hand. */
class PortfolioTest {

  private static final String EUR_9 = "{\"currency\": \"EUR\", \"amount\": 9}";
  private static final String EUR_90 = "{\"currency\": \"EUR\", \"amount\": 90}";

  @TempDir private Path folder;

  private Portfolio of(AuditText... audits) throws IOException {
    for (int i = 0; i < audits.length; i++) {
      audits[i].in(folder.resolve(i + "/audit.json"));
    }
    return PortfolioReader.read(List.of(folder), folder, Optional.empty(), 2);
  }

  private static AuditText contoso() {
    return new AuditText(1, "Contoso");
  }

  private static AuditText northwind() {
    return new AuditText(2, "Northwind");
  }

  private static AuditText litware() {
    return new AuditText(3, "Litware");
  }

  @Test
  void subscriptionsAreAddedPartByPart() throws IOException {
    Portfolio portfolio =
        of(contoso().subscriptions(3, 1, 1, 1).incomplete(), northwind().subscriptions(2, 0, 0, 0));

    assertThat(portfolio.subscriptions()).isEqualTo(new Counts(5, 1, 1, 1));
    assertThat(portfolio.subscriptions().total()).isEqualTo(8);
    assertThat(portfolio.subscriptions().possible()).isEqualTo(7);
    assertThat(portfolio.incomplete()).isEqualTo(1);
  }

  @Test
  void moneyIsAddedWithinACurrencyAndNeverOverTwo() throws IOException {
    Portfolio portfolio =
        of(
            contoso().cost("EUR", "100.50", "0", "100.50"),
            northwind().cost("USD", "20", "0", "20"),
            litware().cost("EUR", "9.25", "0.75", "10"));

    assertThat(portfolio.money()).containsOnlyKeys("EUR", "USD");
    assertThat(portfolio.money().get("EUR").attributed()).isEqualByComparingTo("109.75");
    assertThat(portfolio.money().get("EUR").possible()).isEqualByComparingTo("110.50");
    assertThat(portfolio.money().get("EUR").total()).isEqualByComparingTo("110.50");
    assertThat(portfolio.money().get("USD").total()).isEqualByComparingTo("20");
  }

  @Test
  void oneHumanAtTwoCustomersCountsOnceByTheAddressAtHome() throws IOException {
    Portfolio portfolio =
        of(
            contoso()
                .leaving(
                    identity("person", "Ada", 1, "person a@x.com", "a@x.com", "ada@fabrikam.com"),
                    identity("person", "Bob", 2, "person bob@fabrikam.com", "bob@fabrikam.com")),
            northwind()
                .leaving(
                    identity("person", "Ada", 2, "person ada@fabrikam.com", "ada@fabrikam.com")));

    assertThat(portfolio.people())
        .extracting(PersonAtRisk::name, PersonAtRisk::subscriptions, PersonAtRisk::customers)
        .containsExactly(
            tuple("Ada", 3, List.of("Contoso", "Northwind")), tuple("Bob", 2, List.of("Contoso")));
    assertThat(portfolio.people().get(0).money().get("EUR"))
        .isEqualByComparingTo(new BigDecimal(30));
    assertThat(portfolio.people().get(0).atLeast()).isFalse();
  }

  @Test
  void twoPeopleOfOneNameAreTwo() throws IOException {
    Portfolio portfolio =
        of(
            contoso().leaving(identity("person", "Ada", 1, "person a@x.com", "a@x.com")),
            northwind().leaving(identity("person", "Ada", 1, "person a@y.com", "a@y.com")));

    assertThat(portfolio.people()).hasSize(2);
  }

  @Test
  void aSharedLoginIsNobodyWhoLeavesAtAnyCustomer() throws IOException {
    Portfolio portfolio =
        of(
            contoso()
                .leaving(identity("shared-login", "Desk", 1, "shared login Desk", "desk@x.com")),
            northwind().leaving(identity("person", "Desk", 4, "person desk@x.com", "desk@x.com")),
            litware().leaving(identity("application", "app", 5, "t/app")));

    assertThat(portfolio.people()).isEmpty();
  }

  @Test
  void twoIdentitiesOfOneAuditThatAreOneHumanLoseAtLeastTheirSum() throws IOException {
    Portfolio portfolio =
        of(
            contoso()
                .leaving(
                    identity("person", "Ada", 1, "person a@x.com", "a@x.com"),
                    identity("person", "Ada L", 1, "person b@x.com", "b@x.com")),
            northwind().leaving(identity("person", "Ada", 1, "person a@x.com", "b@x.com")));

    assertThat(portfolio.people()).hasSize(1);
    assertThat(portfolio.people().get(0).subscriptions()).isEqualTo(3);
    assertThat(portfolio.people().get(0).atLeast()).isTrue();
  }

  @Test
  void stepsStandBySubscriptionsThenCertaintyThenCostWithinACurrency() throws IOException {
    Portfolio portfolio =
        of(
            contoso().plan(step("one", true, 1, EUR_9), step("none", true, 0, "")),
            northwind().plan(step("three", false, 3, ""), step("maybe", false, 1, EUR_90)),
            litware().plan(step("dear", true, 1, EUR_90), step("unpriced", true, 1, "")));

    assertThat(portfolio.steps())
        .extracting(one -> one.step().what())
        .containsExactly("three", "dear", "one", "unpriced", "maybe");
  }

  @Test
  void aRenewalBeforeThePortfoliosDayIsNotAheadAndOneOnItIs() throws IOException {
    Portfolio portfolio =
        of(contoso().renewals("", "2026-11-19", "at-risk", "", "2026-11-20", "go"));

    assertThat(portfolio.renewals())
        .extracting(RenewalDay::day)
        .containsExactly(LocalDate.parse("2026-11-20"));
    assertThat(portfolio.renewals().get(0).verdict()).isEqualTo(RenewalAhead.Verdict.GO);
  }

  @Test
  void aCredentialIsAGoOnlyWhereEveryCustomerIsOne() throws IOException {
    AuditText checked = contoso().renewals("Infra", "2027-03-01", "go");

    assertThat(of(checked, northwind().renewals("Infra", "2027-03-01", "go")).renewals())
        .extracting(RenewalDay::verdict)
        .containsExactly(RenewalAhead.Verdict.GO);
    RenewalDay notAll = of(checked, northwind()).renewals().get(0);
    assertThat(notAll.verdict()).isEqualTo(RenewalAhead.Verdict.UNKNOWN);
    assertThat(notAll.notChecked()).isEqualTo(1);
    RenewalDay risk =
        of(checked, northwind().renewals("Infra", "2027-03-01", "at-risk")).renewals().get(0);
    assertThat(risk.verdict()).isEqualTo(RenewalAhead.Verdict.AT_RISK);
    assertThat(risk.atRisk()).containsExactly("Northwind");
  }

  @Test
  void evidenceIsDueByCustomerAndDay() throws IOException {
    Portfolio portfolio =
        of(
            northwind().due("Ada", "2026-12-01T09:00:00Z", 2),
            contoso().due("Bob", "2026-11-01T09:00:00Z", 1));

    assertThat(portfolio.due())
        .extracting(one -> one.day() + " " + one.customer().customer())
        .containsExactly("2026-11-01 Contoso", "2026-12-01 Northwind");
    Instant asOf = portfolio.asOf();
    assertThat(portfolio.due()).extracting(one -> one.isOver(asOf)).containsExactly(true, false);
    assertThat(portfolio.newest()).allMatch(CustomerAudit::whole);
  }
}
