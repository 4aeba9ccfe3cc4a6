package io.github.palaudit.portfolio;

import io.github.palaudit.portfolio.AuditTokens.Senseless;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What leaves with one identity; only persons and shared logins are kept. */
final class DeparturePart {

  private final AuditTokens tokens;
  private final List<String> keys = new ArrayList<>();
  private final List<String> objects = new ArrayList<>();
  private final Map<String, BigDecimal> money = new TreeMap<>();
  private String name = "";
  private String kind = "";
  private int subscriptions;
  private int resourceGroups;

  private DeparturePart(AuditTokens tokens) {
    this.tokens = tokens;
  }

  static Optional<Departure> read(AuditTokens tokens) throws IOException {
    DeparturePart part = new DeparturePart(tokens);
    tokens.object(part::field);
    return part.departure();
  }

  private Optional<Departure> departure() {
    Departure departure =
        new Departure(
            keys.isEmpty() ? objects : keys, name, kind, subscriptions, resourceGroups, money);
    if (!departure.isPerson() && !departure.isShared()) {
      return Optional.empty();
    }
    if (departure.keys().isEmpty()) {
      throw new Senseless("somebody with whom something leaves cannot be told apart");
    }
    return Optional.of(departure);
  }

  private void field(String key) throws IOException {
    switch (key) {
      case "key" -> keys.add(tokens.text());
      case "logins" -> tokens.array(() -> keys.add(tokens.text()));
      case "name" -> name = tokens.text();
      case "kind" -> kind = tokens.text();
      case "principals" -> tokens.array(this::principal);
      case "subscriptions" -> tokens.object(inner -> subscriptions = lost(inner, subscriptions));
      case "resourceGroups" -> tokens.object(inner -> resourceGroups = lost(inner, resourceGroups));
      case "currencies" -> tokens.array(this::currency);
      default -> {}
    }
  }

  private int lost(String key, int held) throws IOException {
    return key.equals("lost") ? tokens.count() : held;
  }

  /** Older files tell of objects alone. */
  private void principal() throws IOException {
    StringBuilder id = new StringBuilder();
    tokens.object(
        key -> {
          if (key.equals("tenantId") || key.equals("objectId")) {
            id.append('/').append(tokens.text());
          }
        });
    objects.add(id.toString());
  }

  private void currency() throws IOException {
    String[] code = {""};
    BigDecimal[] total = {BigDecimal.ZERO};
    tokens.object(
        key -> {
          if (key.equals("currency")) {
            code[0] = tokens.currency();
          } else if (key.equals("total")) {
            total[0] = tokens.amount();
          }
        });
    money.put(code[0], total[0]);
  }
}
