package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;

/** The mistake of giving a file to an option that does not take what it holds. */
final class WrongKind {

  private WrongKind() {}

  /** The error that says what the file holds, and which option takes it. */
  static UnreadableInput of(Path file, ImportOption option, RowKind kind, Row row) {
    String takes = option.flag() + " takes what " + option.command() + " prints";
    if (kind == RowKind.UNKNOWN) {
      return row.unreadable(
          "is of no kind that palaudit knows (its fields: " + row.fieldNames() + "); " + takes);
    }
    String remedy = kind.option().map(taker -> "give it to " + taker.flag()).orElse(takes);
    return new UnreadableInput(file.toString(), "holds " + kind.plural() + "; " + remedy);
  }
}
