package io.github.palaudit.redaction;

import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.RoleDefinitionId;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences, of ours or of a service, in which names may stand: ids, addresses, whatever is quoted,
 * and every name that was met elsewhere are replaced, and the rest stays.
 */
final class Sentences {

  private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s'\"<>]+");
  private static final Pattern QUOTED =
      Pattern.compile("'([^']*)'|\"([^\"]*)\"|\u2018([^\u2019]*)\u2019|\u201c([^\u201d]*)\u201d");
  private static final Pattern PATH =
      Pattern.compile("(?i)/(subscriptions|providers)/[^\\s,;'\"()<>]*[^\\s,;.:'\"()<>]");
  private static final Pattern LOGIN = Pattern.compile("[^\\s@'\"<>(),;:]+@[^\\s@'\"<>(),;:]+");
  private static final Pattern GUID =
      Pattern.compile("(?<![0-9a-f])" + Guid.FORM + "(?![0-9a-f])", Pattern.CASE_INSENSITIVE);

  /** An operation or a type of Azure's, which services quote too. */
  private static final Pattern OPERATION = Pattern.compile("(?i)microsoft\\.[a-z]+(/[a-z*]+)+");

  private final Pseudonyms pseudonyms;
  private final KnownNames known;
  private final Logins logins;
  private final Ids ids;

  Sentences(Pseudonyms pseudonyms, KnownNames known, Logins logins, Ids ids) {
    this.pseudonyms = pseudonyms;
    this.known = known;
    this.logins = logins;
    this.ids = ids;
  }

  String redacted(String text) {
    String left = replaced(ADDRESS, text, whole -> "https://redacted.example/");
    StringBuilder redacted = new StringBuilder();
    int at = 0;
    for (MatchResult quoted : QUOTED.matcher(left).results().toList()) {
      redacted.append(unquoted(left.substring(at, quoted.start())));
      String whole = quoted.group();
      String inner = whole.substring(1, whole.length() - 1);
      redacted
          .append(whole.charAt(0))
          .append(quoted(inner))
          .append(whole.charAt(whole.length() - 1));
      at = quoted.end();
    }
    return redacted.append(unquoted(left.substring(at))).toString();
  }

  private String quoted(String inner) {
    String seen = unquoted(inner);
    return !seen.equals(inner) || OPERATION.matcher(inner).matches()
        ? seen
        : pseudonyms.name("Name", inner);
  }

  private String unquoted(String text) {
    Pieces pieces = new Pieces();
    String held = replaced(PATH, text, path -> pieces.held(ids.path(path)));
    held = replaced(LOGIN, held, login -> pieces.held(logins.userPrincipalName(login)));
    held = replaced(GUID, held, id -> pieces.held(guid(id)));
    return pieces.back(known.replacedIn(held));
  }

  private String guid(String id) {
    RoleDefinitionId role = new RoleDefinitionId(id);
    return ids.isOfAzure(role) ? id : pseudonyms.guid(id);
  }

  private static String replaced(Pattern pattern, String text, UnaryOperator<String> by) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
  }
}
