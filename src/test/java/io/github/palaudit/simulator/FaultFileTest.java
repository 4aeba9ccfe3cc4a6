package io.github.palaudit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.simulator.wire.Delivery;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultFileTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("faults.json"), text);
  }

  private List<Fault> faults(String entries) throws IOException {
    return FaultFile.read(file("{\"faults\": [" + entries + "]}"));
  }

  @Test
  void aFaultIsMetOnceFromTheFirstRequestUnlessItSaysMore() throws IOException {
    Fault fault = faults("{\"path\": \"/roleAssignments\\\\?\", \"what\": \"reset\"}").get(0);
    assertThat(fault.path().matcher("/x/ROLEASSIGNMENTS?a=b").find()).isTrue();
    assertThat(fault.from()).isEqualTo(1);
    assertThat(fault.times()).isEqualTo(1);
    assertThat(fault.delivery()).isEqualTo(Delivery.RESET);
  }

  @Test
  void aFaultSaysFromWhenHowOftenAndHowLong() throws IOException {
    List<Fault> faults =
        faults(
            "{\"path\": \"a\", \"from\": 3, \"times\": \"always\", \"what\": \"late\","
                + " \"wait\": \"2s\"}, // and one more\n"
                + "{\"path\": \"b\", \"times\": 7, \"what\": 503}");
    assertThat(faults.get(0).from()).isEqualTo(3);
    assertThat(faults.get(0).times()).isEqualTo(Integer.MAX_VALUE);
    assertThat(faults.get(0).delay()).isEqualTo(Duration.ofSeconds(2));
    assertThat(faults.get(1).times()).isEqualTo(7);
  }

  @Test
  void everyWordOfTheDocumentIsPlayed() throws IOException {
    String document = Files.readString(Path.of("docs/simulator.md"));
    List<String> words =
        document
            .lines()
            .dropWhile(line -> !line.startsWith("| `what` "))
            .takeWhile(line -> line.startsWith("|"))
            .skip(2)
            .flatMap(line -> List.of(line.split("\\|", -1)[1].split("`", -1)).stream())
            .filter(word -> word.matches("[0-9a-z-]+"))
            .toList();
    assertThat(words).hasSize(27).contains("401", "429-date", "next-endless");
    for (String word : words) {
      String entry =
          String.format(
              Locale.ROOT,
              "{\"path\": \"a\", \"what\": \"%s\", \"property\": \"p\", \"value\": \"v\"}",
              word);
      assertThat(faults(entry)).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'path': 'a', 'what': 'explode'} | fault 1: \"what\" is \"explode\" and must be one of: 401",
        "{'path': 'a', 'wat': '401'} | fault 1: \"wat\" is not known; these are: path, from",
        "{'path': '(', 'what': '401'} | fault 1: \"path\" is no regular expression",
        "{'what': '401'} | fault 1: \"path\" is missing",
        "{'path': 'a', 'what': '401'}, {'path': 'a', 'what': '401', 'from': 0} | fault 2: \"from\" must be",
        "{'path': 'a', 'what': '401', 'times': 'often'} | \"times\" must be a whole number from 1, or",
        "{'path': 'a', 'what': 'late', 'wait': 'long'} | \"wait\" must be a time such as",
        "{'path': 'a', 'what': 'with-value', 'property': 'p'} | \"value\" is missing",
        "7 | fault 1: expected {\"path\"",
      })
  void aMistakeIsNamedWithItsFault(String entries, String message) {
    assertThatThrownBy(() -> faults(entries.replace('\'', '"')))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("faults.json")
        .hasMessageContaining(message);
  }

  @Test
  void whatIsNoJsonIsNamedWithItsLine() throws IOException {
    Path file = file("{\"faults\": [\n  {\"path\" \"a\"}\n]}");
    assertThatThrownBy(() -> FaultFile.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("line 2: this is not JSON");
  }

  @Test
  void anythingButAListOfFaultsIsRefused() throws IOException {
    Path file = file("{\"fault\": []}");
    assertThatThrownBy(() -> FaultFile.read(file)).hasMessageContaining("{\"faults\": [...]}");
    assertThatThrownBy(() -> FaultFile.read(folder.resolve("none")))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("cannot be read");
  }
}
