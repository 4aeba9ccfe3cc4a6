package io.github.palaudit.intake;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Counts what becomes of the rows of one file. */
final class Tally {

  private final Set<RowKind> kinds = EnumSet.noneOf(RowKind.class);
  private final TreeMap<String, Long> leftOut = new TreeMap<>();
  private long read;
  private long left;

  /** A row was read. */
  void read(RowKind kind) {
    kinds.add(kind);
    read++;
  }

  /** The row that was read last is not used. */
  void leaveOut(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
    left++;
  }

  ReadCount count(Path file, ImportOption option) {
    List<String> words = kinds.stream().map(RowKind::plural).toList();
    return new ReadCount(file, option, words, read, read - left, leftOut);
  }
}
