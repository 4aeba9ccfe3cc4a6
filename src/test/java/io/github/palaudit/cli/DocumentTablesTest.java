package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables hold nothing that no page has any more. */
class DocumentTablesTest {

  /** Read without being named. */
  private static final Set<String> IMPLIED = Set.of("palaudit.yaml", "evidence");

  private static final Map<String, String> PAGES =
      DocumentText.all(Path.of("")).stream()
          .collect(Collectors.toMap(DocumentText::name, page -> String.join("\n", page.lines())));

  @Test
  void whatTheReaderHasIsUsedOnThePage() {
    assertThat(DocumentTables.GIVEN)
        .allSatisfy(
            given -> {
              assertThat(PAGES).containsKey(given.document());
              assertThat(Path.of(given.from())).exists();
              if (!IMPLIED.contains(given.as())) {
                assertThat(PAGES.get(given.document())).as(given.toString()).contains(given.as());
              }
            });
  }

  @Test
  void whatTheReaderPutsInStandsOnSomePage() {
    assertThat(DocumentTables.FILLED_IN.keySet())
        .allSatisfy(
            word -> assertThat(PAGES.values()).anyMatch(page -> page.contains(" " + word + " ")));
  }

  @Test
  void everyCommandThatIsNotRunHasAReason() {
    assertThat(DocumentTables.ELSEWHERE)
        .allSatisfy(one -> assertThat(one.reason()).isNotBlank())
        .extracting(DocumentTables.Elsewhere::words)
        .doesNotHaveDuplicates();
  }
}
