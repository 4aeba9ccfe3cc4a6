package io.github.palaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/** A place cannot be written to; what stood there before still stands. */
final class CannotWrite extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private CannotWrite(Path place, IOException cause) {
    super(place + " cannot be written (" + why(cause) + "). Nothing was changed there.", cause);
  }

  /** Something that writes. */
  @FunctionalInterface
  interface Writing<T> {
    /** Writes, and returns what the caller wants to know. */
    T run() throws IOException;
  }

  /** Runs it; a refusal of the disk names this place. */
  static <T> T orRun(Path place, Writing<T> writing) {
    try {
      return writing.run();
    } catch (IOException refused) {
      throw new CannotWrite(place, refused);
    } catch (UncheckedIOException refused) {
      throw new CannotWrite(place, Objects.requireNonNull(refused.getCause()));
    }
  }

  private static String why(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied; give another --output";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "a file stands where a folder is needed; give another --output";
    }
    String reason =
        cause instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : String.valueOf(cause.getMessage());
    return reason + "; free some space or give another --output";
  }
}
