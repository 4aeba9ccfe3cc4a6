package io.github.palaudit.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One human, or one application, whose evidence has to be renewed, over all customers.
 *
 * @param due its identities at the customers, in the order of these
 */
public record Colleague(List<Due> due) {

  public Colleague {
    due = List.copyOf(due);
  }

  /**
   * One identity at one customer.
   *
   * @param page its page, by its path relative to the root of the layout
   */
  public record Due(String customer, DueEvidence evidence, Optional<String> page) {}

  /** The name it is known by at the first customer. */
  public String name() {
    return due.get(0).evidence().name();
  }

  /** What it is. */
  public String kind() {
    return due.get(0).evidence().kind();
  }

  /** Where it can be written to. */
  public Optional<String> mail() {
    return due.stream().flatMap(one -> one.evidence().mail().stream()).findFirst();
  }

  /** The customers where it is due, each once. */
  public List<String> customers() {
    return due.stream().map(Due::customer).distinct().toList();
  }

  /** Whether nothing is known of one of its links today. */
  public boolean isOpenToday() {
    return due.stream().anyMatch(one -> one.evidence().freshUntil().isEmpty());
  }

  /** The first instant at which something goes stale; empty where nothing is known today. */
  public Optional<Instant> freshUntil() {
    return isOpenToday()
        ? Optional.empty()
        : due.stream()
            .flatMap(one -> one.evidence().freshUntil().stream())
            .min(Comparator.naturalOrder());
  }

  /**
   * Each human once, whose links are open today first, then the first to go stale.
   *
   * @param identities of all customers
   */
  public static List<Colleague> of(List<Due> identities) {
    Map<String, String> above = new HashMap<>();
    for (Due one : identities) {
      String first = top(above, one.evidence().keys().get(0));
      for (String key : one.evidence().keys()) {
        above.put(top(above, key), first);
      }
    }
    Map<String, List<Due>> byHuman = new LinkedHashMap<>();
    for (Due one : identities) {
      byHuman
          .computeIfAbsent(top(above, one.evidence().keys().get(0)), key -> new ArrayList<>())
          .add(one);
    }
    return byHuman.values().stream()
        .map(Colleague::new)
        .sorted(
            Comparator.comparing((Colleague one) -> one.freshUntil().orElse(Instant.MIN))
                .thenComparing(Colleague::name))
        .toList();
  }

  private static String top(Map<String, String> above, String key) {
    String at = key;
    for (String up = above.get(at); up != null && !up.equals(at); up = above.get(at)) {
      at = up;
    }
    return at;
  }
}
