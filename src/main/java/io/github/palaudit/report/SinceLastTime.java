package io.github.palaudit.report;

import static java.util.stream.Collectors.toMap;

import io.github.palaudit.compare.AuditedScope;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.FindingChange;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the newest earlier audit said of what a report shows. */
public final class SinceLastTime {

  private final Comparison comparison;
  private final Map<String, FindingChange.Kind> findings;

  private SinceLastTime(Comparison comparison) {
    this.comparison = comparison;
    this.findings =
        comparison.findings().stream()
            .collect(toMap(one -> one.finding().id(), FindingChange::kind, (one, other) -> one));
  }

  static Optional<SinceLastTime> of(Answers answers) {
    return answers.since().map(SinceLastTime::new);
  }

  /**
   * What changed since the newest earlier audit, a sentence each: the answer, then what was
   * scanned, assumed or set otherwise. None where no earlier audit is known.
   */
  public static List<String> sentences(Answers answers) {
    List<String> sentences = new ArrayList<>();
    answers
        .since()
        .map(ComparisonBrief::new)
        .ifPresent(
            brief -> {
              sentences.add(Sentences.open(brief.lead()));
              brief.cautions().stream().map(Sentences::open).forEach(sentences::add);
            });
    return sentences;
  }

  /** What became of this finding. */
  Optional<Cell.Badge> finding(String id) {
    return Optional.ofNullable(findings.get(id)).map(ComparisonSections::badge);
  }

  /** The answer that the scope had. */
  Cell answer(ScopeId scope) {
    return ComparisonSections.answer(
        Optional.ofNullable(comparison.before().scopes().get(scope)).map(AuditedScope::answer));
  }
}
