package io.github.palaudit.intake.json;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the file system says, in words that tell the user what to do. */
public final class FileTrouble {

  private FileTrouble() {}

  /** The error for a file or folder that could not be read. */
  public static UnreadableInput of(Path path, IOException failure) {
    return new UnreadableInput(path.toString(), words(failure), failure);
  }

  private static String words(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file; check the name and the folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "may not be read; ask for permission to read it";
    }
    return "cannot be read (" + failure + "); copy it to a local disk and try again";
  }
}
