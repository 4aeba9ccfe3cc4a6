package io.github.palaudit.render.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chromium, and visits to files on disk that hear of everything a page should not do. */
public final class Chromium implements AutoCloseable {

  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it. Where there is none the test is skipped, save in CI, where one must be. */
  public static Chromium start() {
    Path chromium = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(chromium != null || "true".equals(System.getenv("CI")), "no Chromium here");
    Playwright playwright = Playwright.create();
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox"))));
  }

  /** An open page; complaints are what it said, asked for or showed. */
  public record Visit(Page page, List<String> complaints) implements AutoCloseable {
    @Override
    public void close() {
      page.context().close();
    }
  }

  /** Opens a file; a request for anything else fails. */
  public Visit visit(Path file, String anchor, Browser.NewContextOptions options) {
    String address = file.toUri().toString();
    List<String> complaints = new ArrayList<>();
    BrowserContext context = browser.newContext(options);
    context.route(
        "**",
        route -> {
          if (route.request().url().startsWith(address)) {
            route.resume();
          } else {
            complaints.add("request: " + route.request().url());
            route.abort();
          }
        });
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.navigate(address + anchor);
    return new Visit(page, complaints);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
