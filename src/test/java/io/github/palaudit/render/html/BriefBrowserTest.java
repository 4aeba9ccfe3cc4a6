package io.github.palaudit.render.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.palaudit.render.Briefs;
import io.github.palaudit.report.Brief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brief's page in a browser: of 2,000 customers, and of names that attack. */
@Tag("browser")
class BriefBrowserTest {

  @TempDir static Path folder;

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Chromium.Visit visit(Brief brief, Browser.NewContextOptions options)
      throws IOException {
    Path file = folder.resolve("portfolio.html");
    Files.write(file, Briefs.bytes(new BriefHtml(), brief));
    return chromium.visit(file, "", options);
  }

  @Test
  void twoThousandCustomersAreSearchedSortedAndReached() throws IOException {
    try (Chromium.Visit visit =
        visit(
            Briefs.portfolio(2_000), new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      Page page = visit.page();
      page.locator("#customers input[type=search]").fill("0000c899");
      assertThat(page.locator("#customers [role=status]")).hasText("1 of 2,000 customers");
      assertThat(page.locator("#customers tbody th a")).hasText("Woodgrove Bank 66");
      page.locator("#customers input[type=search]").fill("");
      page.locator("#customers th:has-text('Cost a month') button").click();
      page.locator("#customers th:has-text('Cost a month') button").click();
      // 1,200 and 137 more for each of 1,999 customers.
      assertThat(page.locator("#customers tbody tr:not(.gap) td:nth-child(6)").first())
          .hasText("275,063");
      page.locator("#next-steps tbody a").first().click();
      assertThat(page.locator("#customer-0")).isInViewport();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void printedTablesKeepTheirHeadings() throws IOException {
    try (Chromium.Visit visit = visit(Briefs.portfolio(12), new Browser.NewContextOptions())) {
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(visit.page().locator("#customers thead th").first().innerText())
          .isEqualTo("Customer");
    }
  }

  @Test
  void theFirstRowsStandThereWithoutAnyScript() throws IOException {
    try (Chromium.Visit visit =
        visit(
            Briefs.portfolio(2_000), new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      assertThat(visit.page().locator("#customers tbody tr")).hasCount(200);
      assertThat(visit.page().locator("#customers .first-only")).isVisible();
    }
  }

  @Test
  void hostileNamesNeitherRunNorWidenThePageAndAxeFindsNothing() throws IOException {
    try (Chromium.Visit visit =
        visit(
            Briefs.hostile(),
            new Browser.NewContextOptions()
                .setViewportSize(360, 800)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = visit.page();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .extracting(rule -> rule.getId() + ": " + rule.getHelp())
          .isEmpty();
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
