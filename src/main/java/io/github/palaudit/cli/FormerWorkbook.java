package io.github.palaudit.cli;

import io.github.palaudit.history.ReviewedWorkbook;
import io.github.palaudit.intake.history.ReviewWorkbook;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The workbook that lies where a new one will be written. People may have worked in it, so that it
 * is replaced only when nothing of theirs is lost: what is in the review columns is carried over,
 * and a file that anybody saved, that cannot be read, or that holds another tenant's typing is kept
 * beside the new one under a name of its own.
 */
final class FormerWorkbook {

  /** What it is called. */
  static final String NAME = "audit.xlsx";

  private final Path file;
  private final TenantId tenant;
  private final Optional<ReviewedWorkbook> read;
  private final Optional<String> problem;
  private final Optional<FileTime> state;

  private FormerWorkbook(
      Path file,
      TenantId tenant,
      Optional<ReviewedWorkbook> read,
      Optional<String> problem,
      Optional<FileTime> state) {
    this.file = file;
    this.tenant = tenant;
    this.read = read;
    this.problem = problem;
    this.state = state;
  }

  /** The one in this folder, where there is one, as it is now. */
  static FormerWorkbook in(Path folder, TenantId tenant) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return new FormerWorkbook(file, tenant, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Optional<FileTime> state = state(file);
    try {
      return new FormerWorkbook(
          file, tenant, Optional.of(ReviewWorkbook.read(file)), Optional.empty(), state);
    } catch (UnreadableInput broken) {
      return new FormerWorkbook(
          file, tenant, Optional.empty(), Optional.ofNullable(broken.getMessage()), state);
    }
  }

  /** What people typed into it about this tenant. */
  Optional<ReviewedWorkbook> typing() {
    return read.filter(one -> one.tenant().filter(tenant::equals).isPresent());
  }

  /** Whether this is it. */
  boolean is(Path other) {
    try {
      return Files.exists(file) && Files.isSameFile(file, other);
    } catch (IOException unsure) {
      return false;
    }
  }

  /**
   * Keeps a copy where replacing the file would lose something.
   *
   * @return what was done, for the user; empty where nothing can be lost
   */
  Optional<String> keep() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    boolean changed = !state.equals(state(file));
    boolean carried =
        read.filter(one -> one.untouched() && (one.rows().isEmpty() || typing().isPresent()))
            .isPresent();
    if (carried && !changed) {
      return Optional.empty();
    }
    Path kept = CannotWrite.orRun(file, this::copy);
    return Optional.of(sentence(kept, changed));
  }

  private String sentence(Path kept, boolean changed) {
    if (problem.isPresent()) {
      return problem.get()
          + ". It is kept as "
          + kept
          + ", and nothing that was typed in it is carried over: mend it, and give it with"
          + " --previous.";
    }
    if (changed) {
      return file
          + " was saved while the audit ran. It is kept as "
          + kept
          + "; give it with --previous to carry over what was typed meanwhile.";
    }
    if (typing().isEmpty()) {
      return file
          + " is of "
          + read.flatMap(ReviewedWorkbook::tenant)
              .map(other -> "tenant " + other)
              .orElse("a tenant that it does not tell")
          + ". It is kept as "
          + kept
          + ", and nothing of it is carried over.";
    }
    return file
        + " was worked in. What was typed into its review columns is carried over, and the whole"
        + " file is kept as "
        + kept
        + ".";
  }

  /** Beside it; what was kept before under that name stays, and is not kept twice. */
  private Path copy() throws IOException {
    String day =
        read.flatMap(one -> one.asOf().or(one::saved))
            .map((Instant asOf) -> "-" + asOf.atOffset(ZoneOffset.UTC).toLocalDate())
            .orElse("");
    Path kept = file.resolveSibling("audit-kept" + day + ".xlsx");
    for (int number = 2; Files.exists(kept); number++) {
      if (Files.isRegularFile(kept) && Files.mismatch(file, kept) < 0) {
        return kept;
      }
      kept = file.resolveSibling("audit-kept" + day + "-" + number + ".xlsx");
    }
    PrivateFiles.replace(kept, out -> Files.copy(file, out));
    return kept;
  }

  private static Optional<FileTime> state(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }
}
