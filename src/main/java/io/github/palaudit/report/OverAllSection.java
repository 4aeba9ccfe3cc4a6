package io.github.palaudit.report;

import java.util.List;
import java.util.Optional;

/** The files over all customers that lie beside a review. */
final class OverAllSection {

  private OverAllSection() {}

  static Section of(List<String> documents) {
    return new Section(
        Section.Subject.OVER_ALL,
        "What the audits of all customers come to: coverage and money, trend, next steps, what to"
            + " re-verify, renewals and people.",
        Table.of(
            new Columns<String>()
                .add("File", 30, Column.Kind.TEXT, name -> new Cell.Document(name, name))
                .list(),
            documents,
            row -> Optional.empty(),
            "None was made."));
  }
}
