package io.github.palaudit.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The typing of earlier workbooks, sorted for a new one: beside its finding, or kept apart. Every
 * word that was typed is in one of the two.
 *
 * @param byFinding by the id of a finding that this audit tells
 * @param earlier what is kept apart: of findings that are told no more, then what newer words took
 *     the place of, then of rows without an id
 */
public record Decisions(Map<String, Decision> byFinding, List<EarlierDecision> earlier) {

  /** Nobody typed anything. */
  public static final Decisions NONE = new Decisions(Map.of(), List.of());

  public Decisions {
    byFinding = Map.copyOf(byFinding);
    earlier = List.copyOf(earlier);
  }

  /** What was typed about this finding. */
  public Optional<Decision> of(String findingId) {
    return Optional.ofNullable(byFinding.get(findingId));
  }

  /**
   * Sorts what was typed. Of several words about one finding those of the newest audit hold, of one
   * audit those of the workbook saved last, of one workbook those that stand first.
   *
   * @param told the ids of all findings of this audit
   * @param resolved the ids of findings of the audit before this one that are shown to be resolved
   */
  public static Decisions sorted(
      List<ReviewedWorkbook> workbooks, Set<String> told, Set<String> resolved) {
    Map<String, List<TypedRow>> byId = new LinkedHashMap<>();
    Map<List<Object>, TypedRow> without = new LinkedHashMap<>();
    for (ReviewedWorkbook workbook : newestFirst(workbooks)) {
      for (TypedRow row : workbook.rows()) {
        if (row.findingId().isPresent()) {
          byId.computeIfAbsent(row.findingId().get(), id -> new ArrayList<>()).add(row);
        } else {
          without.putIfAbsent(List.of(row.rule(), row.message(), row.decision()), row);
        }
      }
    }
    Map<String, Decision> byFinding = new LinkedHashMap<>();
    List<EarlierDecision> gone = new ArrayList<>();
    List<EarlierDecision> superseded = new ArrayList<>();
    byId.forEach(
        (id, rows) -> {
          Optional<TypedRow> holds = rows.stream().filter(row -> !isSuperseded(row)).findFirst();
          if (holds.isPresent() && told.contains(id)) {
            byFinding.put(id, holds.get().decision());
          } else {
            holds.ifPresent(row -> gone.add(new EarlierDecision(row, fate(id, row, resolved))));
          }
          Set<Decision> seen = new HashSet<>();
          rows.stream()
              .filter(row -> holds.isEmpty() || !holds.get().decision().covers(row.decision()))
              .filter(row -> seen.add(row.decision()))
              .forEach(row -> superseded.add(new EarlierDecision(row, Fate.SUPERSEDED)));
        });
    Comparator<EarlierDecision> inOrder =
        Comparator.comparing((EarlierDecision one) -> one.row().rule())
            .thenComparing(one -> one.row().findingId().orElse(""));
    gone.sort(inOrder);
    superseded.sort(inOrder);
    List<EarlierDecision> earlier = new ArrayList<>(gone);
    earlier.addAll(superseded);
    without.values().forEach(row -> earlier.add(new EarlierDecision(row, Fate.NO_ID)));
    return new Decisions(byFinding, earlier);
  }

  private static List<ReviewedWorkbook> newestFirst(List<ReviewedWorkbook> workbooks) {
    return workbooks.stream()
        .sorted(
            Comparator.comparing((ReviewedWorkbook one) -> one.asOf().orElse(Instant.MIN))
                .thenComparing(one -> one.saved().orElse(Instant.MIN))
                .reversed())
        .toList();
  }

  private static boolean isSuperseded(TypedRow row) {
    return row.fate().filter(fate -> fate == Fate.SUPERSEDED).isPresent();
  }

  private static Fate fate(String id, TypedRow row, Set<String> resolved) {
    return resolved.contains(id) || row.fate().filter(was -> was == Fate.RESOLVED).isPresent()
        ? Fate.RESOLVED
        : Fate.NOT_TOLD;
  }
}
