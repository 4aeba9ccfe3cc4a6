package io.github.palaudit.cli;

import io.github.palaudit.intake.table.TableFile;
import io.github.palaudit.intake.table.TableRow;
import io.github.palaudit.intake.table.TableVisitor;
import io.github.palaudit.report.Section;
import io.github.palaudit.review.SignOff;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The workbook that people write into. What they wrote on the sheet of the sign-off goes into the
 * next one; and a workbook that was changed since it was written is kept whole beside it, so that
 * nothing that was typed anywhere in it is lost.
 */
record ReviewSheet(Path workbook) {

  private static final int SHORT = 8;

  /** What an earlier workbook holds. */
  record Earlier(SignOff signOff, Optional<Path> kept, Optional<String> trouble) {}

  /** Reads the earlier workbook, and keeps it where it was changed. */
  Earlier earlier() throws IOException {
    if (!Files.exists(workbook)) {
      return new Earlier(SignOff.of(List.of()), Optional.empty(), Optional.empty());
    }
    Optional<Path> kept = kept();
    try {
      Typed typed = new Typed();
      TableFile.read(workbook, typed);
      Optional<String> trouble =
          typed.found
              ? Optional.empty()
              : Optional.of("has no sheet with the columns of the sign-off any more");
      return new Earlier(SignOff.of(typed.rows), kept, trouble);
    } catch (UnreadableInput broken) {
      return new Earlier(SignOff.of(List.of()), kept, Optional.of("cannot be read as a workbook"));
    }
  }

  private Optional<Path> kept() throws IOException {
    String now = fingerprint();
    Path note = note();
    String written =
        Files.exists(note) ? Files.readString(note, StandardCharsets.UTF_8).strip() : "";
    if (written.startsWith(now)) {
      return Optional.empty();
    }
    Path copy = workbook.resolveSibling("review-edited-" + now.substring(0, SHORT) + ".xlsx");
    PrivateFiles.replace(copy, out -> Files.copy(workbook, out));
    return Optional.of(copy);
  }

  /** Remembers the workbook as it was written. */
  void written() throws IOException {
    String line = fingerprint() + "  " + workbook.getFileName() + "\n";
    PrivateFiles.replace(note(), out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
  }

  private Path note() {
    return workbook.resolveSibling(workbook.getFileName() + ".sha256");
  }

  private String fingerprint() throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(workbook)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Reads question and answer wherever their headings stand on the sheet. */
  private static final class Typed implements TableVisitor {
    private final List<Map.Entry<String, String>> rows = new ArrayList<>();
    private boolean here;
    private boolean found;
    private int question = -1;
    private int answer = -1;

    @Override
    public void sheet(String name) {
      here =
          name.strip()
              .toLowerCase(Locale.ROOT)
              .startsWith(Section.Subject.SIGN_OFF.sheet().toLowerCase(Locale.ROOT));
      question = -1;
      answer = -1;
    }

    @Override
    public void header(TableRow row) {
      row(row);
    }

    @Override
    public void row(TableRow row) {
      if (!here) {
        return;
      }
      if (question < 0 || answer < 0) {
        question = column(row, SignOff.QUESTION);
        answer = column(row, SignOff.ANSWER);
        found |= question >= 0 && answer >= 0;
        return;
      }
      String asked = row.cell(question).text().strip();
      String typed = row.cell(answer).text().strip();
      if (!asked.isEmpty() || !typed.isEmpty()) {
        rows.add(Map.entry(asked.isEmpty() ? "Further remarks" : asked, typed));
      }
    }

    private static int column(TableRow row, String heading) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cell(i).text().strip().equalsIgnoreCase(heading)) {
          return i;
        }
      }
      return -1;
    }
  }
}
