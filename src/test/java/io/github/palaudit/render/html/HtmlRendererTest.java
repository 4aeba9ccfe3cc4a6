package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.config.Policy;
import io.github.palaudit.render.Reports;
import io.github.palaudit.render.faces.PackedPage;
import io.github.palaudit.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

  private static String page(Report report) {
    return new String(Reports.bytes(new HtmlRenderer(), report), StandardCharsets.UTF_8);
  }

  /** The page without its own style and script, and without what it holds as data. */
  private static String body(Report report) {
    return page(report)
        .replaceFirst("(?s)<style>.*?</style>", "")
        .replaceFirst("(?s)<script>.*?</script>", "")
        .replaceAll(
            "<script type=\"application/gzip\" data-[a-z]+=\"[a-z-]+\">[\\w+/=\n]*</script>", "");
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
      List<String> targets = new ArrayList<>(ids);
      PackedPage.rows(page(report)).forEach(row -> targets.add(row.anchor()));
      assertThat(targets).containsAll(all(" href=\"#([^\"]*)\"", body));
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
    assertThat(all("<[a-z]+(?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*?\\s+(src|srcset|action|data)=", page))
        .isEmpty();
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
  void theFirstScreenTellsTheVerdictAndTheMoney() {
    String body = words(Reports.withMoney());
    assertThat(body)
        .contains("subscription that counts is attributed by standing access")
        .contains("100 % of EUR 101 in Oct 2026 (cost as Azure bills it; not credential ACR")
        .doesNotContain("Cost is not known here");
    assertThat(words(Reports.usual())).contains("Cost is not known here and left out.");
  }

  private static String words(Report report) {
    return body(report).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
  }

  @Test
  void theMapHasACellForEachScopeAndOneWayInForTheKeyboard() {
    String map = all("(?s)(<g id=\"map-cells\">.*?</svg>)", body(Reports.usual())).get(0);
    assertThat(all("aria-label=\"([^\"]*)\"", map))
        .contains("sub-1, subscription: attributed, 2 resource groups")
        .anyMatch(label -> label.contains("management group: 1 of 2 subscriptions attributed"));
    assertThat(all("(tabindex=\"0\")", map)).isEmpty();
    assertThat(map).contains("href=\"#scope-");
  }

  @Test
  void aPrincipalOpensToItsRolesAndTheLinesToRun() {
    String people = all("(?s)(<div class=\"people\">.*?</section>)", body(Reports.usual())).get(0);
    assertThat(people).contains("● Contributor attributes", "az managementpartner create");
  }

  @Test
  void theCurveAndTheTimelineSayInWordsWhatTheyShow() {
    String body = body(Reports.asked(Policy.PimShare.HOURS));
    assertThat(body).contains("aria-label=\"Confirmed subscriptions over ");
    assertThat(body).contains(" of the month\">");
    assertThat(body(Reports.usual())).doesNotContain("class=\"timeline\"");
    assertThat(body(Reports.empty())).doesNotContain("class=\"curve\"");
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
