package io.github.palaudit.render.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links and numbers that lead to rows, and what of them print holds. */
@Tag("browser")
class FarLinksTest {

  @TempDir static Path folder;

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Chromium.Visit visit(Report report, int width, boolean script) throws IOException {
    Path file = folder.resolve("audit.html");
    Files.write(file, Reports.bytes(new HtmlRenderer(), report));
    return chromium.visit(
        file,
        "",
        new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(script));
  }

  @Test
  void aFindingsPrincipalLeadsToItsEntryAndOpensIt() throws IOException {
    try (Chromium.Visit visit = visit(Reports.usual(), 1280, true)) {
      Page page = visit.page();
      Locator finding = page.locator("#findings details").first();
      finding.locator("summary").click();
      Locator link = finding.locator(".facts a").first();
      link.click();
      Locator entry = page.locator("#principals details[open]");
      assertThat(entry.locator(".message")).containsText(link.innerText());
      assertThat(entry).isInViewport();
      entry.locator("summary").click();
      link.click();
      assertThat(entry).hasCount(1);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aLinkBeyondTheFirstRowsLeadsToItsSectionUntilTheScriptRuns() throws IOException {
    Report report = Reports.large(1_100);
    for (boolean script : new boolean[] {false, true}) {
      try (Chromium.Visit visit = visit(report, 1280, script)) {
        Page page = visit.page();
        Locator link = page.locator("#assignments tbody a[data-far^='who-']").first();
        String name = link.innerText();
        assertThat(link).hasAttribute("href", "#principals");
        if (script) {
          link.evaluate("link => link.click()");
          assertThat(page.locator("#principals details[open] .message")).containsText(name + ",");
        }
        assertThat(visit.complaints()).isEmpty();
      }
    }
  }

  @Test
  void aNumberOfTheFirstScreenShowsTheRowsThatItCounts() throws IOException {
    Report report = Reports.large(200);
    Tally counted = report.headline().counted();
    int all = report.section(Section.Subject.SCOPES).table().count();
    try (Chromium.Visit visit = visit(report, 1280, true)) {
      Page page = visit.page();
      assertThat(counted.unknown() + counted.notAttributed()).isEqualTo(115);
      page.locator(".legend a").last().click();
      Locator told = page.locator("#scopes [role=status]");
      assertThat(told).hasText("115 of " + all + " scopes");
      assertThat(page.locator("#scopes .frame")).isInViewport();
      page.locator(".number a").first().click();
      assertThat(told).hasText("0 of " + all + " scopes");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void printSaysThatFindingsAreLeftOutAndHasNoHeadingWithoutAny() throws IOException {
    try (Chromium.Visit visit = visit(Reports.large(1_100), 1280, true)) {
      Page page = visit.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.evaluate("dispatchEvent(new Event('beforeprint'))");
      assertThat(page.locator("#findings > .first-only")).isVisible();
      assertThat(
              page.evaluate(
                  "Array.from(document.querySelectorAll('#findings .rule')).filter(rule =>"
                      + " rule.offsetHeight > 0 && !rule.nextElementSibling?.matches('details'))"
                      + ".length"))
          .isEqualTo(0);
    }
  }

  @Test
  void axeFindsNothingOnAPhoneWithAFindingOpen() throws IOException {
    try (Chromium.Visit visit = visit(Reports.withWaiver(), 360, true)) {
      Page page = visit.page();
      // What chooses among findings comes as the reader does, and moves them down a line.
      page.locator("#findings").scrollIntoViewIfNeeded();
      assertThat(page.locator("#findings .facets select").first()).isVisible();
      page.locator("#findings summary").first().click();
      assertThat(page.locator("#findings .proof").first()).isVisible();
      assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(rule -> rule.getId()))
          .isEmpty();
    }
  }

  @Test
  void theColumnThatCountsStepsIsNarrow() throws IOException {
    try (Chromium.Visit visit = visit(Reports.usual(), 1280, true)) {
      assertThat(visit.page().locator("#plan tbody th").first().boundingBox().width).isLessThan(90);
    }
  }
}
