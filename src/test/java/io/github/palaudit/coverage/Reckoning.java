package io.github.palaudit.coverage;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What adds up, in the words of truth-table.md: the first words say what is asked. */
final class Reckoning {

  private static final Map<Pattern, BiFunction<Coverage, MatchResult, String>> ASKED =
      new LinkedHashMap<>();

  static {
    ASKED.put(Pattern.compile("credit of (\\S+): .+"), Reckoning::credit);
    ASKED.put(
        Pattern.compile("if (.+) leaves: .+"),
        (coverage, match) -> departure(coverage, match.group(1)));
    ASKED.put(Pattern.compile("account (\\S+): .+"), Reckoning::account);
    ASKED.put(Pattern.compile("cost in (\\S+): .+"), Reckoning::cost);
    ASKED.put(Pattern.compile("(\\S+) is not counted: .+"), Reckoning::exclusion);
    ASKED.put(Pattern.compile("the offer of (\\S+) earns nothing: .+"), Reckoning::offer);
  }

  private Reckoning() {}

  /** What comes out, told as this expectation tells it; empty for one of another kind. */
  static Optional<String> of(Coverage coverage, String expected) {
    for (Map.Entry<Pattern, BiFunction<Coverage, MatchResult, String>> kind : ASKED.entrySet()) {
      Matcher matcher = kind.getKey().matcher(expected);
      if (matcher.matches()) {
        return Optional.of(kind.getValue().apply(coverage, matcher.toMatchResult()));
      }
    }
    return Optional.empty();
  }

  private static String credit(Coverage coverage, MatchResult match) {
    ScopeId scope = Tenants.scope(match.group(1));
    return "credit of "
        + match.group(1)
        + ": "
        + coverage.earnedCredit().subscriptions().stream()
            .filter(one -> one.subscription().id().equals(scope))
            .findFirst()
            .map(one -> one.earned().word() + ", " + one.reason().word())
            .orElse("not concerned");
  }

  private static String departure(Coverage coverage, String who) {
    Fragility fragility = coverage.fragility();
    Optional<Departure> departure =
        who.equals("every user")
            ? Optional.of(fragility.usersAtOnce())
            : fragility.byIdentity().stream()
                .filter(one -> one.who().filter(id -> id.name().equals(who)).isPresent())
                .findFirst();
    return "if "
        + who
        + " leaves: "
        + departure
            .map(
                gone ->
                    "lost "
                        + lost(gone.subscriptions())
                        + " subscriptions, "
                        + lost(gone.resourceGroups())
                        + " resource groups")
            .orElse("nothing is lost");
  }

  private static String lost(Tally tally) {
    return String.format(
        Locale.ROOT,
        "%d (%d temporary, %d unknown)",
        tally.total(),
        tally.temporary(),
        tally.unknown());
  }

  private static String account(Coverage coverage, MatchResult match) {
    return "account "
        + match.group(1)
        + ": "
        + coverage.accounts().stream()
            .filter(
                one ->
                    one.account()
                        .map(id -> id.value().equals(match.group(1)))
                        .orElse(match.group(1).equals("offers")))
            .findFirst()
            .map(
                one ->
                    String.format(
                        Locale.ROOT,
                        "%d subscriptions, %d resource groups",
                        one.subscriptions(),
                        one.resourceGroups()))
            .orElse("none");
  }

  private static String cost(Coverage coverage, MatchResult match) {
    CostTally money = coverage.money();
    String currency = match.group(1);
    return String.format(
        Locale.ROOT,
        "cost in %s: confirmed %s, temporary %s, unknown %s, not attributed %s, not known of %d",
        currency,
        whole(money.attributed(), currency),
        whole(money.temporary(), currency),
        whole(money.unknown(), currency),
        whole(money.notAttributed(), currency),
        money.withoutCost());
  }

  private static BigDecimal whole(Money money, String currency) {
    return money.in(currency).setScale(0);
  }

  private static String exclusion(Coverage coverage, MatchResult match) {
    ScopeId scope = Tenants.scope(match.group(1));
    return match.group(1)
        + " is not counted: "
        + of(coverage, scope)
            .excluded()
            .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse("it is");
  }

  private static String offer(Coverage coverage, MatchResult match) {
    return "the offer of "
        + match.group(1)
        + " earns nothing: "
        + of(coverage, Tenants.scope(match.group(1))).earnsNothing().orElse("it does");
  }

  private static SubscriptionCoverage of(Coverage coverage, ScopeId scope) {
    if (scope.kind() != ScopeKind.SUBSCRIPTION) {
      throw new IllegalArgumentException(scope + " is no subscription");
    }
    return coverage.rollUp().subscriptions().stream()
        .filter(one -> one.subscription().id().equals(scope))
        .findFirst()
        .orElseThrow();
  }
}
