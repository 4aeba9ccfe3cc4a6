package io.github.palaudit.report;

import io.github.palaudit.portfolio.Broken;
import io.github.palaudit.portfolio.Portfolio;
import java.util.Optional;

/** The files that could not be taken in. */
final class LeftOutSection {

  private LeftOutSection() {}

  static Section of(Portfolio portfolio) {
    return new Section(
        Section.Subject.BROKEN,
        "These could not be taken in. Whose audits they are is not known here: a customer may be"
            + " missing, or stand with an older audit.",
        Table.of(
            new Columns<Broken>()
                .text("File", 60, Broken::place)
                .prose(
                    "What is wrong, and what to do",
                    70,
                    row -> Sentences.capitalised(row.problem()))
                .list(),
            portfolio.broken(),
            row -> Optional.empty(),
            "Every file was taken in."));
  }
}
