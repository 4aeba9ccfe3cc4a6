package io.github.palaudit.render.faces;

import io.github.palaudit.render.Reports;
import io.github.palaudit.render.markdown.SummaryMarkdown;
import io.github.palaudit.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What summary.md says. */
public final class MarkdownFace {

  private static final Pattern COUNT =
      Pattern.compile("([0-9]+) (critical|high|medium|low|info|waived)\\b");
  private static final Pattern PLAN = Pattern.compile("The plan has ([0-9]+) steps?\\.");
  private static final Pattern COST =
      Pattern.compile("[0-9,]+ of ([0-9,]+) ([A-Z]{3}) confirmed, possible up to");

  private MarkdownFace() {}

  /** Of summary.md. */
  public static Numbers of(Report report) {
    String text =
        new String(
            Reports.bytes(new SummaryMarkdown(List.of("audit.html")), report),
            StandardCharsets.UTF_8);
    Map<String, Integer> findings = new TreeMap<>();
    Matcher count = COUNT.matcher(after(text, "## Findings: "));
    while (count.find()) {
      String word = count.group(2);
      findings.put(
          Character.toUpperCase(word.charAt(0)) + word.substring(1),
          Integer.valueOf(count.group(1)));
    }
    Integer waived = findings.remove("Waived");
    Map<String, Long> cost = new TreeMap<>();
    Matcher money = COST.matcher(text);
    while (money.find()) {
      cost.put(money.group(2), Long.valueOf(money.group(1).replace(",", "")));
    }
    Matcher plan = PLAN.matcher(text);
    return new Numbers(
        states(text),
        findings,
        waived == null ? 0 : waived,
        Optional.empty(),
        plan.find() ? Optional.of(Integer.valueOf(plan.group(1))) : Optional.empty(),
        Optional.of(cost));
  }

  private static Map<String, Integer> states(String text) {
    List<String> header = cells(line(text, "| Counted |"));
    List<String> row = cells(line(text, "| Subscriptions |"));
    Map<String, Integer> states = new TreeMap<>();
    for (int i = 2; i < header.size(); i++) {
      if (!row.get(i).equals("0")) {
        states.put(
            header.get(i).substring(header.get(i).indexOf(' ') + 1), Integer.valueOf(row.get(i)));
      }
    }
    return states;
  }

  private static String line(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
        .map(String::strip)
        .toList();
  }

  /** The paragraph under a heading that starts so. */
  private static String after(String text, String heading) {
    String rest = text.substring(text.indexOf(heading));
    String body = rest.substring(rest.indexOf("\n\n") + 2);
    return body.substring(0, body.indexOf('\n'));
  }
}
