package io.github.palaudit.render.faces;

import io.github.palaudit.report.Section.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file, or a folder of files, that holds the report's tables. */
public abstract class Tables {

  private static final String COST = "Cost in ";

  /** The table about this subject; empty where the file has none, or says that it has no rows. */
  public abstract Optional<Grid> table(Subject subject);

  /** Severity, and the word for waived ones, of each finding that is shown. */
  abstract List<Seen> findings();

  /** A finding as it is shown. */
  record Seen(String severity, boolean waived) {}

  /** What the rows add up to. */
  public Numbers numbers() {
    Map<String, Integer> subscriptions = new TreeMap<>();
    Map<String, Long> cost = new TreeMap<>();
    table(Subject.SCOPES).ifPresent(grid -> scopes(grid, subscriptions, cost));
    Map<String, Integer> findings = new TreeMap<>();
    findings().stream()
        .filter(one -> !one.waived())
        .forEach(one -> findings.merge(one.severity(), 1, Integer::sum));
    return new Numbers(
        subscriptions,
        findings,
        (int) findings().stream().filter(Seen::waived).count(),
        Optional.of(
            table(Subject.GAPS)
                .map(grid -> grid.column("What").stream().filter("Not seen"::equals).count())
                .map(Long::intValue)
                .orElse(0)),
        Optional.of(table(Subject.PLAN).map(grid -> grid.rows().size()).orElse(0)),
        Optional.of(cost));
  }

  private static void scopes(Grid grid, Map<String, Integer> states, Map<String, Long> cost) {
    for (List<String> row : grid.rows()) {
      if (grid.value(row, "Kind").equals("subscription")
          && grid.value(row, "Not counted because").isEmpty()) {
        states.merge(grid.value(row, "State"), 1, Integer::sum);
        grid.header().stream()
            .filter(heading -> heading.startsWith(COST))
            .filter(heading -> !grid.value(row, heading).isEmpty())
            .forEach(
                heading -> cost.merge(currency(heading), number(grid, row, heading), Long::sum));
      }
    }
  }

  private static String currency(String heading) {
    return heading.substring(heading.length() - 3);
  }

  private static long number(Grid grid, List<String> row, String heading) {
    String shown = grid.value(row, heading).replace(",", "").replace(" " + currency(heading), "");
    return Math.round(Double.parseDouble(shown));
  }

  /** Of a table of findings. */
  static List<Seen> ofRows(Grid grid) {
    return grid.rows().stream()
        .map(
            row ->
                new Seen(
                    grid.value(row, "Severity"), grid.value(row, "Waiver").startsWith("Waived by")))
        .toList();
  }
}
