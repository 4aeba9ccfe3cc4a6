package io.github.palaudit.cli;

import io.github.palaudit.scan.ScanStatus;
import io.github.palaudit.snapshot.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far a scan is, in words. */
final class ProgressWords {

  private static final String CUT = "...";

  private ProgressWords() {}

  /** A stage's first line in a log. */
  static String stage(ScanStatus status) {
    return String.format(
        Locale.ROOT, "[%d/%d] %s", status.stage(), status.stages(), labels(status));
  }

  /** How far the stage is; what matters most comes first. */
  static String status(ScanStatus status, Optional<Duration> left) {
    List<String> parts = new ArrayList<>();
    parts.add(
        String.format(
            Locale.ROOT,
            "[%d/%d] %d of %d",
            status.stage(),
            status.stages(),
            status.done(),
            status.total()));
    left.ifPresent(time -> parts.add(time(time) + " left"));
    parts.add(status.records() + " rows");
    parts.add(status.requests().requests() + " requests");
    if (status.requests().waits() > 0) {
      parts.add(
          status.requests().waits() + " waits of " + time(status.requests().waited()) + " in all");
    }
    parts.add(labels(status));
    return String.join(", ", parts);
  }

  private static String labels(ScanStatus status) {
    return status.sources().stream().map(Source::label).collect(Collectors.joining(", "));
  }

  /** Rounded to what people read: 8 s, 3 min, 2 h 5 min. */
  static String time(Duration time) {
    long seconds = time.plusMillis(500).toSeconds();
    if (seconds < 100) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  /** The line without anything a terminal could obey, cut to so many columns. */
  static String cut(String line, int columns) {
    String plain = Plain.line(line);
    if (columns(plain) <= columns) {
      return plain;
    }
    StringBuilder kept = new StringBuilder();
    int room = Math.max(0, columns - CUT.length());
    for (int point : plain.codePoints().toArray()) {
      room -= columns(point);
      if (room < 0) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return columns <= CUT.length() ? "" : kept + CUT;
  }

  static int columns(String text) {
    return text.codePoints().map(ProgressWords::columns).sum();
  }

  /** East Asian characters and pictures take two. */
  static int columns(int point) {
    boolean wide =
        (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || point >= 0x1F000;
    return wide ? 2 : 1;
  }
}
