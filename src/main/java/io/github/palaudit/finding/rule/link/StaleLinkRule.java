package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Evidence that is too old to rest on. */
public final class StaleLinkRule implements Rule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL007",
          "Stale link evidence",
          Severity.MEDIUM,
          "The newest evidence of a principal of ours is older than the policy allows.",
          "A link can be changed or removed by its identity at any time without a trace; old evidence proves what was.",
          "The principal shows its link again and sends the answer in.",
          List.of("F-A17", "F-B1", "F-B5"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    Wording names = new Wording(coverage);
    LinkRemedies links = new LinkRemedies(coverage);
    return Access.ofOurs(coverage)
        .filter(access -> access.who().link().cause() == Cause.EVIDENCE_STALE)
        .filter(access -> access.who().counts().truth() != Truth.NO)
        .flatMap(access -> finding(coverage, access, names, links).stream());
  }

  private static Optional<Finding> finding(
      Coverage coverage, Access access, Wording names, LinkRemedies links) {
    List<Grant> mayCount =
        access.where(
            grant ->
                grant.active().truth() != Truth.NO && grant.holding().role().truth() != Truth.NO);
    if (mayCount.isEmpty()) {
      return Optional.empty();
    }
    List<ScopeId> scopes = Access.scopes(mayCount);
    return Optional.of(
        new Draft(TEXT, coverage)
            .severity(Access.areCovered(coverage, scopes) ? Severity.LOW : TEXT.severity())
            .principal(access.who().id())
            .touching(scopes)
            .remedy(links.show(access.who()))
            .says(
                names.principal(access.who())
                    + " holds "
                    + names.roles(mayCount)
                    + " and the evidence of its link is stale ("
                    + access.who().link().detail()
                    + "), at "
                    + names.scopes(scopes)
                    + "."));
  }
}
