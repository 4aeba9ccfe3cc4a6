package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;

/** The finding about a principal whose access would count if its link were shown. */
final class OpenLink {

  private OpenLink() {}

  /**
   * Empty when the principal cannot count whatever its link is.
   *
   * @param what is wrong with the link, to follow "holds a role and"
   */
  static Optional<Finding> finding(
      RuleText text, Coverage coverage, Access access, String what, List<Remedy> remedies) {
    List<Grant> mayCount =
        access.where(
            grant ->
                grant.active().truth() != Truth.NO && grant.holding().role().truth() != Truth.NO);
    if (mayCount.isEmpty() || access.who().counts().truth() == Truth.NO) {
      return Optional.empty();
    }
    Wording names = new Wording(coverage);
    List<ScopeId> scopes = Access.scopes(mayCount);
    Draft draft =
        new Draft(text, coverage)
            .severity(Exposure.ofGrants(coverage, mayCount).severity(text))
            .principal(access.who().id())
            .touching(scopes);
    remedies.forEach(draft::remedy);
    return Optional.of(
        draft.says(
            names.principal(access.who())
                + " holds "
                + names.roles(mayCount)
                + " and "
                + what
                + " ("
                + access.who().link().detail()
                + "), at "
                + names.scopes(scopes)
                + "."));
  }
}
