package io.github.palaudit.redaction;

import io.github.palaudit.snapshot.Guid;
import java.util.Locale;

/**
 * Sign-in names, mail addresses and domains. What is told from them stays: that somebody is a
 * guest, from which domain, and that two addresses are one.
 */
final class Logins {

  private static final String EXTERNAL = "#ext#";
  private static final String HOME = ".redacted.example";

  private final Pseudonyms pseudonyms;

  Logins(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** A domain; two are the same where the originals are. */
  String domain(String domain) {
    return domain.isEmpty() ? "" : pseudonyms.word("d", domain) + HOME;
  }

  /** A mail address, or the user principal name of somebody who is no external. */
  String address(String address) {
    int at = address.lastIndexOf('@');
    return at < 0
        ? pseudonyms.word("login", address)
        : login(address.substring(0, at), address.substring(at + 1), '@');
  }

  /**
   * A user principal name. Before {@code #EXT#} an external's holds the address at home, with a
   * {@code _} for its {@code @}.
   */
  String userPrincipalName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int end = lower.lastIndexOf(EXTERNAL);
    if (end < 0) {
      return address(lower);
    }
    String home = lower.substring(0, end);
    String rest = lower.substring(end + EXTERNAL.length());
    int at = home.lastIndexOf('_');
    String before =
        at < 0
            ? home.isEmpty() ? "" : pseudonyms.word("login", home)
            : at == 0
                ? "_" + domain(home.substring(1))
                : login(home.substring(0, at), home.substring(at + 1), '_');
    return before + "#EXT#" + tenantOf(rest);
  }

  /** Who signed in or acted: a sign-in name, an id, or a name of a person or a tool of ours. */
  String anybody(String who) {
    if (Guid.is(who)) {
      return pseudonyms.guid(who);
    }
    if (who.matches("palaudit [0-9A-Za-z.-]+")) {
      return who;
    }
    return who.contains("@") ? userPrincipalName(who) : pseudonyms.name("Person", who);
  }

  private String tenantOf(String rest) {
    int at = rest.lastIndexOf('@');
    return at < 0 ? "" : "@" + domain(rest.substring(at + 1));
  }

  private String login(String local, String domain, char between) {
    String lower = domain.toLowerCase(Locale.ROOT);
    return pseudonyms.word("login", local + "@" + domain) + between + domain(lower);
  }
}
