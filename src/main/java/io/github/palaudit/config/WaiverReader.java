package io.github.palaudit.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code waivers}: at most one for each finding. */
final class WaiverReader {

  private WaiverReader() {}

  static List<Waiver> read(List<Section> sections) {
    List<Waiver> waivers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Section section : sections) {
      Waiver waiver =
          new Waiver(
              section.required("finding", Values.FINDING_ID, ""),
              section.required("owner", Values.TEXT, ""),
              section.required("reason", Values.TEXT, ""),
              section.required("expires", Values.DATE, LocalDate.EPOCH));
      if (!waiver.finding().isEmpty() && !seen.add(waiver.findingId())) {
        section.wrong("finding", "is waived already, further up");
      }
      waivers.add(waiver);
    }
    return waivers;
  }
}
