package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A link where the customer's entry wants none. */
public final class UnwantedLinkRule implements PrincipalRule {

  private static final Set<Cause> LINKED =
      Set.of(Cause.LINKED_TO_US, Cause.LINKED_TO_GLOBAL_ACCOUNT);

  private static final RuleText TEXT =
      new RuleText(
          "PAL027",
          "Linked although attribution is not wanted",
          Severity.MEDIUM,
          "The customer's entry says that attribution is not wanted, and a principal with access here, or with an object in this tenant, is linked to one of our accounts.",
          "What was agreed and what is done differ. Usage that is not ours to grow also spoils the year-on-year figures of a renewal.",
          "The identity deletes its link; nobody else can. A link of Lighthouse serves other customers too: rather let an identity without a link work here. If attribution is wanted after all, the entry is what to change.",
          List.of("F-A3", "F-A7", "F-F8"));

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
    return Access.isAttributionWanted(coverage)
        ? Inquiry.SILENT
        : principal ->
            Optional.of(principal)
                .filter(access -> LINKED.contains(access.who().link().cause()))
                .map(access -> finding(coverage, access));
  }

  private static Finding finding(Coverage coverage, Access access) {
    Wording names = new Wording(coverage);
    List<ScopeId> scopes = Access.scopes(access.activeAndCounting());
    return new Draft(TEXT, coverage)
        .severity(scopes.isEmpty() ? Severity.LOW : TEXT.severity())
        .principal(access.who().id())
        .touching(scopes)
        .remedy(unlink(coverage, access))
        .says(
            names.principal(access.who())
                + " is linked to one of our accounts although the customer's entry says that attribution is not"
                + " wanted"
                + (scopes.isEmpty()
                    ? "; it was seen with no eligible role in force."
                    : ", and holds "
                        + names.roles(access.activeAndCounting())
                        + ", at "
                        + names.scopes(scopes)
                        + "."));
  }

  /** A link in a managing tenant is not this customer's alone. */
  static Remedy unlink(Coverage coverage, Access access) {
    return access.who().id().tenant().equals(coverage.inputs().customer().tenant())
        ? new LinkRemedies(coverage).remove(access.who())
        : new Remedy(
            "the partner",
            "Let an identity without a link work for this customer, or end the delegation. Deleting"
                + " the link would end recognition at every customer that delegates to this"
                + " identity.",
            List.of());
  }
}
