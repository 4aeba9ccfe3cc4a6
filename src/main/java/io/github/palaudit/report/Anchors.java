package io.github.palaudit.report;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.Locale;

/** The names by which links find rows: stable over time, and harmless in a link. */
final class Anchors {

  private Anchors() {}

  static String of(Finding finding) {
    return finding.rule() + "-" + finding.id();
  }

  static String of(PrincipalId principal) {
    return "principal-" + harmless(principal.tenant() + "-" + principal.object());
  }

  /** Of an observation's row. */
  static String of(DatedObservation dated) {
    PrincipalId who = dated.observation().principal();
    return "evidence-"
        + harmless(
            String.format(
                Locale.ROOT,
                "%s-%s-%d-%08x",
                who.tenant(),
                who.object(),
                dated.collectedAt().getEpochSecond(),
                dated.toString().hashCode()));
  }

  /** Of the row that says that there is no evidence. */
  static String ofMissingEvidence(PrincipalId principal) {
    return "evidence-" + harmless(principal.tenant() + "-" + principal.object());
  }

  static String of(ScopeId scope) {
    return "scope" + harmless(scope.key().replace('/', '-'));
  }

  /** What is not plain is left out, and a hash stands for it. */
  private static String harmless(String text) {
    String plain = text.replaceAll("[^0-9a-z.-]", "");
    return plain.equals(text)
        ? plain
        : plain.substring(0, Math.min(80, plain.length()))
            + "-"
            + String.format(Locale.ROOT, "%08x", text.hashCode());
  }
}
