package io.github.palaudit.renewal;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.EvidenceSettings;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The same tenant on a later day, if nothing changes but what carries a date: two answers, since
 * what lapses and what only goes unseen are different things.
 *
 * @param held with today's evidence as fresh then as it is today: what is not attributed here
 *     lapses
 * @param aged with evidence growing old: what is not attributed here, and is above, needs its link
 *     shown again
 */
record LookAhead(Coverage held, Coverage aged) {

  static LookAhead to(Instant day, Coverage now) {
    Inputs inputs = now.inputs();
    if (!day.isAfter(inputs.asOf())) {
      return new LookAhead(now, now);
    }
    // Whole days, rounded down: at the edge, evidence is old rather than fresh.
    int later = (int) Duration.between(inputs.asOf(), day).toDays();
    int fresh = inputs.configuration().evidence().freshDays();
    return new LookAhead(at(day, fresh + later, inputs), at(day, fresh, inputs));
  }

  private static Coverage at(Instant day, int freshDays, Inputs inputs) {
    Configuration was = inputs.configuration();
    Configuration then =
        new Configuration(
            was.partner(),
            was.customers(),
            was.policy(),
            new EvidenceSettings(was.evidence().folders(), freshDays),
            was.waivers(),
            was.credentials(),
            was.severities());
    return CoverageEngine.coverage(
        new Inputs(
            inputs.customer(),
            inputs.managing(),
            seen(inputs),
            inputs.catalog(),
            then,
            day,
            inputs.strict()));
  }

  /** What was seen up to the audit: what comes later is not known to it. */
  private static LinkEvidence seen(Inputs inputs) {
    List<DatedObservation> seen =
        inputs.evidence().principals().stream()
            .flatMap(who -> inputs.evidence().of(who, inputs.asOf()).stream())
            .toList();
    return new LinkEvidence(seen);
  }
}
