package io.github.palaudit.coverage;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the one form of ABAC condition that takes nothing away but writing role assignments: a
 * conjunction of clauses, each of them satisfied by every action but those (the portal's "constrain
 * roles" templates). Whatever else a condition says is not understood here.
 */
final class RoleWriteCondition {

  private static final Pattern EXEMPTION =
      Pattern.compile(
          "^\\(*!\\(actionmatches\\{'microsoft\\.authorization/roleassignments/(write|delete)'\\}\\)");
  private static final Pattern NOTHING_BUT =
      Pattern.compile("suboperationmatches|actionmatches\\{");

  private RoleWriteCondition() {}

  /** Whether every clause lets every action pass that does not write role assignments. */
  static boolean limitsOnlyRoleWrites(String condition) {
    String text = condition.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    int start = 0;
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (!end && text.charAt(i) == '\'') {
        quoted = !quoted;
      } else if (!end && !quoted && text.charAt(i) == '(') {
        depth++;
      } else if (!end && !quoted && text.charAt(i) == ')') {
        depth--;
      }
      int and = end ? 1 : quoted || depth != 0 ? 0 : conjunctionAt(text, i);
      if (and > 0) {
        if (!isExempting(text.substring(start, i))) {
          return false;
        }
        start = i + and;
      }
    }
    return depth == 0 && !quoted;
  }

  private static int conjunctionAt(String text, int at) {
    if (text.startsWith("&&", at)) {
      return 2;
    }
    return text.startsWith("and", at) && at > 0 && text.charAt(at - 1) == ')' ? 3 : 0;
  }

  /** The clause begins with "not a role assignment write", and asks about no other action. */
  private static boolean isExempting(String clause) {
    Matcher exemption = EXEMPTION.matcher(clause);
    if (!exemption.find()) {
      return false;
    }
    String rest = clause.substring(exemption.end());
    boolean alternative =
        rest.startsWith("or")
            || rest.startsWith("||")
            || rest.startsWith(")or")
            || rest.startsWith(")||");
    return alternative && !NOTHING_BUT.matcher(rest).find();
  }
}
