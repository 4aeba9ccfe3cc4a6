package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Form;
import io.github.palaudit.intake.json.JsonFile;
import io.github.palaudit.intake.json.Page;
import io.github.palaudit.intake.json.Row;
import io.github.palaudit.intake.json.RowVisitor;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file on its way through a reader: kinds checked, rows counted, refusals and pages noted. */
final class FileReading implements RowVisitor {

  private final Path file;
  private final SourceReader reader;
  private final Paging paging;
  private final Tally tally = new Tally();
  private final List<ServiceError> errors = new ArrayList<>();
  private Optional<RowKind> kindInPage = Optional.empty();

  private FileReading(Path file, SourceReader reader, Paging paging) {
    this.file = file;
    this.reader = reader;
    this.paging = paging;
  }

  /**
   * Reads the file through.
   *
   * @throws UnreadableInput when the file or a row cannot be used
   */
  static ReadCount read(Path file, SourceReader reader, Paging paging, Gaps gaps) {
    FileReading reading = new FileReading(file, reader, paging);
    reader.begin(file);
    long values = JsonFile.read(file, reading);
    reading.judgeErrors(values, gaps);
    return reading.tally.count(file, reader.option());
  }

  @Override
  public void row(Row row) {
    RowKind kind = Recognition.of(row);
    tally.read(kind);
    if (kind == RowKind.ERROR && !reader.takes().contains(kind)) {
      errors.add(ServiceError.of(row));
      tally.leaveOut(kind.plural());
      return;
    }
    if (!reader.takes().contains(kind)) {
      throw WrongKind.of(file, reader.option(), kind, row);
    }
    kindInPage = Optional.of(kind);
    if (row.form() == Form.ANSWER) {
      subscriptionOf(row).ifPresent(paging::rowIn);
    }
    try {
      reader.row(kind, row, tally);
    } catch (IllegalArgumentException badId) {
      throw row.unreadable(String.valueOf(badId.getMessage()));
    }
  }

  private static Optional<ScopeId> subscriptionOf(Row row) {
    return row.text("scope")
        .or(() -> row.own("id"))
        .filter(id -> id.startsWith("/"))
        .map(ScopeId::of)
        .filter(scope -> scope.kind() != ScopeKind.TENANT_ROOT)
        .flatMap(ScopeId::subscription);
  }

  @Override
  public void page(Page page) {
    Optional<RowKind> kind = kindInPage.or(() -> page.context().flatMap(Recognition::ofContext));
    kindInPage = Optional.empty();
    kind.or(() -> reader.takes().stream().findFirst()).ifPresent(known -> paging.end(page, known));
    reader.page(page, kind);
  }

  /** A file that is nothing but a refusal is a mistake; one among many answers is a gap. */
  private void judgeErrors(long values, Gaps gaps) {
    if (values == 1 && !errors.isEmpty()) {
      throw new UnreadableInput(
          file.toString(),
          "is an error answer, not a list: "
              + errors.get(0).words()
              + "; export it again with an account that may read it");
    }
    if (!errors.isEmpty()) {
      reader.incomplete();
    }
    for (ServiceError error : errors) {
      gaps.add(reader.option().source(), error.scope(), reader.subject(), error.words());
    }
  }
}
