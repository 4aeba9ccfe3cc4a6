package io.github.palaudit.scan.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file of {@code AZURE_FEDERATED_TOKEN_FILE}: another issuer's token, and nothing else. */
final class FederatedTokenFile {

  private FederatedTokenFile() {}

  /** Throws {@link SignInFailed} when there is no token in the file. */
  static void check(String path) {
    String text;
    try {
      text = Files.readString(Path.of(path));
    } catch (NoSuchFileException missing) {
      throw bad(path, "there is no such file; set it to where the platform writes its token");
    } catch (IOException | InvalidPathException failure) {
      throw bad(path, "it cannot be read (" + failure.getClass().getSimpleName() + ")");
    }
    if (text.isBlank()) {
      throw bad(path, "the file is empty; the platform has not written its token there");
    }
  }

  private static SignInFailed bad(String path, String why) {
    return new SignInFailed(Variables.FEDERATED_TOKEN_FILE + " names " + path + ": " + why + ".");
  }
}
