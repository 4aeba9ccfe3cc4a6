package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What Partner Center's usage report holds for one partner id and month of a subscription: what
 * Microsoft recognised (F-E1). The report's rows of services are added up in it.
 *
 * @param attributionType as sent, such as {@code Partner admin link}
 * @param duplicate the row repeats usage that another row of the partner already counts (F-E4)
 * @param acr Azure consumed revenue in US dollars
 * @param role the role that the report names, under PAL alone (F-E2)
 */
public record RecognisedUsage(
    ScopeId subscription,
    YearMonth month,
    PartnerId partner,
    String attributionType,
    boolean duplicate,
    BigDecimal acr,
    Optional<String> role)
    implements SnapshotRecord {

  /** What rows without a subscription carry in its place (F-E4). */
  public static final ScopeId NO_SUBSCRIPTION =
      ScopeId.subscription("00000000-0000-0000-0000-000000000000");

  @JsonCreator
  public RecognisedUsage {}

  /** Of a report that names no role. */
  public RecognisedUsage(
      ScopeId subscription,
      YearMonth month,
      PartnerId partner,
      String attributionType,
      boolean duplicate,
      BigDecimal acr) {
    this(subscription, month, partner, attributionType, duplicate, acr, Optional.empty());
  }

  /** By which type it was recognised. */
  @JsonIgnore
  public Association association() {
    return Association.of(attributionType);
  }

  /** Whether it is the consumption of a subscription, and no promise of a deal (F-E4). */
  @JsonIgnore
  public boolean isUsage() {
    return !subscription.equals(NO_SUBSCRIPTION) && association() != Association.DEAL_REGISTRATION;
  }

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
        + duplicate
        + role.map(named -> "|" + named).orElse("");
  }

  @Override
  public Section section() {
    return Section.USAGE;
  }
}
