package io.github.palaudit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Earlier;
import io.github.palaudit.Policies;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.renewal.Recognised;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an audit says of typing whose finding it does not tell any more. */
class ResolvedDecisionsTest {

  private static final Tenants BEFORE =
      new Tenants().guest("adele").assign("adele", "Contributor", "sub-1").notLinked("adele", 10);

  @Test
  void isResolvedWhereTheTenantChanged() {
    assertThat(fates(linked(), Optional.of(before()))).containsExactly(Fate.RESOLVED);
  }

  @Test
  void isNotResolvedWhereTheRuleBookIsAnother() {
    Tenants now = linked().policy(Policies.with("managementGroupScope", Truth.NO));

    assertThat(fates(now, Optional.of(before()))).containsExactly(Fate.NOT_TOLD);
  }

  @Test
  void isNotResolvedWhereTheLinkIsUnknownNow() {
    Tenants now = new Tenants().guest("adele").assign("adele", "Contributor", "sub-1");

    assertThat(fates(now, Optional.of(before()))).containsExactly(Fate.NOT_TOLD);
  }

  @Test
  void isNotResolvedWithoutAnAuditToCompareWith() {
    assertThat(fates(linked(), Optional.empty())).containsExactly(Fate.NOT_TOLD);
  }

  private static Tenants linked() {
    return new Tenants()
        .guest("adele")
        .assign("adele", "Contributor", "sub-1")
        .linked("adele", Tenants.LOCATION, 10);
  }

  private static PastAudit before() {
    return Audit.compared(BEFORE.inputs(), "palaudit test");
  }

  /** Of one decision about the unlinked admin of before. */
  private static List<Fate> fates(Tenants now, Optional<PastAudit> last) {
    String unlinked =
        Audit.of(BEFORE.inputs(), Questions.of(rule -> true), "palaudit test").findings().stream()
            .filter(one -> one.rule().equals("PAL001"))
            .findFirst()
            .orElseThrow()
            .id();
    ReviewedWorkbook workbook =
        new ReviewedWorkbook(
            "audit.xlsx",
            Optional.empty(),
            Optional.of(Instant.parse("2026-06-01T12:00:00Z")),
            Optional.empty(),
            false,
            List.of(
                new TypedRow(
                    Optional.of(unlinked),
                    "PAL001",
                    "message",
                    new Decision(Map.of(ReviewField.OWNER, Typed.words("Megan Bowen"))),
                    Optional.empty())),
            List.of());
    return Audit.of(
            now.inputs(),
            Questions.of(rule -> true),
            Recognised.of(List.of(now.inputs())),
            new Earlier(new History(List.of(workbook), List.of()), last),
            "palaudit test")
        .answers()
        .past()
        .decisions()
        .earlier()
        .stream()
        .map(EarlierDecision::fate)
        .toList();
  }
}
