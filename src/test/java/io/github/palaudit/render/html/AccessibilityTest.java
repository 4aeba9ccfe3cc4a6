package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.github.palaudit.config.Policy;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe says of pages in the dark on a phone; of wide ones, {@link LongListsTest} asks. */
@Tag("browser")
@Tag("slow")
class AccessibilityTest {

  @TempDir private static Path folder;

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

  private static Stream<Named<Report>> reports() {
    return Stream.of(
        Named.of("usual", Reports.usual()),
        Named.of("waiver", Reports.withWaiver()),
        Named.of("month", Reports.asked(Policy.PimShare.HOURS)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void axeFindsNothingInAReport(Report report) throws IOException {
    Path file = folder.resolve("audit.html");
    Files.write(file, Reports.bytes(new HtmlRenderer(), report));

    assertThat(found(file)).isEmpty();
  }

  @Test
  void axeFindsNothingInTheDocumentForTheCustomer() {
    assertThat(found(Path.of("sample-output", "contoso", "transparency.html").toAbsolutePath()))
        .isEmpty();
  }

  private static List<String> found(Path file) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(360, 800).setColorScheme(ColorScheme.DARK);
    try (Chromium.Visit visit = chromium.visit(file, "", options)) {
      assertThat(visit.complaints()).isEmpty();
      return new AxeBuilder(visit.page())
          .analyze().getViolations().stream().map(AccessibilityTest::told).toList();
    }
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().limit(3).map(node -> "\n  " + node.getHtml()).toList();
  }
}
