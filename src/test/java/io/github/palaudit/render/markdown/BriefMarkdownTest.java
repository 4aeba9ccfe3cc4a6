package io.github.palaudit.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.Briefs;
import io.github.palaudit.report.Brief;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefMarkdownTest {

  private static String text(Brief brief) {
    return new String(
        Briefs.bytes(new BriefMarkdown(List.of("portfolio.xlsx", "portfolio.html")), brief),
        StandardCharsets.UTF_8);
  }

  @Test
  void cautionsStandBeforeTheAnswerAndTheAnswerBeforeTheFigures() {
    assertThat(text(Briefs.portfolio(40)))
        .startsWith("# Portfolio of Fabrikam\n")
        .containsSubsequence(
            "- **Note:** 2 of 40 audits are older than 90 days",
            "**187 of 240 counted subscriptions are attributed",
            "| ●\u00A0attributed | 187 of 240 | subscriptions |",
            "## Customers: 40",
            "More: [portfolio.xlsx](portfolio.xlsx) · [portfolio.html](portfolio.html)");
  }

  @Test
  void aTableShowsItsFirstRowsAndCountsTheOthers() {
    assertThat(text(Briefs.portfolio(40)))
        .contains("| [Graphic Design Institute](tenant=", "\nAnd 30 more.\n", "\nAnd 2 more.\n")
        .doesNotContain("Humongous Insurance", "| Tenant |");
  }

  @Test
  void anEmptyTableSaysWhy() {
    assertThat(text(Briefs.empty()))
        .contains("## Files that were left out: 0", "Every file that was found was read.");
  }

  @Test
  void namesAreTextAndLinksAreOurs() {
    assertThat(text(Briefs.hostile()))
        .doesNotContain("<script", "<img", "](javascript:", "](http", "](//", "](/", "\u202E")
        .contains("[\\+cmd\\|' /C calc'!A0](%2Bcmd%7C%27%20/C%20calc%27%21A0)");
  }

  @Test
  void everyRowOfATableHasAsManyCellsAsItsHeading() {
    List<String> rows =
        text(Briefs.hostile())
            .lines()
            .dropWhile(line -> !line.startsWith("| Customer | State"))
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertThat(rows)
        .hasSize(12)
        .allMatch(row -> row.replace("\\|", "").chars().filter(c -> c == '|').count() == 9);
  }
}
