package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Truth;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Access or a link that outlives the engagement. */
public final class AfterEngagementRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL028",
          "After the engagement's end",
          Severity.MEDIUM,
          "The engagement in the customer's entry ended before the day of the audit, and a principal of ours still holds a role, may still activate one, or is still linked. The last day of the engagement belongs to it.",
          "Access without a purpose is the customer's risk. A link that is forgotten goes on attributing until somebody takes the role away, and its sudden end then spoils the growth of a later year.",
          "The customer removes the access; the identity deletes its link. If the engagement goes on, its entry is what to change.",
          List.of("F-A15", "F-A25", "F-F8"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksWithoutRole() {
    return true;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    return Access.engagementEnded(coverage)
        .<Inquiry>map(end -> access -> finding(coverage, access, end))
        .orElse(Inquiry.SILENT);
  }

  private static Optional<Finding> finding(Coverage coverage, Access access, LocalDate end) {
    List<Grant> held = access.where(grant -> grant.active().truth() == Truth.YES);
    List<Grant> toActivate =
        access.where(grant -> grant.active().cause() == Cause.ELIGIBLE_NOT_ACTIVATED);
    boolean linked = access.who().link().cause() == Cause.LINKED_TO_US;
    Wording names = new Wording(coverage);
    List<String> still = new ArrayList<>();
    if (!held.isEmpty()) {
      still.add("holds " + names.roles(held) + at(names, held));
    }
    if (!toActivate.isEmpty()) {
      still.add("may activate " + names.roles(toActivate) + at(names, toActivate));
    }
    if (linked) {
      still.add("is linked to us");
    }
    if (still.isEmpty()) {
      return Optional.empty();
    }
    Draft draft =
        new Draft(TEXT, coverage)
            .principal(access.who().id())
            .touching(
                Stream.concat(Access.scopes(held).stream(), Access.scopes(toActivate).stream())
                    .toList());
    if (!held.isEmpty() || !toActivate.isEmpty()) {
      draft.remedy(
          new Remedy(
              "the customer",
              "Remove the role assignments, eligibilities or delegations of this principal, unless"
                  + " the engagement goes on.",
              List.of()));
    }
    if (linked) {
      draft.remedy(UnwantedLinkRule.unlink(coverage, access));
    }
    return Optional.of(
        draft.says(
            names.principal(access.who())
                + " still "
                + String.join(", and ", still)
                + ", although the engagement ended on "
                + Dates.day(end.atStartOfDay(ZoneOffset.UTC).toInstant())
                + "."));
  }

  private static String at(Wording names, List<Grant> grants) {
    return " at " + names.scopes(Access.scopes(grants));
  }
}
