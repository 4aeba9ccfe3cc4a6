package io.github.palaudit.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises the one form of ABAC condition that takes nothing away but writing role assignments: a
 * conjunction of clauses, each of them satisfied by every action but those (the portal's "constrain
 * roles" templates). Whatever else a condition says is not understood here.
 */
public final class RoleWriteCondition {

  private static final Pattern EXEMPTION =
      Pattern.compile(
          "!\\s*\\(\\s*ActionMatches\\s*\\{\\s*"
              + "'Microsoft\\.Authorization/roleAssignments/(write|delete)'\\s*\\}\\s*\\)",
          Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 50;

  private enum Operator {
    AND,
    OR
  }

  private RoleWriteCondition() {}

  /** Whether every clause lets every action pass that does not write role assignments. */
  public static boolean limitsOnlyRoleWrites(String condition) {
    return isExempting(condition, 0);
  }

  /**
   * Whether this part is true for every action that does not write role assignments: it says just
   * that, or all it joins by "and" do, or one that it joins by "or" does. Both in one breath are
   * not understood, as what binds closer would have to be known.
   */
  private static boolean isExempting(String text, int depth) {
    Parts parts = Parts.of(text.strip());
    if (depth > DEEPEST || !parts.wellFormed) {
      return false;
    }
    if (parts.operators.size() > 1) {
      return false;
    }
    if (parts.operators.contains(Operator.AND)) {
      return parts.texts.stream().allMatch(part -> isExempting(part, depth + 1));
    }
    if (parts.operators.contains(Operator.OR)) {
      return parts.texts.stream().anyMatch(part -> isExempting(part, depth + 1));
    }
    String clause = parts.texts.get(0);
    return EXEMPTION.matcher(clause).matches()
        || (parts.wrapped && isExempting(clause.substring(1, clause.length() - 1), depth + 1));
  }

  /** What the operators outside of parentheses, braces, brackets and quotes join. */
  private static final class Parts {
    private final List<String> texts = new ArrayList<>();
    private final Set<Operator> operators = EnumSet.noneOf(Operator.class);
    private boolean wellFormed = true;
    private boolean wrapped;

    static Parts of(String text) {
      Parts parts = new Parts();
      int depth = 0;
      int start = 0;
      int closed = -1;
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\'') {
          quoted = !quoted;
        } else if (!quoted && "({[".indexOf(c) >= 0) {
          depth++;
        } else if (!quoted && ")}]".indexOf(c) >= 0) {
          depth--;
          parts.wellFormed &= depth >= 0;
          closed = depth == 0 && closed < 0 ? i : closed;
        } else if (!quoted && depth == 0) {
          int length = parts.operatorAt(text, i);
          if (length > 0) {
            parts.add(text.substring(start, i));
            start = i + length;
            i = start - 1;
          }
        }
      }
      parts.add(text.substring(start));
      parts.wellFormed &= depth == 0 && !quoted;
      parts.wrapped = text.startsWith("(") && closed == text.length() - 1;
      return parts;
    }

    private void add(String part) {
      texts.add(part.strip());
      wellFormed &= !part.isBlank();
    }

    private int operatorAt(String text, int at) {
      for (Operator operator : Operator.values()) {
        String symbol = operator == Operator.AND ? "&&" : "||";
        String word = operator.name();
        if (text.startsWith(symbol, at)) {
          operators.add(operator);
          return symbol.length();
        }
        if (text.regionMatches(true, at, word, 0, word.length())
            && !isWord(text, at - 1)
            && !isWord(text, at + word.length())) {
          operators.add(operator);
          return word.length();
        }
      }
      return 0;
    }

    private static boolean isWord(String text, int at) {
      return at >= 0
          && at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || ":._-@/".indexOf(text.charAt(at)) >= 0);
    }
  }
}
