package io.github.palaudit.finding.rule.scan;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A catalogue that may be out of date. */
public final class OldCatalogueRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL016",
          "Old role catalogue",
          Severity.LOW,
          "The table of eligible roles was read at Microsoft more than a year before the audit.",
          "Roles may have been added, renamed or re-rated since; an unlisted role is unknown, a listed one may have changed.",
          "Refresh the catalogue from a newer copy (docs/catalogue.md) or extend it with --catalog.",
          List.of("F-C1", "F-C2"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    LocalDate read = coverage.inputs().catalog().date();
    LocalDate audited = coverage.inputs().asOf().atZone(ZoneOffset.UTC).toLocalDate();
    if (!read.plusYears(1).isBefore(audited)) {
      return Stream.empty();
    }
    return Stream.of(
        new Draft(TEXT, coverage)
            .about("catalogue")
            .says(
                "The table of eligible roles is of "
                    + Dates.day(read.atStartOfDay(ZoneOffset.UTC).toInstant())
                    + ", more than a year before this audit."));
  }
}
