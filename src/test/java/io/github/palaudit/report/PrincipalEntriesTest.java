package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of each principal of ours. */
class PrincipalEntriesTest {

  private static List<PrincipalEntry> entries(Tenants tenants) {
    Report report = Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
    return PrincipalEntries.of(report).toList();
  }

  private static List<String> labels(PrincipalEntry entry) {
    return entry.facts().stream().map(RuleFindings.Fact::label).toList();
  }

  @Test
  void aLinkedOneShowsWhatEachOfItsRolesComesTo() {
    PrincipalEntry adele =
        entries(
                new Tenants()
                    .guest("adele")
                    .assign("adele", "Contributor", "sub-1")
                    .assign("adele", "Reader", "sub-2")
                    .linked("adele", Tenants.LOCATION, 10))
            .get(0);

    assertThat(adele.link()).isEqualTo(new Cell.Badge(Tone.ATTRIBUTED, "Linked"));
    assertThat(adele.sentence()).contains("1 of 2 roles attributes; evidence of 10 Nov 2026");
    assertThat(labels(adele))
        .contains(
            "● Contributor attributes",
            "○ Reader does not attribute: no eligible role is held",
            "Age",
            "Source");
  }

  @Test
  void anUnlinkedOneHasItsFindingAndTheLinesToRun() {
    PrincipalEntry isaiah =
        entries(
                new Tenants()
                    .guest("isaiah")
                    .assign("isaiah", "Contributor", "sub-1")
                    .notLinked("isaiah", 5))
            .get(0);

    assertThat(labels(isaiah)).anyMatch(label -> label.startsWith("Finding, "));
    assertThat(isaiah.remedies()).isNotEmpty();
    assertThat(isaiah.remedies().get(0).commands()).isNotEmpty();
  }

  @Test
  void withoutEvidenceNothingIsSaidOfItsAge() {
    PrincipalEntry lynne =
        entries(new Tenants().guest("lynne").assign("lynne", "Contributor", "sub-1")).get(0);

    assertThat(lynne.link().tone()).isEqualTo(Tone.UNKNOWN);
    assertThat(lynne.sentence()).contains("its role may attribute; no evidence");
    assertThat(labels(lynne)).doesNotContain("Age", "Seen on");
  }

  @Test
  void theCustomersOwnPeopleHaveNone() {
    assertThat(entries(new Tenants())).isEmpty();
  }
}
