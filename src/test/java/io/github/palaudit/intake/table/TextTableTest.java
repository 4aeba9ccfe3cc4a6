package io.github.palaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comma separated values, as Excel and PowerShell write them and as people break them. */
class TextTableTest {

  @TempDir private Path folder;

  private final List<TableRow> rows = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private Header header = new Header(List.of());

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("list.csv"), text.getBytes(charset));
  }

  private List<List<String>> read(Path file) {
    TableVisitor visitor =
        new TableVisitor() {
          @Override
          public void header(TableRow row) {
            header = new Header(row.cells().stream().map(TableCell::text).toList());
          }

          @Override
          public void row(TableRow row) {
            rows.add(row);
          }

          @Override
          public void refused(UnreadableInput problem) {
            refused.add(problem.getMessage());
          }
        };
    try (TextReader text = TextReader.open(file, CodingErrorAction.REPORT)) {
      TextTable.read(file.toString(), text, visitor);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return rows.stream().map(row -> row.cells().stream().map(TableCell::text).toList()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,name\n1,\"Tailspin, Toys\"\n",
        "id;name\r\n1;\"Tailspin, Toys\"\r\n",
        "id\tname\r\n1\tTailspin, Toys",
        "id|name\n1|Tailspin, Toys\n",
        "sep=;\nid;name\n1;Tailspin, Toys\n",
        "#TYPE Microsoft.Azure.Commands.Resources.PSManagementPartner\r\n\"id\",\"name\"\r\n\"1\",\"Tailspin, Toys\"\r\n",
        "id,name,,\n1,\"Tailspin, Toys\",,\n,,,\n\n"
      })
  void theSeparatorIsToldByTheHeader(String text) throws IOException {
    assertThat(read(file(text, StandardCharsets.UTF_8)))
        .containsExactly(List.of("1", "Tailspin, Toys"));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false",
    "UTF-8, true",
    "UTF-16LE, true",
    "UTF-16LE, false",
    "UTF-16BE, true",
    "UTF-16BE, false"
  })
  void anEncodingChangesNothing(String charset, boolean marked) throws IOException {
    String long1 = "Zoë 😀".repeat(3000);
    String text = (marked ? "\uFEFF" : "") + "id,name\n1," + long1 + "\n2,Zoë\n";

    assertThat(read(file(text, Charset.forName(charset))))
        .containsExactly(List.of("1", long1), List.of("2", "Zoë"));
  }

  @Test
  void bytesOfACodePageAreNamedByLineAndColumn() throws IOException {
    Path file = file("id,name\n1,Zoë\n", Charset.forName("windows-1252"));

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith(file + ": line 2, column 5: holds a byte that is not UTF-8 text")
        .hasMessageContaining("save it again as UTF-8");
  }

  @Test
  void aRowStandsOnTheLineItBeginsOn() throws IOException {
    read(file("id,name\n1,\"two\nlines\"\n\n2,b\n3,c,d\n4\n5,e\n", StandardCharsets.UTF_8));

    assertThat(rows).extracting(TableRow::place).containsExactly("line 2", "line 5", "line 8");
    assertThat(refused)
        .containsExactly(
            folder.resolve("list.csv")
                + ": line 6: has 3 cells, the header has 2; the file is cut, or a cell that"
                + " holds the separator lacks quotes",
            folder.resolve("list.csv")
                + ": line 7: has 1 cells, the header has 2; the file is cut, or a cell that"
                + " holds the separator lacks quotes");
  }

  @Test
  void aCellIsNamedByLineAndColumn() throws IOException {
    read(file("#TYPE x\nid, Partner Id \n1,\u001b[31m\n", StandardCharsets.UTF_8));

    TableRow row = rows.get(0);
    assertThat(row.cell(header.place("partnerid").orElseThrow()).text()).isEqualTo("\u001b[31m");
    assertThat(header.place("nothing")).isEmpty();
    assertThat(row.unreadable(1, "is \u001b[31m"))
        .hasMessage(folder.resolve("list.csv") + ": line 3: column 2 is  [31m");
  }

  @Test
  void whatIsNoTableIsRefusedWithItsPlace() throws IOException {
    assertThat(read(file("\n,,\n", StandardCharsets.UTF_8))).isEmpty();
    read(file("id,Id\n", StandardCharsets.UTF_8));
    assertThat(header.twice()).contains("Id");
    assertThatThrownBy(() -> read(file("id,name\n1,\"open\n2,b\n", StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("is no comma separated values");
    assertThatThrownBy(() -> read(file("id,name\n1,\0\n", StandardCharsets.UTF_8)))
        .hasMessageContaining("line 2, column 3: holds a zero byte");
    assertThatThrownBy(() -> read(file("x".repeat(1 << 17), StandardCharsets.UTF_8)))
        .hasMessageContaining("line 1: is longer than any header");
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> read(missing)).hasMessageContaining("there is no such file");
  }
}
