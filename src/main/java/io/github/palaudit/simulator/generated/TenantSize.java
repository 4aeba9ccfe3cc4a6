package io.github.palaudit.simulator.generated;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How large a tenant is.
 *
 * @param counts of every {@link Thing}
 */
public record TenantSize(Map<Thing, Integer> counts) {

  private static final int MOST = 10_000_000;
  private static final int ASSIGNMENTS_EACH = 344;
  private static final Pattern PART =
      Pattern.compile("\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)\\s+([A-Za-z][A-Za-z ]*?)\\s*(?:[,;]|$)");

  /** Copies the map. */
  public TenantSize {
    counts = new EnumMap<>(counts);
  }

  /**
   * What a line says, such as {@code 54 management groups, 115 subscriptions, 39,558 assignments};
   * what it leaves out follows in proportion.
   *
   * @throws IllegalArgumentException when the line cannot be understood, or contradicts itself
   */
  public static TenantSize parse(String line) {
    Map<Thing, Integer> given = new EnumMap<>(Thing.class);
    Matcher part = PART.matcher(line);
    int end = 0;
    while (end < line.strip().length()) {
      if (!part.find(end) || part.start() != end) {
        throw new IllegalArgumentException(
            "\"" + line.substring(end).strip() + "\" is no size such as \"115 subscriptions\"");
      }
      Thing thing = Thing.named(part.group(2)).orElseThrow(() -> unknown(part.group(2)));
      if (given.put(thing, number(part.group(1))) != null) {
        throw new IllegalArgumentException(thing.words() + " are given twice");
      }
      end = part.end();
    }
    return of(given);
  }

  private static IllegalArgumentException unknown(String words) {
    return new IllegalArgumentException(
        "\""
            + words
            + "\" are not known; these are: "
            + Arrays.stream(Thing.values()).map(Thing::words).collect(Collectors.joining(", ")));
  }

  private static int number(String text) {
    String digits = text.replace(",", "");
    if (digits.length() > 8 || Integer.parseInt(digits) > MOST) {
      throw new IllegalArgumentException(text + " is more than 10,000,000");
    }
    return Integer.parseInt(digits);
  }

  /** These counts, and the others in proportion to them. */
  static TenantSize of(Map<Thing, Integer> given) {
    int subscriptions =
        Optional.ofNullable(given.get(Thing.SUBSCRIPTIONS))
            .orElse(
                given.containsKey(Thing.ASSIGNMENTS)
                    ? Math.max(1, given.get(Thing.ASSIGNMENTS) / ASSIGNMENTS_EACH)
                    : 115);
    int assignments =
        Optional.ofNullable(given.get(Thing.ASSIGNMENTS))
            .orElse(Math.max(1, subscriptions * ASSIGNMENTS_EACH));
    Map<Thing, Integer> all = new EnumMap<>(Thing.class);
    all.put(Thing.SUBSCRIPTIONS, subscriptions);
    all.put(Thing.ASSIGNMENTS, assignments);
    all.put(Thing.MANAGEMENT_GROUPS, 1 + subscriptions * 46 / 100);
    all.put(Thing.RESOURCE_GROUPS, subscriptions * 10);
    all.put(Thing.USERS, 10 + assignments / 40);
    all.put(Thing.GROUPS, 5 + assignments / 80);
    all.put(Thing.SERVICE_PRINCIPALS, 5 + assignments / 50);
    all.put(Thing.ACTIVATED, subscriptions == 0 ? 0 : assignments / 200);
    all.put(Thing.DELEGATIONS, subscriptions / 10);
    all.put(Thing.DENY_ASSIGNMENTS, subscriptions / 20);
    all.put(Thing.CUSTOM_ROLES, 1 + subscriptions / 20);
    all.putAll(given);
    all.putIfAbsent(
        Thing.ELIGIBILITIES,
        subscriptions == 0 ? 0 : Math.max(assignments / 50, all.get(Thing.ACTIVATED)));
    if (!given.containsKey(Thing.ACTIVATED)) {
      all.put(Thing.ACTIVATED, Math.min(all.get(Thing.ACTIVATED), all.get(Thing.ELIGIBILITIES)));
    }
    return new TenantSize(all).checked();
  }

  /**
   * The same, everything by this much larger.
   *
   * @param factor from 1 up, so that what was fewer stays fewer
   */
  TenantSize times(double factor) {
    Map<Thing, Integer> larger = new EnumMap<>(Thing.class);
    counts.forEach((thing, count) -> larger.put(thing, (int) (count * factor)));
    return new TenantSize(larger).checked();
  }

  private TenantSize checked() {
    require(of(Thing.MANAGEMENT_GROUPS) >= 1, "a tenant has a root management group at least");
    require(of(Thing.SERVICE_PRINCIPALS) >= 1, "the one that reads is a service principal");
    require(
        of(Thing.ACTIVATED) <= of(Thing.ELIGIBILITIES),
        "what is activated was eligible: there are more activated assignments than eligibilities");
    require(
        of(Thing.ACTIVATED) < Math.max(1, of(Thing.ASSIGNMENTS)),
        "activated assignments are assignments: there are too many of them");
    for (Thing inside :
        new Thing[] {
          Thing.RESOURCE_GROUPS, Thing.DELEGATIONS, Thing.DENY_ASSIGNMENTS, Thing.ELIGIBILITIES
        }) {
      require(
          of(Thing.SUBSCRIPTIONS) > 0 || of(inside) == 0,
          inside.words() + " lie in subscriptions, and there are none");
    }
    return this;
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  /** How many there are. */
  public int of(Thing thing) {
    return counts.getOrDefault(thing, 0);
  }

  /** All counts in words, with commas between thousands. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(one -> String.format(Locale.ROOT, "%,d %s", one.getValue(), one.getKey().words()))
        .collect(Collectors.joining(", "));
  }
}
