package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.Briefs;
import io.github.palaudit.report.Brief;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BriefHtmlTest {

  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]*)\"");
  private static final Pattern NUMBER =
      Pattern.compile("<p class=\"number\">(<a href=\"#[a-z-]+\")?");

  private static final Pattern ATTRIBUTE = Pattern.compile("<[^>]*?\\s([a-z-]+)=");

  private static String page(Brief brief) {
    return new String(Briefs.bytes(new BriefHtml(), brief), StandardCharsets.UTF_8);
  }

  /** What stands on the page as it comes, without its scripts and its style. */
  private static String shown(Brief brief) {
    return page(brief).replaceAll("(?s)<(script|style)[ >].*?</\\1>", "");
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult one) -> String.valueOf(one.group(group)))
        .toList();
  }

  @Test
  void theFileIsNamedAfterTheBrief() {
    assertThat(new BriefHtml().fileName(Briefs.portfolio(1))).isEqualTo("portfolio.html");
  }

  @Test
  void cautionsStandBeforeTheAnswerAndTheAnswerBeforeTheFigures() {
    assertThat(shown(Briefs.portfolio(40)))
        .containsSubsequence(
            "2 of 40 audits are older than 90 days",
            "187 of 240 counted subscriptions are attributed",
            "class=\"number\"",
            "id=\"customers\"",
            "id=\"next-steps\"");
  }

  @Test
  void aFigureLeadsToItsSectionWhereThereIsOne() {
    assertThat(found(NUMBER, shown(Briefs.portfolio(40)), 1))
        .containsExactly(
            "<a href=\"#customers\"",
            "<a href=\"#customers\"",
            "<a href=\"#customers\"",
            "<a href=\"#next-steps\"",
            "<a href=\"#people\"",
            "null");
  }

  @Test
  void aDocumentIsARelativeLink() {
    assertThat(shown(Briefs.portfolio(40)))
        .contains(
            "<a href=\"tenant=0000c0de-0000-0000-0000-000000000000/date=2026-11-20/audit.html\">"
                + "Contoso</a>");
  }

  @Test
  void noLinkLeavesTheFolderByASchemeAHostOrARoot() {
    assertThat(found(LINK, shown(Briefs.hostile()), 1))
        .isNotEmpty()
        .allMatch(
            link -> link.matches("#[a-z0-9-]+|[A-Za-z0-9._~=%-]+(/[A-Za-z0-9._~=%-]+)*"), "safe");
  }

  @Test
  void namesAreTextAndNothingElse() {
    String page = shown(Briefs.hostile());
    assertThat(page)
        .doesNotContain("<script", "<img", "<svg", "\u202E", "\u0000", "\u001B")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(found(ATTRIBUTE, page.replaceAll("\"[^\"]*\"", ""), 1))
        .isNotEmpty()
        .noneMatch(attribute -> attribute.startsWith("on"));
  }

  @Test
  void anEmptyBriefSaysWhyItIsEmpty() {
    assertThat(shown(Briefs.empty()))
        .contains("No audit was found", "Every file that was found was read.")
        .doesNotContain("role=\"note\"", "class=\"numbers\"");
  }

  @Test
  void theSameBriefGivesTheSameBytes() {
    assertThat(Briefs.bytes(new BriefHtml(), Briefs.portfolio(300)))
        .isEqualTo(Briefs.bytes(new BriefHtml(), Briefs.portfolio(300)));
  }
}
