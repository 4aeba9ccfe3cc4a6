package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Names what could not be seen around a scope whose answer is open for that. */
final class GapProofs {

  private final Coverage coverage;
  private final Snapshot customer;

  GapProofs(Coverage coverage) {
    this.coverage = coverage;
    this.customer = coverage.inputs().customer();
  }

  /** The gaps at this scope and above, and what was never supplied. */
  List<Proof> around(ScopeId scope) {
    List<ScopeId> upwards = customer.scopes().upwards(scope);
    List<Proof> found = new ArrayList<>();
    for (Source source : List.of(Source.ROLE_ASSIGNMENTS, Source.DELEGATIONS)) {
      customer.gaps().stream()
          .filter(gap -> gap.source() == source)
          .filter(gap -> gap.scope().isEmpty() || gap.scope().filter(upwards::contains).isPresent())
          .forEach(gap -> found.add(gap(gap)));
      if (customer.completeness(source) == Completeness.NOT_SUPPLIED) {
        found.add(missing(source, "Not supplied: " + source.label()));
      }
    }
    if (customer.completeness(Source.MANAGEMENT_GROUPS) != Completeness.COMPLETE) {
      found.add(
          missing(
              Source.MANAGEMENT_GROUPS,
              "Not read whole: which management groups lie above; a role of ours at one may reach"
                  + " this scope"));
    }
    if (coverage.inputs().strict()) {
      customer
          .header()
          .takenAsFact()
          .forEach(
              fact ->
                  found.add(
                      missing(Source.ROLE_ASSIGNMENTS, "Assumed: " + fact + " (--strict)")
                          .with("decidedBy", "--strict")));
    }
    return found;
  }

  private Proof gap(Gap gap) {
    return missing(
            gap.source(),
            "Could not be read: "
                + gap.source().label()
                + gap.scope().map(scope -> " at " + new Wording(coverage).scope(scope)).orElse("")
                + ": "
                + Sentences.open(gap.reason())
                + status(gap.status()))
        .with("scope", gap.scope().map(ScopeId::text))
        .with("reason", gap.reason());
  }

  private static String status(OptionalInt status) {
    return status.isPresent() ? " (" + status.getAsInt() + ")" : "";
  }

  private static Proof missing(Source source, String statement) {
    return Proof.of(Proof.Kind.GAP, statement).with("source", source.word());
  }
}
