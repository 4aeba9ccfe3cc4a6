package io.github.palaudit.reconciliation;

import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.Association;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ScopeId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the usage reports show, by month and subscription; rows of each added up. */
final class Recognitions {

  private final Partner partner;
  private final Map<YearMonth, Map<ScopeId, Recognition>> usage = new TreeMap<>();
  private final Map<YearMonth, BigDecimal> deals = new TreeMap<>();

  Recognitions(Inputs inputs) {
    this.partner = inputs.configuration().partner();
    Map<YearMonth, Map<ScopeId, List<RecognisedUsage>>> rows = new TreeMap<>();
    for (RecognisedUsage row : inputs.customer().recognisedUsage()) {
      if (row.isUsage()) {
        rows.computeIfAbsent(row.month(), month -> new TreeMap<>())
            .computeIfAbsent(row.subscription(), subscription -> new ArrayList<>())
            .add(row);
      } else if (!row.duplicate()) {
        deals.merge(row.month(), row.acr(), BigDecimal::add);
      }
    }
    rows.forEach(
        (month, bySubscription) -> {
          Map<ScopeId, Recognition> of = new TreeMap<>();
          bySubscription.forEach((subscription, list) -> of.put(subscription, recognition(list)));
          usage.put(month, of);
        });
  }

  /** The subscriptions that the month's report holds, by id. */
  Map<ScopeId, Recognition> in(YearMonth month) {
    return usage.getOrDefault(month, Map.of());
  }

  /** The amounts of deal registrations in the month. */
  BigDecimal deals(YearMonth month) {
    return deals.getOrDefault(month, BigDecimal.ZERO);
  }

  private Recognition recognition(List<RecognisedUsage> rows) {
    Set<Association> associations = EnumSet.noneOf(Association.class);
    TreeSet<String> roles = new TreeSet<>();
    boolean linkCounts = false;
    boolean underUnlistedId = false;
    BigDecimal link = BigDecimal.ZERO;
    BigDecimal other = BigDecimal.ZERO;
    BigDecimal unlisted = BigDecimal.ZERO;
    for (RecognisedUsage row : rows) {
      BigDecimal acr = row.duplicate() ? BigDecimal.ZERO : row.acr();
      if (!isOurs(row)) {
        underUnlistedId = true;
        unlisted = unlisted.add(acr);
        continue;
      }
      associations.add(row.association());
      if (row.association() == Association.PARTNER_ADMIN_LINK) {
        linkCounts |= !row.duplicate();
        link = link.add(acr);
        row.role().ifPresent(roles::add);
      } else {
        other = other.add(acr);
      }
    }
    return new Recognition(associations, linkCounts, link, other, unlisted, underUnlistedId, roles);
  }

  /** Insights may show either kind of account (F-H8). */
  private boolean isOurs(RecognisedUsage row) {
    return partner.locationAccounts().contains(row.partner())
        || partner.globalAccount().filter(row.partner()::equals).isPresent();
  }
}
