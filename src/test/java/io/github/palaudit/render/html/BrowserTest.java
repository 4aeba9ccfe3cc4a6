package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser. Skipped where no Chromium is found, save in CI, where one must be. */
@Tag("browser")
class BrowserTest {

  private static final List<Path> CHROMIUM =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  private static final Path PDF_TO_TEXT = Path.of("/usr/bin/pdftotext");

  @TempDir static Path folder;

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Path chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(chromium != null || "true".equals(System.getenv("CI")), "no Chromium here");
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** An open page, and everything it did that it should not do. */
  private record Visit(Page page, List<String> complaints) implements AutoCloseable {
    @Override
    public void close() {
      page.context().close();
    }
  }

  private static Visit visit(Report report, Browser.NewContextOptions options) {
    Path file = folder.resolve("audit.html");
    try {
      Files.write(file, Reports.bytes(new HtmlRenderer(), report));
    } catch (IOException refused) {
      throw new AssertionError(refused);
    }
    List<String> complaints = new ArrayList<>();
    Page page = browser.newContext(options).newPage();
    page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(file.toUri().toString())) {
            complaints.add("request: " + request.url());
          }
        });
    page.navigate(file.toUri().toString());
    return new Visit(page, complaints);
  }

  private static Browser.NewContextOptions size(int width) {
    return new Browser.NewContextOptions().setViewportSize(width, 900);
  }

  @Test
  void noReportMakesTheBrowserComplainAskOrShowADialog() {
    for (Report report : List.of(Reports.usual(), Reports.empty(), Reports.hostile())) {
      try (Visit visit = visit(report, size(1280))) {
        visit.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        visit.page().locator(".badge").first().hover();
        assertThat(visit.complaints()).isEmpty();
      }
    }
  }

  @Test
  void thePageNeverScrollsSideways() {
    for (int width : List.of(360, 390, 768, 1280, 1920)) {
      for (Report report : List.of(Reports.usual(), Reports.hostile())) {
        try (Visit visit = visit(report, size(width))) {
          assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as("at a width of %d", width)
              .isEqualTo(true);
        }
      }
    }
  }

  @Test
  void aLinkToAFindingOpensIt() {
    try (Visit visit = visit(Reports.usual(), size(1280))) {
      visit.page().locator(".steps a").first().click();
      assertThat(visit.page().locator("details[open]").count()).isEqualTo(1);
    }
  }

  @Test
  void theButtonTurnsThePageDarkAndLight() {
    try (Visit visit = visit(Reports.usual(), size(1280))) {
      Object light = visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
      visit.page().locator("#theme").click();
      Object dark = visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
      assertThat(Stream.of(light, dark)).containsExactly("rgb(255, 255, 255)", "rgb(20, 24, 30)");
    }
  }

  @Test
  void theMapOpensWithEnterAndGoesBackWithEscape() {
    try (Visit visit = visit(Reports.usual(), size(1280))) {
      Locator cells = visit.page().locator("#map-cells > *");
      int all = cells.count();
      cells.first().focus();
      visit.page().keyboard().press("ArrowRight");
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator("#map-bar .here").innerText()).isEqualTo("mg-1");
      assertThat(cells.count()).isEqualTo(all - 1);
      visit.page().keyboard().press("Escape");
      assertThat(visit.page().locator("#map-bar .here").innerText()).isEqualTo("Tenant root group");
      assertThat(visit.page().locator("#map [tabindex='0']").count()).isEqualTo(1);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theMapsHeightIsByCostByChoice() {
    try (Visit visit = visit(Reports.withMoney(), size(1280))) {
      Locator cell = visit.page().locator("#map-cells [aria-label^='sub-1']");
      double before = cell.boundingBox().height;
      visit.page().locator("#map-bar").getByText("Cost in EUR").click();
      assertThat(cell.boundingBox().height).isGreaterThan(before);
    }
  }

  @Test
  void theFirstScreenHoldsTheStepsToTake() {
    Browser.NewContextOptions screen = new Browser.NewContextOptions().setViewportSize(1280, 800);
    try (Visit visit = visit(Reports.usual(), screen)) {
      BoundingBox steps = visit.page().locator("table.steps").boundingBox();
      assertThat(steps.y + steps.height).isLessThan(800);
      assertThat(visit.page().evaluate("document.querySelector('.page-nav').scrollWidth"))
          .isEqualTo(1280);
    }
  }

  @Test
  void aRefusedClipboardSelectsTheLines() {
    try (Visit visit = visit(Reports.usual(), size(1280))) {
      visit
          .page()
          .evaluate(
              "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }");
      visit.page().locator("#findings summary").first().click();
      visit.page().locator("#findings .copy").first().click();
      visit.page().getByText("Selected").first().waitFor();
      assertThat(visit.page().evaluate("getSelection().toString()"))
          .isEqualTo(visit.page().locator("#findings pre").first().innerText());
    }
  }

  @Test
  void printHoldsTheSummaryThePlanAndFindingsAndNoControls() throws Exception {
    assumeTrue(Files.isExecutable(PDF_TO_TEXT), "no pdftotext here");
    for (String paper : List.of("A4", "Letter")) {
      try (Visit visit = visit(Reports.usual(), size(1280))) {
        Path pdf = folder.resolve(paper + ".pdf");
        visit.page().pdf(new Page.PdfOptions().setPath(pdf).setFormat(paper));
        Process read =
            new ProcessBuilder(PDF_TO_TEXT.toString(), "-layout", pdf.toString(), "-").start();
        String text = new String(read.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
            .contains("Do this first", "Plan", "Findings", "az managementpartner create")
            .contains("What the plan comes to")
            .doesNotContain("Copy", "Dark", "Filter", "Map of", "More", "Settings and sources");
      }
    }
  }

  @Test
  void thePageIsCompleteWithoutJavaScript() {
    try (Visit visit = visit(Reports.usual(), size(1280).setJavaScriptEnabled(false))) {
      assertThat(visit.page().locator("#scopes tbody tr").count()).isGreaterThan(3);
      assertThat(visit.page().locator("#theme").isVisible()).isFalse();
      visit.page().locator("main summary").first().click();
      assertThat(visit.page().locator(".finding-body").first().isVisible()).isTrue();
    }
  }
}
