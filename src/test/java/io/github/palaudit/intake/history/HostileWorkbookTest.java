package io.github.palaudit.intake.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.history.Reviewer;
import io.github.palaudit.render.Reports;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no workbook, or means harm, is refused with words that help. */
class HostileWorkbookTest {

  @TempDir private Path folder;

  private void refused(byte[] bytes, String... words) throws IOException {
    Path file = Files.write(folder.resolve("audit.xlsx"), bytes);
    assertThatThrownBy(() -> ReviewWorkbook.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContainingAll(words);
  }

  /** The usual workbook with one part changed. */
  private byte[] with(String part, UnaryOperator<String> change) throws IOException {
    Path file = Reviewer.write(Reports.usual(), folder.resolve("usual.xlsx"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.readAllBytes();
        zip.write(
            entry.getName().equals(part)
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
    refused(new byte[0], "is empty (0 bytes)");
    refused("Decision;Owner".getBytes(StandardCharsets.UTF_8), "is no Excel workbook (.xlsx)");
    refused(
        HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600)),
        "an old .xls workbook, or one with a password",
        "save it as .xlsx without a password");
    refused(HexFormat.of().parseHex("504b0304" + "00".repeat(64)), "open it in Excel");
  }

  @Test
  void aFileThatIsCutShortIsRefused() throws IOException {
    byte[] whole = with("", part -> part);

    refused(Arrays.copyOf(whole, whole.length / 2), "that can be read");
  }

  @Test
  void aBombOfBlanksIsRefused() throws IOException {
    refused(
        with(
            "xl/worksheets/sheet3.xml",
            xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(60_000_000))),
        "that can be read");
  }

  @Test
  void entitiesAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "top secret");
    refused(
        with(
            "xl/worksheets/sheet3.xml",
            xml ->
                xml.replaceFirst(
                    "<worksheet",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet")),
        "that can be read");
    refused(
        with(
            "docProps/custom.xml",
            xml -> xml.replaceFirst("<Prop", "<!DOCTYPE x [<!ENTITY e \"e\">]><Prop")),
        "that can be read");
  }

  @Test
  void aTextThatNoCellCanHoldIsRefused() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 1_100_000; i++) {
      text.append(Integer.toHexString(i * 7919));
    }
    refused(
        with(
            "xl/worksheets/sheet3.xml",
            xml ->
                xml.replace(
                    "</sheetData>",
                    "<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is><t>"
                        + text
                        + "</t></is></c></row></sheetData>")),
        "a cell is longer than Excel allows");
  }
}
