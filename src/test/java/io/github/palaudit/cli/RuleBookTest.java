package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rule book, {@code docs/rules.md}. */
class RuleBookTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?:facts\\.md)?#([^)]+)\\)");

  private static String printed() {
    Cli.Result result = new Cli().run("rules", "--markdown");
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  /** The names that GitHub gives the headings of this page. */
  private static Set<String> anchors(String page) {
    return page.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void theBookInDocsIsNotStale() throws IOException {
    assertThat(Files.readString(Path.of("docs/rules.md")).replace("\r\n", "\n"))
        .as("docs/rules.md is stale: run palaudit rules --markdown > docs/rules.md and look at it")
        .isEqualTo(printed());
  }

  @Test
  void everyRuleStandsInItWithAllItsTexts() {
    String book = printed();
    for (Rule rule : Rules.all()) {
      RuleText text = rule.text();
      assertThat(book).contains("### " + text.id() + " ", "  - [" + text.id() + " ");
      for (String part : List.of(text.title(), text.what(), text.why(), text.remedy())) {
        assertThat(book.replaceAll("\\\\([\\\\`*_\\[\\]<>|])", "$1")).contains(part);
      }
      assertThat(text.sources()).allSatisfy(source -> assertThat(book).contains("[" + source));
    }
  }

  @Test
  void everyLinkLeadsToAHeading() throws IOException {
    String book = printed();
    Set<String> known = anchors(book);
    known.addAll(anchors(Files.readString(Path.of("docs/facts.md"))));

    assertThat(LINK.matcher(book).results().map(link -> link.group(1)).toList())
        .hasSizeGreaterThan(Rules.all().size())
        .isSubsetOf(known);
  }

  @Test
  void theWholeBookAndOneRuleAreNotAskedForAtOnce() {
    Cli.Result result = new Cli().run("rules", "--markdown", "PAL001");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--markdown prints all rules: leave PAL001 out.");
  }
}
