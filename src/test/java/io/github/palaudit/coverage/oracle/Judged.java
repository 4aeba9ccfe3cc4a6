package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A way of ours at a scope, with the five conditions: active, role, principal, link, real. */
record Judged(
    PrincipalId who,
    boolean temporary,
    Opinion active,
    Opinion role,
    Opinion principal,
    Opinion link,
    Opinion real) {

  private static final List<String> ORDER_OF_NO =
      List.of(
          "unlinked-admin",
          "linked-global-account",
          "linked-elsewhere",
          "pim-eligible-only",
          "pending-guest",
          "disabled-principal",
          "denied",
          "managed-identity-only",
          "reader-only",
          "aobo-only");

  private static final List<String> ORDER_OF_UNKNOWN =
      List.of(
          "unknown-link",
          "stale-link",
          "unknown-role",
          "condition",
          "denied-maybe",
          "unknown-members",
          "unknown-principal",
          "gap");

  private List<Opinion> five() {
    return List.of(active, role, principal, link, real);
  }

  long count(Truth truth) {
    return five().stream().filter(one -> one.truth() == truth).count();
  }

  boolean isYes() {
    return count(Truth.YES) == 5;
  }

  boolean isOpen() {
    return count(Truth.NO) == 0 && !isYes();
  }

  /** Nothing but a denial of this very scope stands against it. */
  boolean mayHoldElsewhere() {
    return five().stream().allMatch(one -> one.truth() != Truth.NO || one.why().contains("denied"));
  }

  /** Why it fails: where the role itself does not count, the link is not the reason. */
  String whyNot() {
    Set<String> words = new TreeSet<>();
    boolean besidesThePoint = role.truth() == Truth.NO;
    for (Opinion one : besidesThePoint ? List.of(active, role, principal, real) : five()) {
      if (one.truth() == Truth.NO) {
        words.addAll(one.why());
      }
    }
    return first(ORDER_OF_NO, words);
  }

  String whyUnknown() {
    Set<String> words = new TreeSet<>();
    for (Opinion one : five()) {
      if (one.truth() == Truth.UNKNOWN) {
        words.addAll(one.why());
      }
    }
    return first(ORDER_OF_UNKNOWN, words);
  }

  private static String first(List<String> order, Set<String> words) {
    return order.stream()
        .filter(words::contains)
        .findFirst()
        .orElse(words.isEmpty() ? "" : words.iterator().next());
  }

  /** Fewest no, then fewest unknown, then the order of reasons: less is nearer. */
  long distance() {
    int word =
        count(Truth.NO) > 0
            ? ORDER_OF_NO.indexOf(whyNot())
            : ORDER_OF_UNKNOWN.indexOf(whyUnknown());
    return count(Truth.NO) * 10_000 + count(Truth.UNKNOWN) * 100 + (word < 0 ? 50 : word);
  }
}
