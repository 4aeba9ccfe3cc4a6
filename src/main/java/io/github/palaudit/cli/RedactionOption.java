package io.github.palaudit.cli;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.redaction.Redaction;
import io.github.palaudit.redaction.RedactionKey;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.TextFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --redact}: pseudonyms in the place of names and ids, and the key that makes them. */
final class RedactionOption {

  /** Holds the key where no file is named. */
  static final String VARIABLE = "PALAUDIT_REDACT_KEY";

  private static final int MAX_BYTES = 1 << 20;

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  @Option(
      names = "--redact",
      description = {
        "put pseudonyms in the place of names and ids (docs/reports.md); stable with a key, which is"
            + " --redact-key or the variable "
            + VARIABLE
      })
  private boolean redact;

  @Option(
      names = "--redact-key",
      paramLabel = "FILE",
      description = "the file of the key, made on first use; stands for --redact too")
  private @Nullable Path key;

  /** Whether pseudonyms are asked for. */
  boolean isAsked() {
    return redact || key != null;
  }

  /** Makes pseudonyms; empty where nobody asked for any. */
  Optional<Redaction> redaction(
      Surroundings around, Configuration configuration, RoleCatalog catalog, CommandLine line) {
    return isAsked()
        ? Optional.of(new Redaction(key(around, line), configuration, catalog))
        : Optional.empty();
  }

  private RedactionKey key(Surroundings around, CommandLine line) {
    if (key != null) {
      return ofFile(key, around);
    }
    Optional<String> variable = around.environment().apply(VARIABLE);
    if (variable.isPresent()) {
      try {
        return RedactionKey.of(variable.get());
      } catch (IllegalArgumentException tooShort) {
        throw new ParameterException(line, VARIABLE + " " + tooShort.getMessage(), tooShort);
      }
    }
    around
        .err()
        .println(
            "palaudit: the pseudonyms are of this run only; name a key with --redact-key FILE or "
                + VARIABLE
                + " to get the same ones again.");
    return RedactionKey.of(RedactionKey.newText());
  }

  private static RedactionKey ofFile(Path file, Surroundings around) {
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      String text = RedactionKey.newText();
      CannotWrite.orRun(
          file,
          () -> {
            PrivateFiles.replace(
                file, out -> out.write((text + "\n").getBytes(StandardCharsets.US_ASCII)));
            return file;
          });
      around
          .err()
          .println(
              Plain.line(
                  "palaudit: made a key in "
                      + file
                      + "; keep it as you keep a password. Whoever has it can tell who is meant."));
      return RedactionKey.of(text);
    }
    if (isOpenToOthers(file)) {
      around
          .err()
          .println(
              Plain.line(
                  "palaudit: others may read the key in " + file + "; take that right away."));
    }
    try {
      return RedactionKey.of(TextFile.read(file, MAX_BYTES).text());
    } catch (IllegalArgumentException tooShort) {
      throw new UnreadableInput(file.toString(), String.valueOf(tooShort.getMessage()), tooShort);
    }
  }

  private static boolean isOpenToOthers(Path file) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
