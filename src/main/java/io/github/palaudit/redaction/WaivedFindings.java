package io.github.palaudit.redaction;

import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.FindingId;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.snapshot.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding's id is made of ids, so that it is another one when they are pseudonyms; a waiver has
 * to name that one.
 */
final class WaivedFindings {

  private final Ids ids;
  private final Sentences sentences;

  WaivedFindings(Ids ids, Sentences sentences) {
    this.ids = ids;
    this.sentences = sentences;
  }

  /** What each waiver names now; a waiver that names no finding of these customers is left out. */
  Map<Waiver, String> of(List<Inputs> customers) {
    Map<Waiver, String> waived = new HashMap<>();
    for (Inputs inputs : customers) {
      List<Waiver> waivers = inputs.configuration().waivers();
      if (waivers.isEmpty()) {
        continue;
      }
      for (Finding finding : Rules.check(CoverageEngine.coverage(inputs), rule -> true)) {
        waivers.stream()
            .filter(waiver -> waiver.names(finding.rule(), finding.id()))
            .forEach(waiver -> waived.put(waiver, finding.rule() + "-" + id(finding, inputs)));
      }
    }
    return waived;
  }

  private String id(Finding finding, Inputs inputs) {
    return FindingId.of(
        finding.rule(),
        ids.tenant(finding.tenant()),
        finding.scope().map(ids::scope),
        finding.principal().map(ids::principal),
        finding.role().map(ids::role),
        about(finding.about(), inputs));
  }

  private String about(String about, Inputs inputs) {
    if (about.startsWith("/")) {
      return ids.path(about);
    }
    return inputs.customer().gaps().stream()
        .filter(gap -> about.equals(told(gap, gap.reason())))
        .findFirst()
        .map(gap -> told(gap, sentences.redacted(gap.reason())))
        .orElse(about);
  }

  private static String told(Gap gap, String reason) {
    return gap.source().word() + " " + reason;
  }
}
