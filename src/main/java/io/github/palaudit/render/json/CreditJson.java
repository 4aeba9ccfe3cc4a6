package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.EarnedCredit;
import io.github.palaudit.snapshot.Truth;
import java.io.IOException;
import java.util.Locale;

/** The other programme: partner earned credit, for CSP subscriptions only. */
final class CreditJson {

  private CreditJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    EarnedCredit credit = coverage.earnedCredit();
    fields.object(
        "earnedCredit",
        () -> {
          fields.truth("concerned", credit.isConcerned());
          fields.text("chain", credit.chain().name().toLowerCase(Locale.ROOT));
          fields.number("earned", credit.count(Truth.YES));
          fields.number("notEarned", credit.count(Truth.NO));
          fields.number("unknown", credit.count(Truth.UNKNOWN));
          fields.array(
              "subscriptions",
              credit.subscriptions(),
              one -> {
                fields.text("scope", one.subscription().id().text());
                fields.text("earned", one.earned().word());
                fields.text("reason", one.reason().word());
                fields.text("basis", one.basis());
                fields.number("resourceGroups", one.resourceGroups());
              });
        });
  }
}
