package io.github.palaudit.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is different between two audits of one customer: first what was scanned, assumed or set
 * otherwise, then what changed in the tenant.
 *
 * @param premises what is none of the tenant's
 * @param scopes scopes whose answer is another one, what was lost first
 * @param findings every finding of the two, with what became of it
 * @param principals who came, went, or is linked otherwise
 * @param access roles that came and went
 * @param money by currency and answer; empty unless both audits know of cost
 */
public record Comparison(
    PastAudit before,
    PastAudit after,
    Premises premises,
    List<ScopeChange> scopes,
    List<FindingChange> findings,
    List<PrincipalChange> principals,
    List<AccessChange> access,
    List<MoneyChange> money) {

  public Comparison {
    scopes = List.copyOf(scopes);
    findings = List.copyOf(findings);
    principals = List.copyOf(principals);
    access = List.copyOf(access);
    money = List.copyOf(money);
  }

  /**
   * Compares two audits.
   *
   * @throws IllegalArgumentException when they are not of one tenant, only one of them is redacted,
   *     or the first is the newer one
   */
  public static Comparison of(PastAudit before, PastAudit after) {
    if (before.redacted() != after.redacted()) {
      throw new IllegalArgumentException(
          "one of the audits is redacted and the other is not, and pseudonyms cannot be compared"
              + " with names");
    }
    if (!before.tenant().equals(after.tenant())) {
      throw new IllegalArgumentException(
          "the audits are of two tenants, "
              + before.tenant()
              + " and "
              + after.tenant()
              + (before.redacted() ? ", or redacted with two keys" : ""));
    }
    if (before.asOf().isAfter(after.asOf())) {
      throw new IllegalArgumentException(
          "the first audit, of "
              + before.asOf()
              + ", is newer than the second, of "
              + after.asOf());
    }
    List<Seen> seen = Stream.of(before, after).parallel().map(Seen::new).toList();
    Seen old = seen.get(0);
    Seen now = seen.get(1);
    Premises premises = Premises.of(before, after);
    List<ScopeChange> scopes = new ScopeChanges(old, now, premises).all();
    return new Comparison(
        before,
        after,
        premises,
        scopes,
        new FindingChanges(old, now, premises, scopes).all(),
        PrincipalChanges.of(old, now, premises),
        AccessChanges.of(old, now),
        money(before, after));
  }

  /**
   * How many counted subscriptions went this way, as far as the tenant is known to have changed.
   */
  public long subscriptions(ScopeChange.Direction direction) {
    return counted().filter(one -> one.direction() == direction && !one.isOfTheAudits()).count();
  }

  /** How many counted subscriptions have another answer for reasons of the audits alone. */
  public long ofTheAudits() {
    return counted().filter(ScopeChange::isOfTheAudits).count();
  }

  /** Whether anything that was attributed is not shown to be any more, whatever the cause. */
  public boolean hasLost() {
    return scopes.stream().anyMatch(one -> one.direction() == ScopeChange.Direction.LOST);
  }

  private Stream<ScopeChange> counted() {
    return scopes.stream().filter(ScopeChange::counted);
  }

  /** The ids of the findings that went because the tenant changed. */
  public Set<String> resolved() {
    return findings.stream()
        .filter(one -> one.kind() == FindingChange.Kind.RESOLVED)
        .map(one -> one.finding().id())
        .collect(Collectors.toSet());
  }

  /** How many findings this became of. */
  public long findings(FindingChange.Kind kind) {
    return findings.stream().filter(one -> one.kind() == kind).count();
  }

  private static List<MoneyChange> money(PastAudit past, PastAudit present) {
    Map<String, Map<Answer, BigDecimal>> before = amounts(past);
    Map<String, Map<Answer, BigDecimal>> after = amounts(present);
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    NavigableSet<String> currencies = new TreeSet<>(before.keySet());
    currencies.addAll(after.keySet());
    List<MoneyChange> found = new ArrayList<>();
    for (String currency : currencies) {
      Arrays.stream(Answer.values())
          .filter(answer -> answer != Answer.NOT_COUNTED)
          .map(answer -> change(currency, answer, before, after))
          .forEach(found::add);
    }
    return found;
  }

  /** Empty where no cost was supplied, or none of a counted scope: that is not nothing. */
  private static Map<String, Map<Answer, BigDecimal>> amounts(PastAudit audit) {
    return audit.cost().map(AuditedCost::byCurrency).orElse(Map.of());
  }

  private static MoneyChange change(
      String currency,
      Answer answer,
      Map<String, Map<Answer, BigDecimal>> before,
      Map<String, Map<Answer, BigDecimal>> after) {
    return new MoneyChange(
        currency, answer, amount(before, currency, answer), amount(after, currency, answer));
  }

  private static BigDecimal amount(
      Map<String, Map<Answer, BigDecimal>> money, String currency, Answer answer) {
    return money.getOrDefault(currency, Map.of()).getOrDefault(answer, BigDecimal.ZERO);
  }
}
