package io.github.palaudit.portfolio;

import io.github.palaudit.portfolio.RenewalAhead.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A renewal that lies ahead: of a credential, over all customers that were checked for it, or of
 * one customer.
 *
 * @param credential empty for a customer's own renewal
 * @param verdict the worst; of a credential no go unless every customer was checked for it
 * @param atRisk the customers at risk, by name
 * @param unknown the customers of which it is not known
 * @param go the customers of which nothing stands against it
 * @param notChecked how many customers' audits say nothing about this credential
 */
public record RenewalDay(
    LocalDate day,
    String credential,
    Verdict verdict,
    List<String> atRisk,
    List<String> unknown,
    List<String> go,
    int notChecked) {

  public RenewalDay {
    atRisk = List.copyOf(atRisk);
    unknown = List.copyOf(unknown);
    go = List.copyOf(go);
  }

  /** What is counted together: a credential's day, or one customer's own. */
  private record Key(LocalDate day, String credential, String customer) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::day).thenComparing(Key::credential).thenComparing(Key::customer);

  /** Those on this day or later, the next first. */
  static List<RenewalDay> from(LocalDate first, Collection<CustomerAudit> audits) {
    Map<Key, Map<Verdict, List<String>>> byKey = new TreeMap<>(ORDER);
    for (CustomerAudit audit : audits) {
      for (RenewalAhead one : audit.renewals()) {
        if (!one.day().isBefore(first)) {
          String own = one.credential().isEmpty() ? audit.tenant().value() : "";
          byKey
              .computeIfAbsent(new Key(one.day(), one.credential(), own), key -> new TreeMap<>())
              .computeIfAbsent(one.verdict(), verdict -> new ArrayList<>())
              .add(audit.customer());
        }
      }
    }
    List<RenewalDay> days = new ArrayList<>();
    byKey.forEach((key, found) -> days.add(of(key, found, audits.size())));
    return List.copyOf(days);
  }

  private static RenewalDay of(Key key, Map<Verdict, List<String>> found, int customers) {
    List<String> atRisk = found.getOrDefault(Verdict.AT_RISK, List.of());
    List<String> unknown = found.getOrDefault(Verdict.UNKNOWN, List.of());
    List<String> go = found.getOrDefault(Verdict.GO, List.of());
    int checked = atRisk.size() + unknown.size() + go.size();
    int notChecked = key.credential().isEmpty() ? 0 : Math.max(0, customers - checked);
    Verdict verdict =
        !atRisk.isEmpty()
            ? Verdict.AT_RISK
            : unknown.isEmpty() && notChecked == 0 ? Verdict.GO : Verdict.UNKNOWN;
    return new RenewalDay(key.day(), key.credential(), verdict, atRisk, unknown, go, notChecked);
  }
}
