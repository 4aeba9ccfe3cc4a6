package io.github.palaudit.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Credential.Threshold;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.renewal.Recognised.OfCustomer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The audit is of 20 November 2026, so October is complete by the longest delay (F-H10). */
class ThresholdsTest {

  private static final Tenants TENANTS =
      new Tenants().customer(Principals.contoso(true, Customer.Csp.NONE));

  private static TenantId tenant(int number) {
    return new TenantId("40000000-0000-4000-8000-00000000000" + number);
  }

  /** A customer with so many USD a month, whose usage was read now. */
  private static OfCustomer customer(int number, Map<String, Integer> acr) {
    return customer(number, Completeness.COMPLETE, Tenants.NOW, acr);
  }

  private static OfCustomer customer(
      int number, Completeness usage, Instant seen, Map<String, Integer> acr) {
    TreeMap<YearMonth, BigDecimal> months = new TreeMap<>();
    acr.forEach((month, sum) -> months.put(YearMonth.parse(month), BigDecimal.valueOf(sum)));
    return new OfCustomer(tenant(number), "Customer " + number, usage, seen, months);
  }

  private static Recognised all(OfCustomer... customers) {
    return new Recognised(List.of(customers), 0, true);
  }

  private static Threshold acr(int amount, int months) {
    return new Threshold(
        "acr",
        BigDecimal.valueOf(amount),
        "USD",
        months,
        Optional.empty(),
        "the programme's page",
        LocalDate.parse("2026-09-01"));
  }

  private static Threshold customers(int amount, int months, int least) {
    return new Threshold(
        "customers",
        BigDecimal.valueOf(amount),
        "customers",
        months,
        Optional.of(BigDecimal.valueOf(least)),
        "the programme's page",
        LocalDate.parse("2026-09-01"));
  }

  private static ThresholdAnswer answer(Recognised recognised, Threshold threshold) {
    return new Thresholds(recognised, TENANTS.inputs()).answer(threshold);
  }

  @Test
  void theNewestCompleteMonthOfAllCustomersIsAddedUp() {
    Recognised recognised =
        all(
            customer(1, Map.of("2026-09", 700, "2026-10", 1000)),
            customer(2, Map.of("2026-10", 500)));
    ThresholdAnswer answer = answer(recognised, acr(1500, 1));
    assertThat(answer.reached()).isEqualTo(Truth.YES);
    assertThat(answer.measured()).contains(BigDecimal.valueOf(1500));
    assertThat(answer.detail()).isEqualTo("acr: 1500 of 1500 USD in 2026-10");
    assertThat(answer(recognised, acr(1501, 1)).reached()).isEqualTo(Truth.NO);
  }

  @Test
  void threeMonthsAreAddedUpAndNoMore() {
    Recognised recognised =
        all(customer(1, Map.of("2026-07", 9000, "2026-08", 1, "2026-09", 20, "2026-10", 300)));
    ThresholdAnswer answer = answer(recognised, acr(322, 3));
    assertThat(answer.reached()).isEqualTo(Truth.NO);
    assertThat(answer.detail()).isEqualTo("acr: 321 of 322 USD from 2026-08 to 2026-10");
  }

  @Test
  void aMonthThatIsTooYoungIsLeftOutAndSaid() {
    ThresholdAnswer answer =
        answer(all(customer(1, Map.of("2026-10", 100, "2026-11", 900))), acr(500, 1));
    assertThat(answer.reached()).isEqualTo(Truth.NO);
    assertThat(answer.detail())
        .isEqualTo("acr: 100 of 500 USD in 2026-10; left out as incomplete: 2026-11");
  }

  @Test
  void aMonthIsCompleteOnThe20thOfTheNext() {
    Map<String, Integer> acr = Map.of("2026-09", 100, "2026-10", 900);
    Instant before = Instant.parse("2026-11-19T23:59:59Z");
    assertThat(answer(all(customer(1, Completeness.COMPLETE, before, acr)), acr(500, 1)).measured())
        .contains(BigDecimal.valueOf(100));
    Instant on = Instant.parse("2026-11-20T00:00:00Z");
    assertThat(answer(all(customer(1, Completeness.COMPLETE, on, acr)), acr(500, 1)).measured())
        .contains(BigDecimal.valueOf(900));
  }

  @Test
  void customersCountFromTheAmountEach() {
    Recognised recognised =
        all(
            customer(1, Map.of("2026-09", 500, "2026-10", 500)),
            customer(2, Map.of("2026-10", 999)),
            customer(3, Map.of("2026-09", 1000)));
    ThresholdAnswer answer = answer(recognised, customers(2, 2, 1000));
    assertThat(answer.reached()).isEqualTo(Truth.YES);
    assertThat(answer.measured()).contains(BigDecimal.valueOf(2));
    assertThat(answer(recognised, customers(3, 2, 1000)).reached()).isEqualTo(Truth.NO);
    assertThat(answer(recognised, customers(1, 1, 1000)).reached()).isEqualTo(Truth.NO);
  }

  @Test
  void reachedIsReachedThoughSomeCustomersAreAbsentAndMissedIsOpenThen() {
    Recognised some = new Recognised(List.of(customer(1, Map.of("2026-10", 1000))), 2, true);
    assertThat(answer(some, acr(1000, 1)).reached()).isEqualTo(Truth.YES);
    ThresholdAnswer open = answer(some, acr(1001, 1));
    assertThat(open.reached()).isEqualTo(Truth.UNKNOWN);
    assertThat(open.detail())
        .isEqualTo(
            "acr: 1000 of 1001 USD in 2026-10; 2 customers of palaudit.yaml not in this run");
  }

  @Test
  void whereNoCustomersAreListedNobodyKnowsThatTheseAreAll() {
    Recognised unlisted = new Recognised(List.of(customer(1, Map.of("2026-10", 1))), 0, false);
    assertThat(answer(unlisted, acr(2, 1)).reached()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aCustomerWhoseUsageIsNotWholeLeavesAMissOpen() {
    Map<String, Integer> acr = Map.of("2026-10", 10);
    Instant july = Instant.parse("2026-07-25T00:00:00Z");
    for (OfCustomer other :
        List.of(
            customer(2, Completeness.PARTIAL, Tenants.NOW, acr),
            customer(2, Completeness.NOT_SUPPLIED, Tenants.NOW, Map.of()),
            customer(2, Completeness.COMPLETE, july, Map.of("2026-06", 10)))) {
      ThresholdAnswer open = answer(all(customer(1, acr), other), acr(100, 1));
      assertThat(open.reached()).isEqualTo(Truth.UNKNOWN);
      assertThat(open.detail()).contains("usage not given, or not whole, for 1 customer");
    }
  }

  @Test
  void aMonthThatTheDataDoNotHoldLeavesAMissOpen() {
    ThresholdAnswer open =
        answer(all(customer(1, Map.of("2026-09", 10, "2026-10", 10))), acr(100, 3));
    assertThat(open.reached()).isEqualTo(Truth.UNKNOWN);
    assertThat(open.detail()).endsWith("; the data hold nothing of 2026-08");
  }

  @Test
  void dataThatEndLongAgoDecideNothing() {
    // June ended on 1 July: 142 days before the audit, and 120 are fresh.
    ThresholdAnswer old = answer(all(customer(1, Map.of("2026-06", 1000))), acr(10, 1));
    assertThat(old.reached()).isEqualTo(Truth.UNKNOWN);
    assertThat(old.detail()).contains("the usage data end longer ago than 120 days");
    assertThat(answer(all(customer(1, Map.of("2026-07", 1000))), acr(10, 1)).reached())
        .isEqualTo(Truth.YES);
  }

  @Test
  void withoutUsageItIsOpen() {
    Recognised none = all(customer(1, Completeness.NOT_SUPPLIED, Tenants.NOW, Map.of()));
    assertThat(answer(none, acr(0, 1)).detail()).isEqualTo("acr: no recognised usage was supplied");
    assertThat(answer(none, acr(0, 1)).reached()).isEqualTo(Truth.UNKNOWN);
    assertThat(answer(all(customer(1, Map.of("2026-11", 5))), acr(1, 1)).detail())
        .isEqualTo("acr: the usage data hold no complete month");
  }

  @Test
  void aMetricThatIsNotMeasuredIsOpen() {
    Threshold windows =
        new Threshold("Windows virtual machines", BigDecimal.ONE, "USD", "a page", LocalDate.EPOCH);
    ThresholdAnswer answer = answer(all(customer(1, Map.of("2026-10", 1))), windows);
    assertThat(answer.reached()).isEqualTo(Truth.UNKNOWN);
    assertThat(answer.detail()).isEqualTo("Windows virtual machines: not computed by palaudit");
  }

  @Test
  void duplicatesAndDealRegistrationsAreLeftOut() {
    Tenants tenants =
        new Tenants()
            .recognised("2026-10", 100, false)
            .recognised("2026-10", 30, true)
            .with(
                new RecognisedUsage(
                    ScopeId.subscription("00000000-0000-0000-0000-000000000000"),
                    YearMonth.parse("2026-10"),
                    new PartnerId("31415927"),
                    "Deal registration",
                    false,
                    BigDecimal.valueOf(7)));
    Recognised recognised = Recognised.of(List.of(tenants.inputs()));
    assertThat(recognised.customers().get(0).acr())
        .containsExactly(Map.entry(YearMonth.parse("2026-10"), BigDecimal.valueOf(100)));
    assertThat(recognised.customers().get(0).usage()).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void theCustomersOfTheYamlThatAreNotInTheRunAreAbsent() {
    Tenants tenants =
        new Tenants()
            .customer(Principals.contoso(true, Customer.Csp.NONE))
            .otherCustomer(Principals.customer("Northwind", tenant(2), Optional.empty()));
    assertThat(Recognised.of(List.of(tenants.inputs())).absent()).isEqualTo(1);
    assertThat(Recognised.of(List.of(new Tenants().inputs())).listed()).isFalse();
  }

  @Test
  void losingACustomerMissesWhatWasReachedWithItAlone() {
    Credential credential =
        new Credential(
            "Infrastructure",
            LocalDate.parse("2027-03-01"),
            Optional.empty(),
            List.of(acr(1000, 1), customers(1, 1, 500), acr(9000, 1)));
    Recognised recognised =
        all(
            customer(1, Map.of("2026-10", 900)),
            customer(2, Map.of("2026-10", 600)),
            customer(3, Map.of("2026-10", 100)),
            customer(4, Map.of("2026-10", 0)));
    List<CustomerLoss> losses = CustomerLoss.of(credential, recognised, TENANTS.inputs());
    assertThat(losses)
        .extracting(CustomerLoss::name)
        .containsExactly("Customer 1", "Customer 2", "Customer 3");
    assertThat(losses.get(0).missed()).containsExactly(acr(1000, 1));
    assertThat(losses.get(1).missed()).isEmpty();
    assertThat(losses.get(1).matters()).isFalse();
  }

  @Test
  void whereNotAllCustomersAreSeenALossIsAPerhaps() {
    Credential credential =
        new Credential(
            "Infrastructure",
            LocalDate.parse("2027-03-01"),
            Optional.empty(),
            List.of(acr(1000, 1)));
    Recognised some = new Recognised(List.of(customer(1, Map.of("2026-10", 1000))), 1, true);
    CustomerLoss loss = CustomerLoss.of(credential, some, TENANTS.inputs()).get(0);
    assertThat(loss.missed()).isEmpty();
    assertThat(loss.perhaps()).containsExactly(acr(1000, 1));
  }

  @Test
  void aCustomersCheckNamesNoOtherCustomer() {
    List<OfCustomer> customers = new ArrayList<>();
    customers.add(customer(1, Map.of("2026-10", 900)));
    customers.add(customer(2, Map.of("2026-10", 600)));
    Tenants tenants =
        new Tenants()
            .credential(
                new Credential(
                    "Infrastructure",
                    LocalDate.parse("2027-03-01"),
                    Optional.empty(),
                    List.of(acr(1000, 1))));
    Coverage coverage = CoverageEngine.coverage(tenants.inputs());
    Renewal renewal =
        RenewalCheck.of(coverage, new Recognised(customers, 0, true), Optional.empty()).get(0);
    assertThat(renewal.grounds())
        .filteredOn(ground -> ground.kind() == Ground.Kind.IF_ANOTHER_CUSTOMER_IS_LOST)
        .extracting(Ground::detail)
        .containsExactly(
            "a threshold is missed for 2 of 2 others with usage, and perhaps for 0 more");
    assertThat(renewal.toString()).doesNotContain("Customer 1", "Customer 2");
  }

  @Test
  void aThresholdReadOverAYearAgoIsSaidToBeOldAndFailsNothing() {
    Threshold lastYear =
        new Threshold("acr", BigDecimal.ONE, "USD", "a page", LocalDate.parse("2025-11-19"));
    Threshold yearOld =
        new Threshold("acr", BigDecimal.ONE, "USD", "a page", LocalDate.parse("2025-11-20"));
    assertThat(kinds(lastYear))
        .containsExactly(Ground.Kind.THRESHOLD_REACHED, Ground.Kind.OLD_THRESHOLD);
    assertThat(kinds(yearOld)).containsExactly(Ground.Kind.THRESHOLD_REACHED);
  }

  private static List<Ground.Kind> kinds(Threshold threshold) {
    ThresholdAnswer answer = answer(all(customer(1, Map.of("2026-10", 1))), threshold);
    return new ThresholdGrounds(LocalDate.parse("2026-11-20"), tenant(1))
        .of(List.of(answer)).stream().map(Ground::kind).toList();
  }

  @Test
  void costIsNeverTakenForUsage() {
    Tenants tenants = new Tenants().source(Source.USAGE, Completeness.NOT_SUPPLIED);
    tenants.with(
        new Cost(Tenants.scope("sub-1"), YearMonth.parse("2026-10"), BigDecimal.TEN, "USD"));
    assertThat(answer(Recognised.of(List.of(tenants.inputs())), acr(1, 1)).reached())
        .isEqualTo(Truth.UNKNOWN);
  }
}
