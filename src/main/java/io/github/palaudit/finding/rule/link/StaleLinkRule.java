package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import java.util.List;
import java.util.Optional;

/** Evidence that is too old to rest on. */
public final class StaleLinkRule implements PrincipalRule {

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
  public Inquiry on(Coverage coverage) {
    LinkRemedies links = new LinkRemedies(coverage);
    return principal ->
        Optional.of(principal)
            .filter(access -> access.who().link().cause() == Cause.EVIDENCE_STALE)
            .flatMap(
                access ->
                    OpenLink.finding(
                        TEXT,
                        coverage,
                        access,
                        "the evidence of its link is stale",
                        List.of(links.show(access.who()))));
  }
}
