package io.github.palaudit.intake.link;

import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.intake.table.TextReader;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The bytes of one evidence file, read once, so that what is judged is what the fingerprint is of.
 */
final class EvidenceBytes {

  /** Evidence of a hundred thousand identities is smaller. */
  static final int MAX_BYTES = 64 << 20;

  private static final int HEAD = 4;

  /** What the first bytes of files that people take for evidence are, in hex. */
  private static final Map<String, String> NO_EVIDENCE =
      Map.of(
          "504b0304", "a zip archive or a workbook; unpack it, or save the sheet as CSV UTF-8",
          "89504e47", "a picture; export the text, a picture of it cannot be read",
          "ffd8ff", "a picture; export the text, a picture of it cannot be read",
          "25504446", "a PDF; export the text itself",
          "1f8b", "compressed, as snapshots are; evidence is plain text",
          "d0cf11e0", "an old Office document; save the sheet as CSV UTF-8");

  private final String name;
  private final byte[] bytes;

  private EvidenceBytes(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** What messages call the file. */
  String name() {
    return name;
  }

  /**
   * The bytes of this file.
   *
   * @throws UnreadableInput when it is missing, unreadable, empty, too large, or of a kind that
   *     carries no text
   */
  static EvidenceBytes of(Path file) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = Files.size(file) > MAX_BYTES ? new byte[0] : in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES || Files.size(file) > MAX_BYTES) {
        throw new UnreadableInput(
            name,
            "is larger than "
                + (MAX_BYTES >> 20)
                + " MB, which no link evidence is; check what it holds, or split it");
      }
      return checked(new EvidenceBytes(name, bytes));
    } catch (IOException failure) {
      throw FileTrouble.of(file, failure);
    }
  }

  private static EvidenceBytes checked(EvidenceBytes read) {
    String head = HexFormat.of().formatHex(read.bytes, 0, Math.min(HEAD, read.bytes.length));
    NO_EVIDENCE.forEach(
        (begins, what) -> {
          if (head.startsWith(begins)) {
            throw new UnreadableInput(read.name, "is " + what);
          }
        });
    return read;
  }

  /**
   * The text that the bytes are.
   *
   * @throws UnreadableInput when they are none, or blank
   */
  String text() {
    StringWriter text = new StringWriter();
    try (TextReader letters = TextReader.of(name, stream())) {
      letters.transferTo(text);
    } catch (IOException impossible) {
      throw new UnreadableInput(name, "cannot be read (" + impossible + ")", impossible);
    }
    String read = text.toString();
    if (read.isBlank()) {
      throw new UnreadableInput(
          name,
          "is empty: az managementpartner show and Get-AzManagementPartner leave their file empty"
              + " for somebody who is not linked; say so in an evidence file, with"
              + " \"answer\":\"not-linked\" (docs/evidence.md)");
    }
    String start = read.stripLeading();
    if (start.startsWith("<")) {
      throw new UnreadableInput(name, "is a web page or XML; export the answer as JSON or CSV");
    }
    if (start
        .substring(0, Math.min(60, start.length()))
        .toLowerCase(Locale.ROOT)
        .contains("\"palaudit-snapshot/")) {
      throw new UnreadableInput(name, "is a snapshot; give it to palaudit report");
    }
    return read;
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** Fingerprint of the bytes, in lower-case hex. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
