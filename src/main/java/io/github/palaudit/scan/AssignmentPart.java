package io.github.palaudit.scan;

import io.github.palaudit.snapshot.ScopeId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Subscriptions whose role assignments are asked for in one question to Resource Graph. Its pages
 * come one after the other; the questions of several parts run at once.
 *
 * @param rows how many role assignments lie at and in each
 */
record AssignmentPart(Map<ScopeId, Integer> rows) {

  private static final int MOST_PAGES = 5;

  AssignmentPart {
    rows = Map.copyOf(rows);
  }

  /**
   * Parts of five pages at most, so that little is held in memory, and of as many as leave the
   * fewest pages half empty. One subscription that is larger is a part by itself.
   */
  static List<AssignmentPart> of(Map<ScopeId, Integer> rows) {
    return IntStream.rangeClosed(1, MOST_PAGES)
        .mapToObj(pages -> filled(rows, (long) pages * ResourceGraph.MOST_ROWS))
        .min(Comparator.comparingLong(AssignmentPart::pages))
        .orElseThrow();
  }

  /** The largest first, each into the first part that has room: first fit, decreasing. */
  private static List<AssignmentPart> filled(Map<ScopeId, Integer> rows, long room) {
    List<Filling> parts = new ArrayList<>();
    rows.entrySet().stream()
        .sorted(
            Map.Entry.<ScopeId, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            one -> {
              if (parts.stream().noneMatch(part -> part.takes(one, room))) {
                parts.add(new Filling(one));
              }
            });
    return parts.stream().map(part -> new AssignmentPart(part.rows)).toList();
  }

  private static long pages(List<AssignmentPart> parts) {
    return parts.stream().mapToLong(part -> pages(part.rows)).sum();
  }

  /** How many pages these rows fill at least. */
  static long pages(Map<ScopeId, Integer> rows) {
    long total = rows.values().stream().mapToLong(Integer::longValue).sum();
    return (total + ResourceGraph.MOST_ROWS - 1) / ResourceGraph.MOST_ROWS;
  }

  /** In order. */
  List<ScopeId> subscriptions() {
    return rows.keySet().stream().sorted().toList();
  }

  /** Tells it from every other part; the same for the same subscriptions. */
  String name() {
    String all = subscriptions().stream().map(ScopeId::key).collect(Collectors.joining("\n"));
    return "part " + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Filling {

    private final Map<ScopeId, Integer> rows;
    private long sum;

    Filling(Map.Entry<ScopeId, Integer> first) {
      rows = new HashMap<>(Map.of(first.getKey(), first.getValue()));
      sum = first.getValue();
    }

    boolean takes(Map.Entry<ScopeId, Integer> more, long room) {
      if (sum + more.getValue() > room || rows.size() == ResourceGraph.MOST_SUBSCRIPTIONS) {
        return false;
      }
      rows.put(more.getKey(), more.getValue());
      sum += more.getValue();
      return true;
    }
  }
}
