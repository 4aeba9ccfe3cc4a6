package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.ScopeId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal that a service sent in place of an answer: {@code {"error": {"code", "message"}}}.
 *
 * @param scope the scope that ARM's message says the refusal is about
 */
record ServiceError(String code, String message, Optional<ScopeId> scope) {

  private static final Pattern OVER_SCOPE = Pattern.compile("over scope '([^']+)'");
  private static final String PROVIDER = "/providers/microsoft.authorization";

  /** The refusal in this row. */
  static ServiceError of(Row row) {
    Optional<Row> error = row.child("error");
    String code = error.flatMap(e -> e.text("code")).orElse("error");
    String message = error.flatMap(e -> e.text("message")).orElse("");
    Matcher named = OVER_SCOPE.matcher(message);
    return new ServiceError(
        code, message, named.find() ? Optional.of(scope(named.group(1))) : Optional.empty());
  }

  /** ARM says where with the provider's name at the end. */
  private static ScopeId scope(String text) {
    int end = text.length() - PROVIDER.length();
    boolean named = end >= 0 && text.toLowerCase(Locale.ROOT).endsWith(PROVIDER);
    String scope = named ? text.substring(0, end) : text;
    return scope.isBlank() ? ScopeId.ROOT : ScopeId.of(scope);
  }

  /** Code and message, as far as they were sent. */
  String words() {
    return Printable.of(message.isEmpty() ? code : code + ": " + message);
  }
}
