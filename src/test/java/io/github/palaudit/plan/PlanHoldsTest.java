package io.github.palaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a plan promises is what an audit finds when its steps have been done. */
class PlanHoldsTest {

  private static final int TENANTS = 300;
  private static final List<String> NAMES = List.of("anna", "bert", "carl", "dora", "emil");
  private static final List<String> SCOPES =
      List.of("/", "mg-1", "sub-1", "sub-2", "rg-1", "rg-2", "rg-3");
  private static final List<String> ROLES =
      List.of("Contributor", "Reader", "Owner", "Support Request Contributor", "AcrPull");

  private final List<Consumer<Tenants>> story = new ArrayList<>();

  private static Coverage coverage(Stream<Consumer<Tenants>> story) {
    Tenants tenants = new Tenants();
    story.forEach(line -> line.accept(tenants));
    return CoverageEngine.coverage(tenants.inputs());
  }

  @Test
  void everyStepGainsWhatItSays() {
    int gained = 0;
    for (int seed = 0; seed < TENANTS; seed++) {
      story.clear();
      tell(new Random(seed));
      Plan plan = Plan.of(coverage(story.stream()), Optional.empty());
      List<Consumer<Tenants>> certain = new ArrayList<>();
      List<Consumer<Tenants>> all = new ArrayList<>();
      for (PlanStep step : plan.steps()) {
        if (step.certain()) {
          certain.add(tenants -> carryOut(step, tenants));
        }
        all.add(tenants -> carryOut(step, tenants));
        Coverage sure = coverage(Stream.concat(story.stream(), certain.stream()));
        Coverage hoped = coverage(Stream.concat(story.stream(), all.stream()));
        String told = String.format(Locale.ROOT, "tenant %d, step %s", seed, step);
        assertHolds(told, sure, step.after().confirmed());
        assertHolds(told, hoped, step.after().possible());
        assertThat(step.gain().scopes())
            .as(told)
            .allMatch(scope -> isConfirmed(step.certain() ? sure : hoped, scope));
        gained += step.gain().subscriptions();
      }
    }
    assertThat(gained).isGreaterThan(TENANTS);
  }

  /** Beside deny assignments a plan promises no more than it can tell, and may bring more. */
  private static void assertHolds(String told, Coverage coverage, int promised) {
    int attributed = coverage.rollUp().counted().attributed();
    if (coverage.inputs().customer().denyAssignments().isEmpty()) {
      assertThat(attributed).as(told).isEqualTo(promised);
    } else {
      assertThat(attributed).as(told).isGreaterThanOrEqualTo(promised);
    }
  }

  private static boolean isConfirmed(Coverage coverage, ScopeId scope) {
    return coverage.scope(scope).orElseThrow().attribution() instanceof Attribution.Attributed yes
        && yes.basis() == Basis.STANDING;
  }

  private void tell(Random random) {
    for (String name : NAMES) {
      story.add(tenants -> tenants.guest(name));
      int days = random.nextInt(4) == 0 ? 200 : 10;
      switch (random.nextInt(5)) {
        case 0 -> story.add(tenants -> tenants.notLinked(name, days));
        case 1 -> story.add(tenants -> tenants.linked(name, Tenants.LOCATION, days));
        case 2 -> story.add(tenants -> tenants.linked(name, Tenants.GLOBAL, days));
        case 3 -> story.add(tenants -> tenants.linked(name, new PartnerId("27182818"), days));
        default -> {}
      }
    }
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      String scope = SCOPES.get(random.nextInt(SCOPES.size()));
      String role = ROLES.get(random.nextInt(ROLES.size()));
      switch (random.nextInt(5)) {
        case 0, 1 -> story.add(tenants -> tenants.eligible(name, role, scope));
        case 2 ->
            story.add(
                tenants ->
                    tenants.assign(
                        name, "User", Tenants.role(role), scope, Optional.of("@Resource[x]")));
        default -> story.add(tenants -> tenants.assign(name, role, scope));
      }
    }
    if (random.nextInt(3) == 0) {
      DenyAssignment deny =
          new DenyAssignment(
              "deny",
              "deny",
              Tenants.scope(SCOPES.get(1 + random.nextInt(SCOPES.size() - 1))),
              List.of(new Permission(List.of("*"), List.of(), List.of(), List.of())),
              List.of(
                  random.nextBoolean()
                      ? Tenants.id(NAMES.get(random.nextInt(NAMES.size())))
                      : new ObjectId("00000000-0000-0000-0000-000000000000")),
              List.of(Tenants.id(NAMES.get(random.nextInt(NAMES.size())))),
              random.nextBoolean());
      story.add(tenants -> tenants.with(deny));
    }
  }

  /** Does what the step says; an earlier step may have linked already, a second time harms not. */
  private static void carryOut(PlanStep step, Tenants tenants) {
    String name = name(step.principal().orElseThrow());
    for (Action action : step.actions()) {
      switch (action) {
        case VERIFY, LINK, UPDATE_LINK, ACCEPT_INVITATION ->
            tenants.linked(name, Tenants.LOCATION, 0);
        case MAKE_STANDING, GIVE_SUPPORT_REQUEST_CONTRIBUTOR ->
            tenants.assign(
                name,
                "User",
                step.role().orElseThrow(),
                scope(step.scope().orElseThrow()),
                Optional.empty());
        case READ, REPLACE_MANAGED_IDENTITY -> throw new IllegalStateException("not told here");
      }
    }
  }

  private static String name(PrincipalId id) {
    return NAMES.stream()
        .filter(name -> Tenants.id(name).equals(id.object()))
        .findFirst()
        .orElseThrow();
  }

  private static String scope(ScopeId id) {
    return SCOPES.stream().filter(name -> Tenants.scope(name).equals(id)).findFirst().orElseThrow();
  }
}
