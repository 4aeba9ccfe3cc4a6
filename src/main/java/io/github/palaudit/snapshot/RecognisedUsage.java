package io.github.palaudit.snapshot;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A row of Partner Center's usage report: what Microsoft recognised (F-E1).
 *
 * @param attributionType as sent, such as {@code Partner admin link}
 * @param duplicate the row repeats usage that another row of the partner already counts (F-E4)
 * @param acr Azure consumed revenue in US dollars
 */
public record RecognisedUsage(
    ScopeId subscription,
    YearMonth month,
    PartnerId partner,
    String attributionType,
    boolean duplicate,
    BigDecimal acr)
    implements SnapshotRecord {

  @Override
  public String key() {
    return subscription.key()
        + "|"
        + month
        + "|"
        + partner
        + "|"
        + attributionType
        + "|"
        + duplicate;
  }

  @Override
  public Section section() {
    return Section.USAGE;
  }
}
