package io.github.palaudit.portfolio;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One step of a plan; only one that gains a counted subscription is kept. */
final class StepPart {

  private final AuditTokens tokens;
  private final Map<String, BigDecimal> money = new TreeMap<>();
  private String what = "";
  private String who = "";
  private String kind = "";
  private boolean certain;
  private int subscriptions;

  private StepPart(AuditTokens tokens) {
    this.tokens = tokens;
  }

  static Optional<NextStep> read(AuditTokens tokens) throws IOException {
    StepPart part = new StepPart(tokens);
    tokens.object(part::field);
    return part.subscriptions == 0 ? Optional.empty() : Optional.of(part.step());
  }

  private NextStep step() {
    return new NextStep(what.isEmpty() ? words(kind) : what, who, certain, subscriptions, money);
  }

  /** Older files name the kind of step alone. */
  private static String words(String kind) {
    String words = kind.replace('-', ' ');
    return words.isEmpty()
        ? "A step"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void field(String key) throws IOException {
    switch (key) {
      case "what" -> what = tokens.text();
      case "who" -> who = tokens.text();
      case "kind" -> kind = tokens.text();
      case "certain" -> certain = tokens.truth();
      case "gain" -> tokens.object(this::gain);
      default -> {}
    }
  }

  private void gain(String key) throws IOException {
    if (key.equals("subscriptions")) {
      subscriptions = tokens.count();
    } else if (key.equals("money")) {
      tokens.array(this::currency);
    }
  }

  private void currency() throws IOException {
    String[] code = {""};
    BigDecimal[] amount = {BigDecimal.ZERO};
    tokens.object(
        key -> {
          if (key.equals("currency")) {
            code[0] = tokens.currency();
          } else if (key.equals("amount")) {
            amount[0] = tokens.amount();
          }
        });
    money.put(code[0], amount[0]);
  }
}
