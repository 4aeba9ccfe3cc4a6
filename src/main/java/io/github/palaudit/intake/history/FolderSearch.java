package io.github.palaudit.intake.history;

import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files of audits in a folder and those inside it: an output folder, one with a folder for each
 * customer, several of these, or {@code tenant=<id>/date=<yyyy-mm-dd>/}.
 *
 * @param files in the order of their paths
 * @param others how many folders {@code tenant=<id>} of other tenants were passed over
 * @param problems folders that could not be looked into, a sentence each
 */
record FolderSearch(List<Path> files, int others, List<String> problems) {

  /** Of a year's folder: customers, dates, and one more. */
  private static final int DEEPEST = 5;

  private static final String TENANT = "tenant=";

  private static final Set<String> NAMES =
      Set.of("audit.json", "audit.xlsx", "snapshot.jsonl", "snapshot.jsonl.gz");

  static FolderSearch of(Path folder, Set<TenantId> tenants) {
    Visitor visitor = new Visitor(tenants);
    try {
      Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, visitor);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new FolderSearch(
        visitor.files.stream().sorted().toList(), visitor.others, visitor.problems);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Set<TenantId> tenants;
    private final List<Path> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int others;

    Visitor(Set<TenantId> tenants) {
      this.tenants = tenants;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
      if (name.startsWith(TENANT) && !isOurs(name.substring(TENANT.length()))) {
        others++;
        return FileVisitResult.SKIP_SUBTREE;
      }
      return name.startsWith(".palaudit-")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    private boolean isOurs(String id) {
      try {
        return tenants.contains(new TenantId(id));
      } catch (IllegalArgumentException noTenant) {
        return false;
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Optional.ofNullable(file.getFileName())
          .filter(name -> NAMES.contains(name.toString()) && !attributes.isDirectory())
          .ifPresent(name -> files.add(file));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException refused) {
      problems.add("Not used: " + file + " cannot be looked into (" + refused + ").");
      return FileVisitResult.CONTINUE;
    }
  }
}
