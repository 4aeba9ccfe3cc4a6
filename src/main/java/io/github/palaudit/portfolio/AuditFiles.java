package io.github.palaudit.portfolio;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for audits: in files, and in folders at any depth. A file counts once, however many ways
 * lead to it, and links that lead in a circle are harmless.
 */
final class AuditFiles {

  /** What an audit is called. */
  static final String NAME = "audit.json";

  private static final String PAGE = "audit.html";

  private final Path folder;
  private final Map<Path, FoundAudit> found = new TreeMap<>();
  private final NavigableMap<String, Set<Path>> inFolders = new TreeMap<>();
  private final NavigableSet<Path> unreadable = new TreeSet<>();

  /**
   * @param folder where the portfolio goes; places are relative to it
   */
  AuditFiles(Path folder) throws IOException {
    this.folder = real(folder.toAbsolutePath().normalize());
  }

  /** Looks through all of these. */
  AuditFiles search(Collection<Path> inputs) throws IOException {
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        searchFolder(input);
      } else {
        add(input, true);
      }
    }
    return this;
  }

  /** The files that may be audits, by where they lie. */
  Collection<FoundAudit> found() {
    return found.values();
  }

  /**
   * What is in the way of looking further, and folders in which nothing was found.
   *
   * @param told the files that turned out to be audits, or ones that cannot be taken in
   */
  Collection<Broken> broken(Set<Path> told) {
    Set<Broken> broken = new HashSet<>();
    inFolders.forEach(
        (place, files) -> {
          if (Collections.disjoint(files, told)) {
            broken.add(new Broken(place, "holds no audit.json, at any depth"));
          }
        });
    unreadable.forEach(
        path -> broken.add(new Broken(place(path), "may not be read; check its permissions")));
    return broken;
  }

  private void searchFolder(Path input) throws IOException {
    Set<Path> inside = new HashSet<>();
    Set<Path> seen = new HashSet<>();
    Files.walkFileTree(
        input,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes as)
              throws IOException {
            return seen.add(at.toRealPath())
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes as) throws IOException {
            if (as.isRegularFile() && at.getFileName().toString().endsWith(".json")) {
              inside.add(add(at, false));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path at, IOException why) {
            if (!(why instanceof FileSystemLoopException)) {
              unreadable.add(at.toAbsolutePath().normalize());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    inFolders.put(place(real(input.toAbsolutePath().normalize())), inside);
  }

  /** Where the file really lies. */
  private Path add(Path given, boolean named) throws IOException {
    Path file = real(given.toAbsolutePath().normalize());
    Path page = file.resolveSibling(PAGE);
    Optional<String> report =
        file.endsWith(NAME) && Files.isRegularFile(page)
            ? Optional.of(place(page))
            : Optional.empty();
    found.merge(
        file,
        new FoundAudit(file, place(file), report, named),
        (held, more) -> held.named() ? held : more);
    return file;
  }

  /** Relative to the portfolio, with slashes on every system. */
  private String place(Path path) {
    boolean apart = !Objects.equals(folder.getRoot(), path.getRoot());
    return (apart ? path : folder.relativize(path)).toString().replace('\\', '/');
  }

  /** Where a path really leads, as far as it exists. */
  private static Path real(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path parent = path.getParent();
    return parent == null ? path : real(parent).resolve(path.getFileName());
  }
}
