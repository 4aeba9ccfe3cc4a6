package io.github.palaudit.cli;

import io.github.palaudit.compare.AuditReader;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** One of the two that are compared: an {@code audit.json}, or a snapshot that is audited now. */
final class ComparedInput {

  private static final int HEAD = 4096;
  private static final char GZIP = 0x1f;
  private static final List<String> IN_FOLDER = List.of("audit.json", "snapshot.jsonl.gz");

  private ComparedInput() {}

  /**
   * Reads it; of a folder, the {@code audit.json} in it, else its snapshot.
   *
   * @param audited audits a snapshot
   * @throws UnreadableInput when it is neither, or damaged
   */
  static PastAudit read(Path given, Function<Path, PastAudit> audited) {
    Path file = Files.isDirectory(given) ? inFolder(given) : given;
    try {
      String head = head(file);
      if (head.contains("palaudit-audit/")) {
        return AuditReader.read(file);
      }
      if (!head.isEmpty() && head.charAt(0) != GZIP && !head.contains("palaudit-snapshot/")) {
        throw new UnreadableInput(file.toString(), "is neither an audit.json nor a snapshot");
      }
      return audited.apply(file);
    } catch (IOException failure) {
      throw new UnreadableInput(file.toString(), "cannot be read (" + failure + ")", failure);
    }
  }

  private static Path inFolder(Path folder) {
    return IN_FOLDER.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableInput(
                    folder.toString(),
                    "holds neither audit.json nor snapshot.jsonl.gz; name the file"));
  }

  /** A snapshot says what it is in its first line, compressed or not; an audit in its first key. */
  private static String head(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }
}
