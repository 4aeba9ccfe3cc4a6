package io.github.palaudit.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files made beside a target and moved into its place, so that the target is whole or untouched.
 * Only their owner may read them, where the file system knows owners. {@link #close} removes what
 * was not moved.
 */
public final class PrivateFiles implements AutoCloseable {

  private static final String UNFINISHED = ".palaudit-";

  private final Path target;
  private final Path folder;

  /**
   * For this target, whose folder is made when it is missing.
   *
   * @throws IOException when the folder cannot be made or written to
   */
  public PrivateFiles(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    Path beside = Objects.requireNonNull(this.target.getParent(), "a file has a folder");
    Files.createDirectories(beside);
    this.folder = Files.createTempDirectory(beside, UNFINISHED, attributes("rwx------"));
  }

  /**
   * Removes from this folder what a process left there that was killed while it wrote. Nobody else
   * may be writing into it.
   *
   * @throws IOException when the disk refuses
   */
  public static void sweep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PrivateFiles::isLeft)) {
      for (Path left : found) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(left)) {
          parts.forEach(PrivateFiles::delete);
        }
        Files.deleteIfExists(left);
      }
    } catch (UncheckedIOException | DirectoryIteratorException refused) {
      throw new IOException(refused.getMessage(), refused);
    }
  }

  /** Of the name that was given above, and with nothing but parts inside. */
  private static boolean isLeft(Path path) throws IOException {
    if (!String.valueOf(path.getFileName()).matches(Pattern.quote(UNFINISHED) + "[0-9]+")
        || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.allMatch(one -> String.valueOf(one.getFileName()).matches("part-[0-9]+"));
    }
  }

  /**
   * Replaces the target whole with what {@code content} writes.
   *
   * @throws IOException when the disk refuses; the target is then untouched
   */
  public static void replace(Path target, Content content) throws IOException {
    try (PrivateFiles files = new PrivateFiles(target)) {
      Path whole = files.part(0);
      try (OutputStream out = files.create(whole)) {
        content.writeTo(out);
      }
      files.moveIntoPlace(whole);
    }
  }

  /**
   * Opens a file to read and to write; one that is not there is made, with its folder.
   *
   * @throws IOException when the disk refuses
   */
  public static FileChannel openOrMake(Path file) throws IOException {
    Files.createDirectories(
        Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder"));
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
        attributes("rw-------"));
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes them; the stream is the caller's to close. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** The path of one part. */
  Path part(int number) {
    return folder.resolve("part-" + number);
  }

  /** A stream into a new file that only its owner may read. */
  OutputStream create(Path file) throws IOException {
    Files.createFile(file, attributes("rw-------"));
    return Files.newOutputStream(file);
  }

  /** Puts a finished part in the target's place. */
  void moveIntoPlace(Path whole) throws IOException {
    try {
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException onThisFileSystem) {
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      left.forEach(PrivateFiles::delete);
    }
    Files.deleteIfExists(folder);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
