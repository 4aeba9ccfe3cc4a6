package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Page;
import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Turns the rows of one option into records. */
interface SourceReader {

  /** The option whose files it reads. */
  ImportOption option();

  /** The kinds of rows it takes; any other is the user's mistake. */
  Set<RowKind> takes();

  /** A file begins. */
  default void begin(Path file) {}

  /**
   * Takes in a row of a kind that it takes, and tells the tally when it leaves it out.
   *
   * @throws io.github.palaudit.snapshot.UnreadableInput when the row cannot be used
   */
  void row(RowKind kind, Row row, Tally tally);

  /** A list ends whose rows are of this kind; empty when it held none and does not say. */
  default void page(Page page, Optional<RowKind> kind) {}

  /** Whom the file is about, when it is about one principal. */
  default Optional<ObjectId> subject() {
    return Optional.empty();
  }

  /** The files that are being read do not hold all there is; a gap says so. */
  default void incomplete() {}

  /**
   * All files of all options were read: adds what only now can be known.
   *
   * @return the sources that the files answer whole, unless a gap says otherwise
   */
  Set<Source> finish();
}
