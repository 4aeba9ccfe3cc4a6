package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README.md and docs point to is there: options, files, headings. */
class DocumentReferencesTest {

  private static final Path ROOT = Path.of("");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Options of other programs that stand alone in the text, with whose they are. */
  private static final Map<String, String> OF_OTHERS =
      Map.of("--licence", "src/scripts/refresh-catalog");

  @Test
  void everyOptionThatIsNamedExists() {
    Set<String> known = new HashSet<>(DocumentTables.NOT_MERGED);
    DocumentedOptions.OF.values().forEach(known::addAll);
    List<String> unknown = new ArrayList<>();
    Set<String> others = new HashSet<>();
    for (DocumentText document : DocumentText.all(ROOT)) {
      for (DocumentText.Inline inline : document.inline()) {
        if (isOfAnother(inline.code())) {
          continue;
        }
        for (String option : DocumentedOptions.in(inline.code()).toList()) {
          if (OF_OTHERS.containsKey(option)) {
            others.add(option);
          } else if (!known.contains(option)) {
            unknown.add(document.name() + ":" + inline.line() + ": " + inline.code());
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(others).isEqualTo(OF_OTHERS.keySet());
  }

  /** Whether this is the command line of another program. */
  private static boolean isOfAnother(String code) {
    return code.matches("(az|mvn|git|java|bash|openssl|gh|npm|Get-\\w+) .*");
  }

  /** In tables such as {@code | --links PATH | audit, report | ...}. */
  @Test
  void anOptionBelongsToTheCommandsThatItsTableNames() {
    List<String> wrong = new ArrayList<>();
    int looked = 0;
    for (DocumentText document : DocumentText.all(ROOT)) {
      for (String row : document.prose().lines().filter(line -> line.startsWith("| `-")).toList()) {
        String[] cells = row.split("(?<!\\\\)\\|");
        List<String> commands =
            CODE.matcher(cells[2])
                .results()
                .map(code -> code.group(1))
                .filter(DocumentedOptions.COMMANDS::contains)
                .toList();
        for (String option : DocumentedOptions.in(cells[1]).toList()) {
          for (String command : commands) {
            looked++;
            if (!DocumentedOptions.OF.getOrDefault(command, Set.of()).contains(option)) {
              wrong.add(document.name() + ": " + command + " has no " + option);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(looked).isGreaterThan(50);
  }

  @Test
  void everyRelativeLinkLeadsSomewhere() {
    Map<Path, Set<String>> anchors = new HashMap<>();
    DocumentText.all(ROOT).forEach(one -> anchors.put(Path.of(one.name()), anchors(one)));
    List<String> broken = new ArrayList<>();
    for (DocumentText document : DocumentText.all(ROOT)) {
      Path page = Path.of(document.name());
      for (MatchResult found : LINK.matcher(document.prose()).results().toList()) {
        String target = found.group(1);
        if (target.matches("[a-z]+:.*")) {
          continue;
        }
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        boolean anchored =
            parts.length == 1 || anchors.getOrDefault(file, Set.of()).contains(parts[1]);
        if (!Files.exists(ROOT.resolve(file)) || !anchored) {
          broken.add(document.name() + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** The names that GitHub gives to the headings. */
  private static Set<String> anchors(DocumentText document) {
    Set<String> anchors = new HashSet<>();
    document
        .prose()
        .lines()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .forEach(anchors::add);
    return anchors;
  }
}
