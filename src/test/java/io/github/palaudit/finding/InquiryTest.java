package io.github.palaudit.finding;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InquiryTest {

  private static final RuleText TEXT =
      new RuleText("PAL999", "Seen", Severity.INFO, "What.", "Why.", "Remedy.", List.of("F-A1"));

  /** Notes whom it is asked about, and how many they were. */
  private record Roll(boolean asksWithoutRole, List<ObjectId> asked) implements PrincipalRule {

    @Override
    public RuleText text() {
      return TEXT;
    }

    @Override
    public Inquiry on(Coverage coverage) {
      return new Inquiry() {
        @Override
        public Optional<Finding> about(Access access) {
          asked.add(access.who().id().object());
          return Optional.of(
              new Draft(TEXT, coverage).principal(access.who().id()).says("Is here."));
        }

        @Override
        public Stream<Finding> aboutAll() {
          return Stream.of(new Draft(TEXT, coverage).about("all").says(asked.size() + " are."));
        }
      };
    }
  }

  private static Coverage coverage() {
    return CoverageEngine.coverage(
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .guest("bert")
            .assign("bert", "Reader", "rg-1")
            .with(Principals.member("own", "contoso.com"))
            .linked("own", LOCATION, 10)
            .inputs());
  }

  @Test
  void eachPrincipalOfOursIsAskedAboutOnceAndAllOfThemTogetherAtTheEnd() {
    Roll roll = new Roll(false, new ArrayList<>());

    assertThat(roll.check(coverage()))
        .extracting(Finding::message)
        .containsExactly("Is here.", "Is here.", "2 are.");
    assertThat(roll.asked()).containsExactlyInAnyOrder(id("anna"), id("bert"));
  }

  @Test
  void whoWasSeenWithNoRoleIsAskedAboutByRulesThatWantIt() {
    Roll roll = new Roll(true, new ArrayList<>());

    assertThat(Inquiry.check(List.of(roll, new Roll(false, new ArrayList<>())), coverage()))
        .extracting(Finding::message)
        .contains("3 are.", "2 are.");
    assertThat(roll.asked()).endsWith(id("own")).hasSize(3);
  }

  @Test
  void whatIsGivenAboveReachesAndWhatIsGivenBelowDoesNot() {
    Coverage coverage = coverage();
    GivenAbove counting = new GivenAbove(coverage, InquiryTest::hasRoleThatCounts);
    GivenAbove reading = new GivenAbove(coverage, grant -> !hasRoleThatCounts(grant));

    assertThat(counting.reaches(scope("sub-1"))).isTrue();
    assertThat(counting.reaches(scope("rg-1"))).isTrue();
    assertThat(counting.reaches(scope("sub-2"))).isFalse();
    assertThat(reading.reaches(scope("rg-1"))).isTrue();
    assertThat(reading.reaches(scope("sub-1"))).isFalse();
  }

  private static boolean hasRoleThatCounts(Grant grant) {
    return grant.holding().role().truth() == Truth.YES;
  }
}
