package io.github.palaudit.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.render.Reports;
import io.github.palaudit.render.html.Chromium;
import io.github.palaudit.render.html.HtmlRenderer;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.RuleFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The page of 39,558 assignments, all of them ours, and one of 100,000 findings, in Chromium: size,
 * time until it can be used, and the longest pause between two frames. Arguments: further pages.
 */
final class PageBenchmark {

  private static final int RUNS = 5;
  private static final int FINDINGS = 100_000;

  /** The longest time between two frames while something is done, and half a second longer. */
  private static final String PAUSE =
      """
      async () => {
        let longest = 0, last = performance.now(), on = true;
        const tick = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (on) requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
        await new Promise(requestAnimationFrame);
        const from = performance.now();
        const wait = (ms) => new Promise((done) => setTimeout(done, ms));
        const until = async (test) => { while (!test()) await wait(5); };
        ACT
        const took = performance.now() - from;
        await wait(500);
        on = false;
        return [took, longest];
      }
      """;

  private PageBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("palaudit-pages");
    try (Chromium chromium = Chromium.start()) {
      measure(chromium, "39,558 assignments", page(folder, Reports.large(39_558)), "assignments");
      measure(
          chromium, "100,000 findings", page(folder, findings(Reports.large(1_000))), "findings");
      for (String page : args) {
        measure(chromium, page, Path.of(page), "assignments");
      }
    } finally {
      Files.deleteIfExists(folder.resolve("audit.html"));
      Files.delete(folder);
    }
  }

  private static Path page(Path folder, Report report) throws IOException {
    return Files.write(folder.resolve("audit.html"), Reports.bytes(new HtmlRenderer(), report));
  }

  /** The findings of a report again and again, each time under other names. */
  private static Report findings(Report report) {
    List<RuleFindings> groups = new ArrayList<>();
    for (RuleFindings group : report.byRule()) {
      List<RuleFindings.Entry> entries = new ArrayList<>();
      int wanted = groups.isEmpty() ? FINDINGS - report.findings().size() : 1;
      for (int i = 0; i < wanted; i++) {
        entries.add(numbered(group.entries().get(i % group.entries().size()), i));
      }
      groups.add(new RuleFindings(group.rule(), group.worst(), entries));
    }
    return new Report(
        report.head(),
        report.headline(),
        report.steps(),
        groups,
        report.sections(),
        report.answers());
  }

  private static RuleFindings.Entry numbered(RuleFindings.Entry one, int number) {
    Finding found = one.finding();
    return new RuleFindings.Entry(
        new Finding(
            found.id(),
            found.rule(),
            found.title(),
            found.severity(),
            found.tenant(),
            found.scope(),
            found.principal(),
            found.role(),
            found.about(),
            "Number " + number + ": " + found.message(),
            found.scopes(),
            found.remedies()),
        String.format(Locale.ROOT, "%s-%d", one.anchor(), number),
        one.waived(),
        one.since(),
        one.facts());
  }

  private static void measure(Chromium chromium, String what, Path file, String section)
      throws IOException {
    System.out.printf(Locale.ROOT, "%s: %.2f MB%n", what, Files.size(file) / 1e6);
    List<Double> usable = new ArrayList<>();
    List<Double> search = new ArrayList<>();
    List<Double> pauses = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      try (Chromium.Visit visit =
          chromium.visit(file, "", new Browser.NewContextOptions().setViewportSize(1280, 900))) {
        Page page = visit.page();
        usable.add(
            number(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")));
        search.add(act(page, section, "search(' 99 '); await until(told);", pauses));
        act(page, section, "search('person'); await until(told); search(''); ", pauses);
        act(
            page,
            section,
            "await until(() => !told()); for (let i = 0; i < 60; i++) {"
                + " frame.scrollTop += i % 10 ? 700 : 50000; await wait(16); }",
            pauses);
        System.out.print(visit.complaints().isEmpty() ? "" : visit.complaints() + "\n");
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  loaded and usable after %.0f ms; first search of all rows answered after %.0f ms more;"
            + " longest pause while searching and scrolling %.0f ms (medians of %d, worst pause"
            + " %.0f)%n",
        median(usable),
        median(search),
        median(pauses),
        RUNS,
        pauses.stream().mapToDouble(pause -> pause).max().orElse(0));
  }

  private static double act(Page page, String section, String what, List<Double> pauses) {
    String act =
        String.format(
            Locale.ROOT,
            """
            const part = document.getElementById('%s');
            const frame = part.querySelector('.frame');
            const told = () => / of /.test(part.querySelector('[role=status]').textContent);
            const search = (words) => {
              const input = part.querySelector('.search');
              input.value = words;
              input.dispatchEvent(new Event('input'));
            };
            %s
            """,
            section,
            what);
    List<?> measured = (List<?>) page.evaluate(PAUSE.replace("ACT", act));
    pauses.add(number(measured.get(1)));
    return number(measured.get(0));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
  }
}
