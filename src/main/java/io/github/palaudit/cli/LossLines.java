package io.github.palaudit.cli;

import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Credential.Threshold;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.renewal.CustomerLoss;
import io.github.palaudit.renewal.Recognised;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which thresholds would be missed without which customer. For the partner's own terminal: it names
 * every customer of the run, which no report does.
 */
final class LossLines {

  private LossLines() {}

  static void print(PrintWriter out, Inputs any, Recognised recognised) {
    for (Credential credential : any.configuration().credentials()) {
      for (CustomerLoss loss : CustomerLoss.of(credential, recognised, any)) {
        if (loss.matters()) {
          out.println(Plain.line(text(credential, loss)));
        }
      }
    }
  }

  private static String text(Credential credential, CustomerLoss loss) {
    return credential.name()
        + ", if "
        + loss.name()
        + " is lost: "
        + (loss.missed().isEmpty() ? "" : "missed " + listed(loss.missed()))
        + (loss.missed().isEmpty() || loss.perhaps().isEmpty() ? "" : ", ")
        + (loss.perhaps().isEmpty() ? "" : "perhaps missed " + listed(loss.perhaps()));
  }

  private static String listed(List<Threshold> thresholds) {
    return thresholds.stream().map(Threshold::metric).collect(Collectors.joining(" and "));
  }
}
