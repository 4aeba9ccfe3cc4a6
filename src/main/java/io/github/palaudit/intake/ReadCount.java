package io.github.palaudit.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of the rows of one file.
 *
 * @param kinds what the file holds, in words; empty for an empty list
 * @param read rows read
 * @param used rows that went into the snapshot
 * @param leftOut for each reason, how many rows did not; with {@code used} they add up to {@code
 *     read}
 */
public record ReadCount(
    Path file,
    ImportOption option,
    List<String> kinds,
    long read,
    long used,
    SortedMap<String, Long> leftOut) {

  /** Copies what was given. */
  public ReadCount {
    kinds = List.copyOf(kinds);
    leftOut = new TreeMap<>(leftOut);
  }

  /** For example {@code users.json: 12 users read, 10 used, 2 left out (devices: 2)}. */
  public String sentence() {
    String what = kinds.isEmpty() ? "rows" : String.join(" and ", kinds);
    String counted = file + ": " + read + " " + what + " read, " + used + " used";
    return leftOut.isEmpty()
        ? counted
        : counted + ", " + (read - used) + " left out (" + reasons() + ")";
  }

  private String reasons() {
    return leftOut.entrySet().stream()
        .map((Map.Entry<String, Long> entry) -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
