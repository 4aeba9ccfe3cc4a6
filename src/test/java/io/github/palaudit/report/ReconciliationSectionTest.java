package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The audit is on 20 Nov 2026, so that September is judged and October may still change. */
class ReconciliationSectionTest {

  private static final String PAL = "Partner admin link";

  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", Tenants.LOCATION, 100);
  }

  private static Report report(Tenants tenants) {
    return Audit.of(
        tenants.inputs(),
        new Questions(
            rule -> false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        "palaudit test");
  }

  /** The cells of the row of this month and subscription, from the verdict on. */
  private static List<Cell> row(Section section, String month, String subscription) {
    List<List<Cell>> found = new ArrayList<>();
    section
        .table()
        .rows()
        .map(Table.Row::cells)
        .filter(cells -> cells.get(0).equals(new Cell.Month(YearMonth.parse(month))))
        .filter(cells -> cells.get(1).equals(Cell.text(subscription)))
        .forEach(found::add);
    assertThat(found).hasSize(1);
    return found.get(0).subList(2, 8);
  }

  /**
   * August: 100 through PAL. September: 150 and 20 through PAL, of which 700 more only repeat, 40
   * through DPOR, and 9000 of a deal. October: 5, which may still change.
   */
  private static Section section() {
    return report(
            anna()
                .recognised("sub-1", "2026-08", PAL, false, 100)
                .recognised("sub-1", "2026-09", PAL, false, 150)
                .recognised("sub-1", "2026-09", PAL, true, 700)
                .recognised("sub-2", "2026-09", PAL, false, 20)
                .recognised("sub-2", "2026-09", "DPOR", false, 40)
                .recognised("sub-2", "2026-09", "Deal registration", false, 9000)
                .recognised("sub-1", "2026-10", PAL, false, 5))
        .section(Section.Subject.RECONCILIATION);
  }

  @Test
  void theTotalsOfAMonthAreTheSumsOfItsRows() {
    Section section = section();

    assertThat(row(section, "2026-09", "All together"))
        .containsExactly(
            Cell.BLANK,
            new Cell.Money(170, "USD"),
            new Cell.Money(40, "USD"),
            new Cell.Money(0, "USD"),
            new Cell.Money(70, "USD"),
            new Cell.Count(2));
    assertThat(row(section, "2026-09", "sub-1").subList(0, 3))
        .containsExactly(
            new Cell.Badge(Tone.ATTRIBUTED, "As expected"),
            new Cell.Money(150, "USD"),
            new Cell.Money(0, "USD"));
    assertThat(row(section, "2026-09", "sub-2").subList(0, 3))
        .containsExactly(
            new Cell.Badge(Tone.QUIET, "Recognised, not expected"),
            new Cell.Money(20, "USD"),
            new Cell.Money(40, "USD"));
  }

  @Test
  void aMonthThatMayStillChangeIsInNoTrend() {
    Section section = section();

    assertThat(row(section, "2026-10", "All together").subList(0, 2))
        .containsExactly(
            new Cell.Badge(Tone.UNKNOWN, "May still change"), new Cell.Money(5, "USD"));
    assertThat(section.sentence())
        .endsWith(
            "The newest month that is judged is Sep 2026. Through PAL, in USD: Aug 2026 100,"
                + " Sep 2026 170.");
  }

  @Test
  void withoutAReportThereIsNoSection() {
    assertThat(report(anna()).sections())
        .extracting(Section::subject)
        .doesNotContain(Section.Subject.RECONCILIATION);
  }
}
