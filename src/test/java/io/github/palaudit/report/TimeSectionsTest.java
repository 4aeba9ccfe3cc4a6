package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.config.Policy;
import io.github.palaudit.render.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sections that are there when they were asked for. */
class TimeSectionsTest {

  private static List<Cell> row(Section section, int number) {
    return section.table().rows().skip(number).findFirst().orElseThrow().cells();
  }

  @Test
  void whatWasNotAskedForHasNoSection() {
    assertThat(Reports.usual().sections())
        .extracting(Section::subject)
        .doesNotContain(Section.Subject.MONTH, Section.Subject.OUTLOOK);
  }

  /** sub-1 is linked since 10 days: 240 of 720 hours; what is to come is possible. */
  @Test
  void theMonthShowsSharesAndHours() {
    Section month = Reports.asked(Policy.PimShare.HOURS).section(Section.Subject.MONTH);

    assertThat(month.sentence())
        .startsWith("For which share of November 2026 each scope was attributed, in hours (UTC)")
        .endsWith("tells of every role that had ended before the snapshot.");
    assertThat(row(month, 0).subList(0, 2))
        .containsExactly(Cell.text("sub-1"), new Cell.Badge(Tone.TEMPORARY, "In part"));
    assertThat(row(month, 0).subList(4, 9))
        .containsExactly(
            new Cell.Percent(240 / 720.0),
            new Cell.Percent(1),
            new Cell.Count(240),
            new Cell.Count(720),
            Cell.lines(List.of("adele")));
  }

  /** From 12:00 on the 10th to 12:00 on the 20th there are nine whole days. */
  @Test
  void theMonthShowsWholeDaysWhereTheyCount() {
    Section month = Reports.asked(Policy.PimShare.WHOLE_DAYS).section(Section.Subject.MONTH);

    assertThat(month.sentence()).contains("in whole days (UTC) of 30,");
    assertThat(row(month, 0).get(6)).isEqualTo(new Cell.Count(9));
    assertThat(month.table().columns().get(6).header()).isEqualTo("Confirmed days");
  }

  @Test
  void theOutlookShowsScopesThenEvidence() {
    Section outlook = Reports.asked(Policy.PimShare.HOURS).section(Section.Subject.OUTLOOK);

    assertThat(outlook.table().count()).isEqualTo(5);
    assertThat(row(outlook, 0).subList(0, 2))
        .containsExactly(Cell.text("sub-1"), new Cell.Badge(Tone.UNKNOWN, "Unknown"));
    assertThat(row(outlook, 0).subList(4, 7))
        .containsExactly(
            Cell.text("Standing grants"),
            Cell.text("The evidence of the link is too old"),
            Cell.lines(List.of("adele")));
    assertThat(row(outlook, 3).subList(0, 2))
        .containsExactly(Cell.text("adele"), new Cell.Badge(Tone.UNKNOWN, "Evidence too old"));
  }
}
