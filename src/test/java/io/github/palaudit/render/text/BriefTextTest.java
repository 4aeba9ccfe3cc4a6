package io.github.palaudit.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.Briefs;
import io.github.palaudit.render.VisibleText;
import org.junit.jupiter.api.Test;

class BriefTextTest {

  private static final BriefText TEXT = new BriefText(VisibleText::line);

  @Test
  void theAnswerComesWithItsCautionsFiguresAndFirstRows() {
    assertThat(TEXT.write(Briefs.portfolio(40)))
        .startsWith(
            """
            Portfolio of Fabrikam (What 40 customers come to, as of 20 Nov 2026, 12:00 UTC)
            ! 2 of 40 audits are older than 90 days: their figures are of that day
            """)
        .containsSubsequence(
            "\n187 of 240 counted subscriptions are attributed",
            "\n? possible      up to 211     9 temporary, 15 unknown\n",
            "\nCustomers: 40\n",
            "\n  Northwind Traders       ? Unknown                  2   9  22.2 %",
            "\n  and 35 more\n");
  }

  @Test
  void idsAndLinesToRunAreLeftToTheFiles() {
    assertThat(TEXT.write(Briefs.portfolio(40))).doesNotContain("Tenant", "palaudit audit -c");
  }

  @Test
  void anEmptyTableSaysWhy() {
    assertThat(TEXT.write(Briefs.empty()))
        .contains("Files that were left out: 0\n  Every file that was found was read.\n");
  }

  @Test
  void hostileNamesStayInTheirLineAndObeyNothing() {
    String text = TEXT.write(Briefs.hostile());
    assertThat(text).doesNotContain("\u001B", "\u0007", "\u202E", "\r", "\t");
    assertThat(text.lines().filter(line -> line.startsWith("  ")))
        .allMatch(line -> line.codePointCount(0, line.length()) <= 110);
  }
}
