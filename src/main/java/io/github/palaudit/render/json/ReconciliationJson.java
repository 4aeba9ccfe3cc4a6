package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.reconciliation.LikelyCause;
import io.github.palaudit.reconciliation.MonthTotal;
import io.github.palaudit.reconciliation.Recognition;
import io.github.palaudit.reconciliation.Reconciled;
import io.github.palaudit.reconciliation.Reconciliation;
import io.github.palaudit.snapshot.Association;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What was recognised, held against what was to be expected; absent without a usage report. */
final class ReconciliationJson {

  private ReconciliationJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    Optional<Reconciliation> found = Reconciliation.of(coverage);
    if (found.isPresent()) {
      fields.object("reconciliation", () -> reconciliation(found.get(), fields));
    }
  }

  private static void reconciliation(Reconciliation found, JsonFields fields) throws IOException {
    fields.truth("complete", found.isWhole());
    fields.text("currency", "USD");
    fields.optional("judgedMonth", found.judged().map(YearMonth::toString));
    fields.array("months", found.totals(), total -> total(total, fields));
    fields.array("subscriptions", found.all().toList(), row -> row(row, fields));
  }

  private static void total(MonthTotal total, JsonFields fields) throws IOException {
    fields.text("month", total.month().toString());
    fields.truth("settled", total.settled());
    fields.text("pal", plain(total.link()));
    fields.text("other", plain(total.other()));
    fields.text("unlisted", plain(total.unlisted()));
    fields.text("dealRegistrations", plain(total.deals()));
    fields.number("subscriptions", total.subscriptions());
    fields.optional("change", total.change().map(ReconciliationJson::plain));
  }

  private static void row(Reconciled row, JsonFields fields) throws IOException {
    Recognition shown = row.recognition();
    fields.text("month", row.month().toString());
    fields.text("scope", row.subscription().text());
    fields.text("verdict", row.verdict().word());
    fields.truth("expected", row.expected());
    fields.texts("recognisedBy", shown.associations().stream().map(Association::word).toList());
    fields.text("pal", plain(shown.link()));
    fields.text("other", plain(shown.other()));
    fields.text("unlisted", plain(shown.unlisted()));
    fields.texts("roles", List.copyOf(shown.roles()));
    fields.texts("causes", row.causes().stream().map(LikelyCause::word).toList());
    fields.array("principals", row.principals(), fields::principal);
  }

  private static String plain(BigDecimal amount) {
    return amount.toPlainString();
  }
}
