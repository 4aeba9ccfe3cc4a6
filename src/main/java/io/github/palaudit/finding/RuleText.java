package io.github.palaudit.finding;

import java.util.List;

/**
 * A rule in words, shown by {@code palaudit rules}.
 *
 * @param id {@code PAL} and three digits, never reused
 * @param title a few words, as they head a group of findings
 * @param severity the usual severity
 * @param what it looks for
 * @param why it matters
 * @param remedy what to do, in general
 * @param sources the facts it rests on, such as {@code F-A18}
 */
public record RuleText(
    String id,
    String title,
    Severity severity,
    String what,
    String why,
    String remedy,
    List<String> sources) {

  public RuleText {
    sources = List.copyOf(sources);
  }
}
