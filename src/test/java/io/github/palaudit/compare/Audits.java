package io.github.palaudit.compare;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.render.json.JsonRenderer;
import io.github.palaudit.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** Audits of tenants for tests, written down and read back. */
final class Audits {

  private Audits() {}

  static PastAudit of(Tenants tenants) {
    return of(tenants, rule -> true);
  }

  static PastAudit of(Tenants tenants, Predicate<Rule> rules) {
    return readBack(report(tenants.inputs(), rules));
  }

  static Report report(Inputs inputs, Predicate<Rule> rules) {
    return Audit.of(inputs, Questions.of(rules), "palaudit test");
  }

  static PastAudit readBack(Report report) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new JsonRenderer().render(report, out);
      return AuditReader.read(new ByteArrayInputStream(out.toByteArray()), "audit.json");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static PastAudit inHand(Report report) {
    return AuditInHand.of(
        report.coverage(),
        report.answers().rules(),
        report.findings(),
        report.waivers(),
        report.head().tool());
  }
}
