package io.github.palaudit.config;

import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The kinds of value that {@code palaudit.yaml} knows. Every one begins with the text as written.
 */
final class Values {

  private static final Pattern SCOPE =
      Pattern.compile(
          "/|/providers/Microsoft\\.Management/managementGroups/[^/\\s]+|/subscriptions/"
              + Guid.FORM
              + "(/resourceGroups/[^/]+)?(/providers/[^/\\s]+(/[^/]+/[^/]+)+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTNER_ID = Pattern.compile("[0-9]{1,12}");
  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");
  private static final Pattern LOGIN = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Pattern FINDING =
      Pattern.compile("(PAL[0-9]{3}-)?[0-9a-f]{16}", Pattern.CASE_INSENSITIVE);
  private static final Pattern RULE = Pattern.compile("PAL[0-9]{3}", Pattern.CASE_INSENSITIVE);
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

  private Values() {}

  /** Any text that is not blank. */
  static final ValueType<String> TEXT =
      text -> {
        if (text.isBlank()) {
          throw new IllegalArgumentException("is empty");
        }
        return text.strip();
      };

  /** The number of a partner account (F-A21): digits, of which none may get lost. */
  static final ValueType<PartnerId> PARTNER =
      text -> {
        if (!PARTNER_ID.matcher(text).matches()) {
          throw new IllegalArgumentException(
              quoted(text)
                  + " is not a partner id; write its digits as Partner Center shows them,"
                  + " in quotes");
        }
        return new PartnerId(text);
      };

  /** The GUID of a tenant. */
  static final ValueType<TenantId> TENANT = text -> new TenantId(guid(text, "a tenant"));

  /** The GUID of an object in a directory. */
  static final ValueType<ObjectId> OBJECT = text -> new ObjectId(guid(text, "an object"));

  private static String guid(String text, String what) {
    if (!Guid.is(text)) {
      throw new IllegalArgumentException(
          quoted(text)
              + " is not the id of "
              + what
              + "; expected is a GUID like 3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    }
    return text;
  }

  /** The id of a scope, from the root to a resource. */
  static final ValueType<ScopeId> SCOPE_ID =
      text -> {
        if (!SCOPE.matcher(text).matches()) {
          throw new IllegalArgumentException(
              quoted(text)
                  + " is not a scope; expected is an id like /subscriptions/GUID,"
                  + " /subscriptions/GUID/resourceGroups/NAME or"
                  + " /providers/Microsoft.Management/managementGroups/NAME");
        }
        return ScopeId.of(text);
      };

  /** The id of a finding, or the anchor under which reports show it. */
  static final ValueType<String> FINDING_ID =
      text -> {
        if (!FINDING.matcher(text).matches()) {
          throw new IllegalArgumentException(
              quoted(text)
                  + " is not the id of a finding; expected is one as reports show it, like"
                  + " 0123456789abcdef or PAL001-0123456789abcdef");
        }
        return text;
      };

  /** The id of a rule, in capitals; whether there is such a rule is not known here. */
  static final ValueType<String> RULE_ID =
      text -> {
        if (!RULE.matcher(text).matches()) {
          throw new IllegalArgumentException(
              "is not the id of a rule; expected is one like PAL014");
        }
        return text.toUpperCase(Locale.ROOT);
      };

  /** A day. */
  static final ValueType<LocalDate> DATE =
      text -> {
        try {
          return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
          throw new IllegalArgumentException(
              quoted(text) + " is not a date; write year-month-day, like 2026-12-31", notADate);
        }
      };

  /** The domain that people sign in with. */
  static final ValueType<String> DOMAIN_NAME =
      text -> {
        if (!DOMAIN.matcher(text).matches()) {
          throw new IllegalArgumentException(
              quoted(text) + " is not a domain; write what stands after the @, like fabrikam.com");
        }
        return text;
      };

  /** A user principal name or a mail address. */
  static final ValueType<String> LOGIN_NAME =
      text -> {
        if (!LOGIN.matcher(text).matches()) {
          throw new IllegalArgumentException(
              quoted(text) + " is not a login; expected is one like ada@fabrikam.com");
        }
        return text;
      };

  /** A pattern of display names, in which {@code *} stands for anything. */
  static final ValueType<String> NAME_PATTERN =
      text -> {
        if (TEXT.of(text).replace("*", "").isBlank()) {
          throw new IllegalArgumentException(quoted(text) + " would match everybody");
        }
        return text.strip();
      };

  /** A claim. */
  static final ValueType<Boolean> YES_OR_NO = oneOf(Map.entry("yes", true), Map.entry("no", false));

  /** What to make of something that the sources leave open. */
  static final ValueType<Truth> TRUTH =
      oneOf(
          Map.entry("no", Truth.NO),
          Map.entry("unknown", Truth.UNKNOWN),
          Map.entry("yes", Truth.YES));

  /** A sum or a count, not negative, with a point for decimals. */
  static final ValueType<BigDecimal> NUMBER =
      text -> {
        if (!AMOUNT.matcher(text).matches()) {
          throw new IllegalArgumentException(
              quoted(text) + " is not an amount; write digits, with a point for decimals");
        }
        return new BigDecimal(text);
      };

  /** A whole number within limits, both included. */
  static ValueType<Integer> wholeNumber(int least, int most) {
    return text -> {
      if (text.matches("[0-9]{1,9}")) {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      }
      throw new IllegalArgumentException(
          quoted(text) + " is not a whole number from " + least + " to " + most);
    };
  }

  /** One of these words, each with what it means. */
  @SafeVarargs
  static <T> ValueType<T> oneOf(Map.Entry<String, T>... words) {
    Map<String, T> inOrder = new LinkedHashMap<>();
    for (Map.Entry<String, T> word : words) {
      inOrder.put(word.getKey(), word.getValue());
    }
    return text -> {
      T meant = inOrder.get(text);
      if (meant == null) {
        throw new IllegalArgumentException(
            quoted(text) + " is not one of " + String.join(", ", inOrder.keySet()));
      }
      return meant;
    };
  }

  private static String quoted(String text) {
    return "\"" + shown(text) + "\"";
  }

  /** Text as a message shows it: shortened, and without what moves a terminal's cursor. */
  static String shown(String text) {
    String shortened = text.length() <= 80 ? text : text.substring(0, 80) + "...";
    return shortened.replaceAll("\\p{C}", "?");
  }
}
