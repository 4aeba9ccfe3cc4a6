package io.github.palaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever cites a fact can be looked up in {@code docs/facts.md}. */
class FactsTest {

  private static final Pattern STATED = Pattern.compile("(?m)^- \\*\\*(F-[A-H][0-9]+)\\*\\* ");
  private static final Pattern CITED = Pattern.compile("\\bF-[A-H][0-9]+\\b");

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> stated() {
    return STATED.matcher(text(Path.of("docs/facts.md"))).results().map(m -> m.group(1)).toList();
  }

  @Test
  void no_number_is_given_twice_or_left_out() {
    List<String> stated = stated();
    assertThat(stated).doesNotHaveDuplicates();
    for (String section : List.of("A31", "B11", "C8", "D10", "E8", "F10", "G9", "H12")) {
      for (int number = Integer.parseInt(section.substring(1)); number > 0; number--) {
        assertThat(stated).contains("F-" + section.charAt(0) + number);
      }
    }
  }

  @Test
  void every_cited_fact_is_stated() throws IOException {
    Set<String> cited = new TreeSet<>();
    for (String folder : List.of("src/main/java", "src/main/resources", "docs")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|yaml|md|ftlh?)"))
            .forEach(
                file -> CITED.matcher(text(file)).results().forEach(m -> cited.add(m.group())));
      }
    }
    assertThat(cited).contains("F-A1").isSubsetOf(stated());
  }
}
