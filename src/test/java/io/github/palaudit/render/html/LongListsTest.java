package io.github.palaudit.render.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.RuleFindings;
import io.github.palaudit.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables and findings beyond what the page shows as it comes: 1,100 assignments of 400 guests, none
 * of them with evidence, to 115 subscriptions.
 */
@Tag("browser")
class LongListsTest {

  @TempDir static Path folder;

  private static Chromium chromium;
  private static Report report;
  private static Path file;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    report = Reports.large(1_100);
    file = folder.resolve("audit.html");
    Files.write(file, Reports.bytes(new HtmlRenderer(), report));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Chromium.Visit visit(String anchor) {
    return chromium.visit(file, anchor, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private static Locator told(Page page, String section) {
    return page.locator("#" + section + " [role=status]:not(.people *)");
  }

  private static Locator rows(Page page, String section) {
    return page.locator("#" + section + " tbody tr:not(.gap)");
  }

  /** The last finding of the first rule, far beyond those that the page shows as it comes. */
  private static RuleFindings.Entry lastFinding() {
    List<RuleFindings.Entry> entries = report.byRule().get(0).entries();
    assertThat(entries).hasSize(400);
    return entries.get(399);
  }

  private static String anchorOf(String principal) {
    return report
        .section(Section.Subject.PRINCIPALS)
        .table()
        .anchors(400)
        .filter(anchor -> anchor.endsWith(Tenants.id(principal).value()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void searchLooksThroughAllRows() {
    try (Chromium.Visit visit = visit("")) {
      Page page = visit.page();
      // Person 399 holds assignments 399 and 799, at subscriptions 399 - 3 * 115 and 799 - 6 * 115.
      page.getByLabel("Search assignments").fill("person 399 ");
      assertThat(told(page, "assignments")).hasText("2 of 1,100 assignments");
      assertThat(rows(page, "assignments")).hasCount(2);
      assertThat(rows(page, "assignments").first()).containsText("Subscription 54");
      assertThat(rows(page, "assignments").last()).containsText("Subscription 109");
      page.locator("#assignments").getByText("Show all").click();
      assertThat(told(page, "assignments")).hasText("1,100 assignments");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void columnsAreFilteredByChoiceByWordsAndByValue() {
    try (Chromium.Visit visit = visit("")) {
      Page page = visit.page();
      page.locator("#principals").getByText("Filter columns").click();
      page.getByLabel("Filter Link", new Page.GetByLabelOptions().setExact(true))
          .selectOption(new SelectOption().setIndex(1));
      page.getByLabel("Filter Principal", new Page.GetByLabelOptions().setExact(true))
          .fill("person 39");
      // Person 39 and persons 390 to 399.
      assertThat(told(page, "principals")).hasText("11 of 400 principals");
      // 1,100 assignments to 400 persons: the first 300 have three.
      page.getByLabel("Filter Grants held").fill(">2");
      assertThat(told(page, "principals")).hasText("1 of 400 principals");
      assertThat(rows(page, "principals").first()).containsText("Person 39");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void numbersAreSortedByValue() throws IOException {
    Tenants tenants = new Tenants();
    for (int person = 1; person <= 12; person++) {
      String name = "person " + person;
      tenants.guest(name);
      for (int i = 0; i < person; i++) {
        tenants.assign(name, "Contributor", "rg-" + i);
      }
    }
    Path twelve = folder.resolve("twelve.html");
    Report counted = Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
    Files.write(twelve, Reports.bytes(new HtmlRenderer(), counted));
    try (Chromium.Visit visit = chromium.visit(twelve, "", new Browser.NewContextOptions())) {
      Page page = visit.page();
      Locator heading =
          page.locator("#principals thead th")
              .filter(new Locator.FilterOptions().setHasText("Grants held"));
      heading.locator("button").click();
      assertThat(heading).hasAttribute("aria-sort", "ascending");
      assertThat(rows(page, "principals").first()).containsText("person 1");
      heading.locator("button").click();
      assertThat(heading).hasAttribute("aria-sort", "descending");
      assertThat(rows(page, "principals").first()).containsText("person 12");
      assertThat(
              heading.evaluate(
                  "th => Array.from(th.closest('table').tBodies[0].rows, row =>"
                      + " row.cells[th.cellIndex].textContent.trim()).join()"))
          .isEqualTo("12,11,10,9,8,7,6,5,4,3,2,1");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aLinkLeadsToARowFarBelow() {
    try (Chromium.Visit visit = visit("#" + anchorOf("who399"))) {
      Locator row = visit.page().locator("#" + anchorOf("who399"));
      assertThat(row).isInViewport();
      assertThat(row).isFocused();
      assertThat(row).containsText("Person 399");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aLinkOpensAFindingFarBelowAndItsLinesCanBeCopied() {
    RuleFindings.Entry last = lastFinding();
    try (Chromium.Visit visit = visit("#" + last.anchor())) {
      Page page = visit.page();
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Locator finding = page.locator("#" + last.anchor());
      assertThat(finding).isInViewport();
      assertThat(finding.locator(".finding-body")).isVisible();
      assertThat(finding.locator(".message")).hasText(last.finding().message());
      Locator button = finding.locator(".copy").first();
      button.click();
      assertThat(button).hasText("Copied");
      assertThat(page.evaluate("navigator.clipboard.readText()"))
          .isEqualTo(finding.locator("pre code").first().textContent());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void findingsAreFilteredByRuleAndBySearch() {
    RuleFindings.Entry last = lastFinding();
    try (Chromium.Visit visit = visit("#findings")) {
      Page page = visit.page();
      RuleFindings group = report.byRule().get(0);
      String rule = group.rule().id() + " " + group.rule().title();
      page.locator("#findings")
          .getByLabel("Rule")
          .selectOption(new SelectOption().setLabel(rule + " (" + group.entries().size() + ")"));
      assertThat(told(page, "findings")).containsText(group.entries().size() + " of ");
      page.getByLabel("Search findings").fill(last.finding().id());
      assertThat(told(page, "findings")).containsText("1 of ");
      assertThat(page.locator("#findings summary")).hasCount(1);
      assertThat(page.locator("#findings .rule")).hasCount(1);
    }
  }

  @Test
  void aRowThatHoldsTheFocusKeepsItWhileOthersComeAndGo() {
    try (Chromium.Visit visit = visit("#assignments")) {
      Page page = visit.page();
      assertThat(told(page, "assignments")).hasText("1,100 assignments");
      page.locator("#assignments tbody a").nth(4).focus();
      Object focused = page.evaluate("document.activeElement.href");
      for (int y = 0; y < 20_000; y += 4_000) {
        page.evaluate("y => document.querySelector('#assignments .frame').scrollTop = y", y);
        page.evaluate("new Promise(done => setTimeout(done, 50))");
      }
      assertThat(rows(page, "assignments").last()).not().hasAttribute("aria-rowindex", "20");
      assertThat(rows(page, "assignments").count()).isLessThan(80);
      assertThat(page.evaluate("document.activeElement.href")).isEqualTo(focused);
    }
  }

  @Test
  void printGetsWhatThePageCameWith() {
    try (Chromium.Visit visit = visit("#assignments")) {
      Page page = visit.page();
      assertThat(told(page, "assignments")).hasText("1,100 assignments");
      page.getByLabel("Search assignments").fill("person 399 ");
      assertThat(rows(page, "assignments")).hasCount(2);
      page.evaluate("dispatchEvent(new Event('beforeprint'))");
      assertThat(rows(page, "assignments")).hasCount(TableView.SHOWN);
      page.evaluate("dispatchEvent(new Event('afterprint'))");
      assertThat(rows(page, "assignments")).hasCount(2);
    }
  }

  /** In what scrolling and opening changes; AccessibilityTest looks at whole pages. */
  @Test
  void axeFindsNothingAfterScrollingAndOpening() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Chromium.Visit visit =
          chromium.visit(
              file,
              "#" + lastFinding().anchor(),
              new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme))) {
        Page page = visit.page();
        assertThat(page.locator("details[open] .finding-body")).isVisible();
        page.locator("#assignments").scrollIntoViewIfNeeded();
        assertThat(told(page, "assignments")).hasText("1,100 assignments");
        page.locator("#assignments").getByText("Filter columns").click();
        page.evaluate("document.querySelector('#assignments .frame').scrollTop = 9000");
        page.locator("#assignments thead button").first().click();
        assertThat(page.locator("#assignments .filters")).isVisible();
        List<String> found =
            new AxeBuilder(page)
                    .include("#assignments")
                    .include("#" + lastFinding().anchor())
                    .analyze()
                    .getViolations()
                    .stream()
                    .map(LongListsTest::told)
                    .toList();
        assertThat(found).as("%s", scheme).isEmpty();
      }
    }
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().limit(3).map(node -> "\n  " + node.getHtml()).toList();
  }
}
