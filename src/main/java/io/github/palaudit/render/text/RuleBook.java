package io.github.palaudit.render.text;

import io.github.palaudit.finding.RuleText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the rule book as Markdown: {@code docs/rules.md}, as it stands beside {@code
 * docs/facts.md}.
 */
public final class RuleBook {

  private static final String HEAD =
      """
      # Rules

      This page is made by `palaudit rules --markdown`; edit the rules, not the page. `palaudit rules` lists
      them, `palaudit rules PAL001` shows one.

      A rule looks at a finished audit and says what somebody should do. Its id is never used again for another
      rule. The severity is the usual one: a rule may call a finding more or less severe than that.

      | to | write |
      | --- | --- |
      | run some rules only | `--only-rule PAL001,PAL004` with `audit` or `report` |
      | leave rules out | `--skip-rule PAL014` |
      | fail a pipeline | `--fail-on high`: exit code 1 on an open finding at least so severe |
      | set a rule's severity | `severities: {PAL014: high}` in palaudit.yaml; it wins over the rule's own choice |
      | answer for a finding until a day | `waivers: [{finding: PAL001-<id>, owner: Ada Example, reason: ..., expires: 2027-03-31}]` in palaudit.yaml |
      | see why it speaks | `palaudit explain --snapshot FILE PAL001-<id>` |

      A waived finding stays in the report, in a section of its own, and counts neither in the headline nor for
      `--fail-on`. `expires` is the last day (UTC) on which the waiver holds; after it the finding speaks again.
      A waiver that names no finding is told, so that it can be removed.

      """;

  /** Facts stand in lists under these headings of docs/facts.md, by the letter of their number. */
  private static final Map<Character, String> HEADINGS =
      Map.of(
          'A', "a-how-the-link-works",
          'B', "b-the-managementpartner-api-as-evidence",
          'C', "c-which-roles-count",
          'D', "d-partner-earned-credit-csp-under-the-azure-plan-only",
          'E', "e-partner-center-insights",
          'F', "f-credentials-and-their-renewal",
          'G', "g-what-partners-ask-for",
          'H', "h-where-the-sources-disagree");

  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>|])");

  private RuleBook() {}

  /**
   * The page.
   *
   * @param bySubject the rules' texts by the word for their subject, such as {@code access}
   */
  public static String markdown(NavigableMap<String, List<RuleText>> bySubject) {
    StringBuilder page = new StringBuilder(HEAD);
    bySubject.forEach(
        (subject, rules) -> {
          page.append("- [" + title(subject) + "](#" + subject + ")\n");
          rules.forEach(rule -> page.append(contents(rule)));
        });
    bySubject.forEach(
        (subject, rules) -> {
          page.append("\n## ").append(title(subject)).append('\n');
          rules.forEach(rule -> page.append(chapter(rule)));
        });
    return page.toString();
  }

  /** Abbreviations are as long as three letters; a word is longer. */
  private static String title(String subject) {
    return subject.length() <= 3
        ? subject.toUpperCase(Locale.ROOT)
        : subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
  }

  private static String contents(RuleText rule) {
    return "  - [" + heading(rule) + "](#" + anchor(rule) + "), " + rule.severity().word() + "\n";
  }

  private static String heading(RuleText rule) {
    return rule.id() + " " + plain(rule.title());
  }

  /** As GitHub makes it of the heading: letters and digits, a hyphen for each space. */
  private static String anchor(RuleText rule) {
    return (rule.id() + " " + rule.title())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static String chapter(RuleText rule) {
    return "\n### "
        + heading(rule)
        + "\n\nUsually **"
        + rule.severity().word()
        + "**. "
        + plain(rule.what())
        + "\n\n*Why it matters.* "
        + plain(rule.why())
        + "\n\n*What to do.* "
        + plain(rule.remedy())
        + "\n\n*Rests on* "
        + rule.sources().stream().map(RuleBook::source).collect(Collectors.joining(", "))
        + ".\n";
  }

  private static String source(String source) {
    String heading =
        source.startsWith("F-") && source.length() > 2
            ? HEADINGS.getOrDefault(source.charAt(2), "sources")
            : "sources";
    return "[" + source + "](facts.md#" + heading + ")";
  }

  private static String plain(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$1");
  }
}
