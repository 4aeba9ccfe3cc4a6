package io.github.palaudit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The month of a tenant with 40,000 assignments to 5,000 principals. */
@Tag("slow")
class MonthScaleTest {

  private static final int ASSIGNMENTS = 40_000;
  private static final int PRINCIPALS = 5_000;
  private static final int SUBSCRIPTIONS = 400;
  private static final int GROUPS = 10_000;

  @Test
  void aLargeTenantTakesSeconds() {
    Coverage coverage = CoverageEngine.coverage(tenant().inputs());
    long start = System.nanoTime();
    MonthShares shares = MonthShares.of(coverage, YearMonth.of(2026, 10));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(shares.list()).hasSizeGreaterThan(SUBSCRIPTIONS + GROUPS);
    assertThat(taken).isLessThan(Duration.ofSeconds(20));
  }

  private static Tenants tenant() {
    Tenants tenants = new Tenants();
    for (int i = 0; i < PRINCIPALS; i++) {
      tenants.guest("who" + i).linked("who" + i, Tenants.LOCATION, 100 - i % 60);
    }
    for (int i = 0; i < SUBSCRIPTIONS; i++) {
      tenants.with(
          new Subscription(
              subscription(i),
              "Subscription " + i,
              Optional.of("Enabled"),
              Optional.empty(),
              Optional.of(Tenants.scope("mg-1")),
              List.of(),
              Map.of()));
    }
    for (int i = 0; i < GROUPS; i++) {
      ScopeId group = subscription(i % SUBSCRIPTIONS).resourceGroup("group-" + i);
      tenants.with(new ResourceGroup(group, "group-" + i, OptionalInt.empty()));
    }
    for (int i = 0; i < ASSIGNMENTS; i++) {
      int subscription = i % SUBSCRIPTIONS;
      ScopeId scope =
          i % 2 == 0
              ? subscription(subscription)
              : subscription(subscription).resourceGroup("group-" + i % GROUPS);
      tenants.with(assignment(i, i % 10 == 0 ? Tenants.scope("mg-1") : scope));
    }
    return tenants;
  }

  private static RoleAssignment assignment(int number, ScopeId scope) {
    return new RoleAssignment(
        "assignment-" + number,
        scope,
        Tenants.role("Contributor"),
        Tenants.id("who" + number % PRINCIPALS),
        "User",
        Optional.empty(),
        Optional.of(Instant.parse("2026-10-01T00:00:00Z").plusSeconds(60L * number)),
        Optional.empty());
  }

  private static ScopeId subscription(int number) {
    return ScopeId.subscription(
        String.format(Locale.ROOT, "5b5b5b5b-2222-4000-8000-%012d", number));
  }
}
