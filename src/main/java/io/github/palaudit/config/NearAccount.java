package io.github.palaudit.config;

import io.github.palaudit.snapshot.PartnerId;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How a partner id that is not listed may be one of ours after all, or a slip of the pen. A hint
 * for people: no verdict follows from it.
 */
public final class NearAccount {

  private NearAccount() {}

  /**
   * What the id is, to follow "whose id is", where it is like one of ours; empty for one that is
   * listed, and for one that is like none.
   */
  public static Optional<String> of(Partner partner, PartnerId id) {
    if (partner.locationAccounts().contains(id)
        || partner.globalAccount().equals(Optional.of(id))) {
      return Optional.empty();
    }
    return partner
        .globalAccount()
        .filter(global -> number(global).add(BigInteger.ONE).equals(number(id)))
        .map(global -> "the one after the global account, as the first location account is")
        .or(() -> slip(partner, id));
  }

  private static Optional<String> slip(Partner partner, PartnerId id) {
    return partner.locationAccounts().stream()
        .flatMap(listed -> slip(listed, id).stream())
        .findFirst();
  }

  private static Optional<String> slip(PartnerId listed, PartnerId id) {
    String ours = listed.value();
    String theirs = id.value();
    if (number(listed).equals(number(id))) {
      return Optional.of(
          ours.length() > theirs.length()
              ? ours + " without the zeros it begins with"
              : ours + " with zeros before it");
    }
    if (isExchanged(ours, theirs)) {
      return Optional.of(ours + " with two digits exchanged");
    }
    boolean off =
        isSubstituted(ours, theirs) || isInserted(ours, theirs) || isInserted(theirs, ours);
    return off ? Optional.of("one digit off " + ours) : Optional.empty();
  }

  private static BigInteger number(PartnerId id) {
    return new BigInteger(id.value());
  }

  private static boolean isSubstituted(String ours, String theirs) {
    int at = common(ours, theirs);
    return ours.length() == theirs.length()
        && ours.substring(at + 1).equals(theirs.substring(at + 1));
  }

  private static boolean isInserted(String shorter, String longer) {
    int at = common(shorter, longer);
    return longer.length() == shorter.length() + 1
        && shorter.substring(at).equals(longer.substring(at + 1));
  }

  private static boolean isExchanged(String ours, String theirs) {
    int at = common(ours, theirs);
    return ours.length() == theirs.length()
        && at + 1 < ours.length()
        && ours.charAt(at) == theirs.charAt(at + 1)
        && ours.charAt(at + 1) == theirs.charAt(at)
        && ours.substring(at + 2).equals(theirs.substring(at + 2));
  }

  /** How many digits they begin with in common. */
  private static int common(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
