package io.github.palaudit.portfolio;

import io.github.palaudit.portfolio.AuditTokens.Senseless;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The customer's tenant with its answers added up; sums that do not add up are refused. */
final class TenantPart {

  private final AuditTokens tokens;
  private Optional<String> tenant = Optional.empty();
  private Optional<String> name = Optional.empty();
  private Optional<Counts> subscriptions = Optional.empty();
  private int onOneUser;
  private Spending money = Spending.NOT_SUPPLIED;

  private TenantPart(AuditTokens tokens) {
    this.tokens = tokens;
  }

  static TenantPart read(AuditTokens tokens) throws IOException {
    TenantPart part = new TenantPart(tokens);
    tokens.object(part::field);
    return part;
  }

  Optional<String> tenant() {
    return tenant;
  }

  Optional<String> name() {
    return name;
  }

  Optional<Counts> subscriptions() {
    return subscriptions;
  }

  int onOneUser() {
    return onOneUser;
  }

  Spending money() {
    return money;
  }

  private void field(String key) throws IOException {
    switch (key) {
      case "tenantId" -> tenant = Optional.of(id(tokens.text()));
      case "name" -> name = Optional.of(tokens.text());
      case "coverage" -> tokens.object(this::coverage);
      default -> {}
    }
  }

  private static String id(String given) {
    if (!given.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,63}")) {
      throw new Senseless("its tenantId is no id of a tenant");
    }
    return given;
  }

  private void coverage(String key) throws IOException {
    switch (key) {
      case "subscriptions" -> subscriptions = Optional.of(counts());
      case "restingOnOneUser" -> onOneUser = tokens.count();
      case "money" -> money = spending();
      default -> {}
    }
  }

  private Counts counts() throws IOException {
    Map<String, Integer> found = new HashMap<>();
    tokens.object(
        key -> {
          if (key.equals("total") || Part.of(key).isPresent()) {
            found.put(key, tokens.count());
          }
        });
    if (found.size() != Part.values().length + 1) {
      throw new Senseless("the counts of subscriptions are not all there");
    }
    Counts counts =
        new Counts(
            found.getOrDefault(Part.ATTRIBUTED.key, 0),
            found.getOrDefault(Part.TEMPORARY.key, 0),
            found.getOrDefault(Part.UNKNOWN.key, 0),
            found.getOrDefault(Part.NOT_ATTRIBUTED.key, 0));
    if (counts.total() != found.getOrDefault("total", 0)) {
      throw new Senseless("the counts of subscriptions do not add up to their total");
    }
    return counts;
  }

  private Spending spending() throws IOException {
    NavigableMap<String, Sums> currencies = new TreeMap<>();
    String[] month = {""};
    int[] without = {0};
    tokens.object(
        key -> {
          switch (key) {
            case "month" -> month[0] = tokens.text();
            case "withoutCost" -> without[0] = tokens.count();
            case "currencies" -> tokens.array(() -> currency(currencies));
            default -> {}
          }
        });
    if (!month[0].matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
      throw new Senseless("the month of the cost is no month");
    }
    return new Spending(month[0], currencies, without[0]);
  }

  private void currency(NavigableMap<String, Sums> into) throws IOException {
    String[] code = {""};
    Map<String, BigDecimal> amounts = new HashMap<>();
    tokens.object(
        key -> {
          if (key.equals("currency")) {
            code[0] = tokens.currency();
          } else if (key.equals("total") || Part.of(key).isPresent()) {
            amounts.put(key, tokens.amount());
          }
        });
    if (code[0].isEmpty() || amounts.size() != Part.values().length + 1) {
      throw new Senseless("the amounts of a currency are not all there");
    }
    Sums sums =
        new Sums(
            amounts.getOrDefault(Part.ATTRIBUTED.key, BigDecimal.ZERO),
            amounts.getOrDefault(Part.TEMPORARY.key, BigDecimal.ZERO),
            amounts.getOrDefault(Part.UNKNOWN.key, BigDecimal.ZERO),
            amounts.getOrDefault(Part.NOT_ATTRIBUTED.key, BigDecimal.ZERO));
    if (sums.total().compareTo(amounts.getOrDefault("total", BigDecimal.ZERO)) != 0) {
      throw new Senseless("the amounts in " + code[0] + " do not add up to their total");
    }
    if (into.put(code[0], sums) != null) {
      throw new Senseless("the currency " + code[0] + " is there twice");
    }
  }

  /** What adds up to a total. */
  private enum Part {
    ATTRIBUTED("attributed"),
    TEMPORARY("temporary"),
    UNKNOWN("unknown"),
    NOT_ATTRIBUTED("notAttributed");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    static Optional<Part> of(String key) {
      for (Part part : values()) {
        if (part.key.equals(key)) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }
  }
}
