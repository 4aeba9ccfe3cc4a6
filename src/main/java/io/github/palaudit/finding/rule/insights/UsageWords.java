package io.github.palaudit.finding.rule.insights;

import io.github.palaudit.reconciliation.LikelyCause;
import io.github.palaudit.reconciliation.Recognition;
import io.github.palaudit.reconciliation.Reconciled;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for what the usage report holds. */
final class UsageWords {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private UsageWords() {}

  /** Such as {@code September 2026}. */
  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** The roles that the report names, behind a comma. */
  static String roles(Recognition shown) {
    return shown.roles().isEmpty() ? "" : ", as " + String.join(", ", shown.roles());
  }

  /** What may explain it, the likeliest first, behind a semicolon. */
  static String causes(Reconciled one) {
    return one.causes().isEmpty()
        ? ""
        : "; " + one.causes().stream().map(LikelyCause::sentence).collect(Collectors.joining("; "));
  }
}
