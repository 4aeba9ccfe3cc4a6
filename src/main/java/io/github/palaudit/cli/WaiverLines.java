package io.github.palaudit.cli;

import io.github.palaudit.config.Waiver;
import io.github.palaudit.finding.Waivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the terminal says of waivers. */
final class WaiverLines {

  private WaiverLines() {}

  /** How many findings are waived, and every waiver that expired. */
  static Optional<String> of(Waivers waivers) {
    List<String> told = new ArrayList<>();
    if (!waivers.waived().isEmpty()) {
      told.add(
          waivers.waived().size()
              + (waivers.waived().size() == 1 ? " finding is waived" : " findings are waived"));
    }
    for (Waivers.Waived one : waivers.expired()) {
      waivers
          .sentence(one.finding())
          .ifPresent(
              said -> told.add(one.finding().rule() + "-" + one.finding().id() + ": " + said));
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
  }

  /** Of a waiver that names no finding of any customer in this audit. */
  static String unused(Waiver waiver) {
    return Plain.line(
        "Unused waiver: "
            + waiver.finding()
            + " of "
            + waiver.owner()
            + " names no finding of this audit; remove it, unless it is for a customer or a rule that was"
            + " left out.");
  }
}
