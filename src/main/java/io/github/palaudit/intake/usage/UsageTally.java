package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.ImportOption;
import io.github.palaudit.intake.ReadCount;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Counts what becomes of the rows of one file. */
final class UsageTally {

  private final TreeMap<String, Long> leftOut = new TreeMap<>();
  private long read;
  private long used;

  void use() {
    read++;
    used++;
  }

  void leaveOut(String reason) {
    read++;
    leftOut.merge(reason, 1L, Long::sum);
  }

  boolean isNothingUsed() {
    return used == 0;
  }

  ReadCount count(Path file) {
    return new ReadCount(
        file, ImportOption.INSIGHTS, List.of("rows of Azure usage"), read, used, leftOut);
  }
}
