package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.config.Policy;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

  private static String page(Report report) {
    return new String(Reports.bytes(new HtmlRenderer(), report), StandardCharsets.UTF_8);
  }

  /** The page without its own style and script. */
  private static String body(Report report) {
    return page(report)
        .replaceFirst("(?s)<style>.*?</style>", "")
        .replaceFirst("(?s)<script>\"use strict\".*?</script>", "");
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
  }

  @Test
  void theFirstScreenSaysWhatIsAttributedAndWhatIsNotSeen() {
    String body = body(Reports.usual()).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    assertThat(body)
        .contains("1 of 2 subscriptions attributed")
        .contains("Not seen: group members (403 Forbidden)")
        .contains("Link isaiah");
  }

  @Test
  void everyLinkLeadsSomewhereOnThePage() {
    for (Report report :
        List.of(
            Reports.usual(),
            Reports.empty(),
            Reports.hostile(),
            Reports.asked(Policy.PimShare.HOURS))) {
      String body = body(report);
      List<String> ids = all(" id=\"([^\"]*)\"", body);
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).containsAll(all(" href=\"#([^\"]*)\"", body));
      assertThat(all(" href=\"([^#][^\"]*)\"", body)).isEmpty();
    }
  }

  @Test
  void hostileNamesAreEscapedAndShown() {
    String body = body(Reports.hostile());
    assertThat(body)
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("<img")
        .doesNotContain("<svg onload")
        .doesNotContain("<b>\"'")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("${7*7}")
        .contains("&lt;#assign x=1&gt;${x}")
        .contains("null␀bell␇escape␛[31mred")
        .contains("right&lt;U+202e&gt;to");
    assertThat(body.chars()).noneMatch(c -> c < ' ' && c != '\n');
  }

  @Test
  void nothingIsAskedForFromAnywhere() {
    String page = page(Reports.hostile());
    assertThat(page).contains("default-src 'none'; style-src 'sha256-");
    // What an attribute holds is text, and so may look like an attribute.
    String withoutValues = page.replaceAll("=\"[^\"]*\"", "=\"\"");
    assertThat(all("<[a-z]+ [^>]*\\b(?:src|srcset|action|data)=([^>]*)>", withoutValues)).isEmpty();
    assertThat(page).doesNotContain(" style=\"").doesNotContain("@import").doesNotContain("<link");
  }

  @Test
  void aLongTableShowsItsFirstRowsAndSaysWhereTheOthersAre() {
    String body = body(Reports.large(1_000));
    assertThat(body)
        .contains(
            "The first 200 of 1,000 rows. The other 800 stand in the workbook, sheet"
                + " Assignments.");
    assertThat(body.length()).isLessThan(3_000_000);
  }

  @Test
  void anEmptyTableSaysWhyItIsEmpty() {
    assertThat(body(Reports.empty()))
        .contains("No principal of ours holds a role in what was read.")
        .contains("Every source that was asked answered whole, and nothing had to be assumed.");
  }

  @Test
  void elementsAreClosedInOrder() {
    String body = body(Reports.hostile());
    ArrayDeque<String> open = new ArrayDeque<>();
    List<String> without = List.of("meta", "input", "br");
    for (MatchResult tag :
        Pattern.compile("<(/?)([a-z0-9]+)(?:\\s[^>]*?)?(/?)>").matcher(body).results().toList()) {
      if (tag.group(1).isEmpty() && tag.group(3).isEmpty() && !without.contains(tag.group(2))) {
        open.push(tag.group(2));
      } else if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
  }
}
