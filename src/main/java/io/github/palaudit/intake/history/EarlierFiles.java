package io.github.palaudit.intake.history;

import io.github.palaudit.history.AuditFigures;
import io.github.palaudit.history.ReviewField;
import io.github.palaudit.history.ReviewedWorkbook;
import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.intake.table.WorkbookFile;
import io.github.palaudit.intake.table.WorkbookProperties;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier audits left of the customers of a run: files that were named, and those in folders
 * that were named. What belongs to others is not used, and is told.
 */
public final class EarlierFiles {

  private static final String WORKBOOK = "audit.xlsx";
  private static final String AUDIT = "audit.json";
  private static final String REDACTED =
      "This run is redacted, and only what was redacted with the same key goes with it.";

  private final Set<TenantId> tenants;
  private final boolean redacted;
  private final List<EarlierFile> files = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private EarlierFiles(Set<TenantId> tenants, boolean redacted) {
    this.tenants = Set.copyOf(tenants);
    this.redacted = redacted;
  }

  /**
   * Finds and reads them. A file is told by what it holds; in a folder, and in those inside it, the
   * files {@code audit.json}, {@code audit.xlsx} and {@code snapshot.jsonl.gz} are taken. A broken
   * one among them is told of and passed over.
   *
   * @param given files and folders
   * @param tenants of the customers of the run
   * @param redacted whether these are pseudonyms, so that the same customer without them, or under
   *     those of another key, is somebody else
   * @throws UnreadableInput when a file that was named is missing or cannot be read
   */
  public static EarlierFiles find(List<Path> given, Set<TenantId> tenants, boolean redacted) {
    EarlierFiles found = new EarlierFiles(tenants, redacted);
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        found.folder(path);
      } else {
        found.file(path);
      }
    }
    return found;
  }

  /** What was not used, a sentence each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * The {@code audit.json} and snapshots of this tenant that are earlier than these instants, the
   * newest first; of one instant the audit before the snapshot.
   *
   * @param asOf the instant of the present audit
   * @param collected when the present snapshot was collected
   */
  public List<EarlierFile> of(TenantId tenant, Instant asOf, Instant collected) {
    return files.stream()
        .filter(file -> file.tenant().filter(tenant::equals).isPresent())
        .filter(file -> isEarlier(file, asOf, collected))
        .sorted(
            Comparator.comparing((EarlierFile file) -> file.asOf().orElse(Instant.MIN))
                .reversed()
                .thenComparing(file -> file instanceof EarlierFile.Scan)
                .thenComparing(EarlierFile::path))
        .toList();
  }

  private static boolean isEarlier(EarlierFile file, Instant asOf, Instant collected) {
    if (file instanceof EarlierFile.Audit audit) {
      return audit.figures().asOf().isBefore(asOf);
    }
    return file instanceof EarlierFile.Scan scan
        && scan.collected().isBefore(collected)
        && !scan.collected().isAfter(asOf);
  }

  /** The figures of this tenant's earlier audits, the newest first. */
  public List<AuditFigures> audits(TenantId tenant, Instant asOf) {
    List<AuditFigures> audits = new ArrayList<>();
    for (EarlierFile file : of(tenant, asOf, Instant.MIN)) {
      if (file instanceof EarlierFile.Audit audit) {
        audits.add(audit.figures());
      }
    }
    return audits;
  }

  /** The workbooks of this tenant that are not of a later audit. */
  public List<EarlierFile.Workbook> workbooks(TenantId tenant, Instant asOf) {
    List<EarlierFile.Workbook> workbooks = new ArrayList<>();
    for (EarlierFile file : files) {
      if (file instanceof EarlierFile.Workbook workbook
          && workbook.tenant().filter(tenant::equals).isPresent()
          && workbook.asOf().filter(asOf::isBefore).isEmpty()) {
        workbooks.add(workbook);
      }
    }
    return workbooks;
  }

  /** Files of this tenant that are of a later audit. */
  public List<Path> later(TenantId tenant, Instant asOf) {
    return files.stream()
        .filter(file -> file.tenant().filter(tenant::equals).isPresent())
        .filter(file -> file.asOf().filter(asOf::isBefore).isPresent())
        .map(EarlierFile::path)
        .toList();
  }

  /**
   * Audits and snapshots of this tenant that are neither earlier than the present ones nor later.
   */
  public List<Path> alike(TenantId tenant, Instant asOf, Instant collected) {
    return files.stream()
        .filter(file -> !(file instanceof EarlierFile.Workbook))
        .filter(file -> file.tenant().filter(tenant::equals).isPresent())
        .filter(file -> file.asOf().filter(asOf::isBefore).isEmpty())
        .filter(file -> !isEarlier(file, asOf, collected))
        .map(EarlierFile::path)
        .toList();
  }

  private void folder(Path folder) {
    FolderSearch search = FolderSearch.of(folder, tenants);
    notes.addAll(search.problems());
    int others = search.others();
    for (Path path : search.files()) {
      try {
        EarlierFile file = read(path);
        if (isOurs(file)) {
          take(file);
        } else if (file.tenant().isEmpty()) {
          notes.add(path + " is not used: it does not tell its tenant.");
        } else {
          others++;
        }
      } catch (UnreadableInput broken) {
        notes.add("Not used: " + broken.getMessage());
      }
    }
    if (search.files().isEmpty() && others == 0) {
      notes.add(folder + " holds no " + AUDIT + ", " + WORKBOOK + " or snapshot of an audit.");
    } else if (others > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: %d file%s or folder%s of other tenants not used.%s",
              folder,
              others,
              others == 1 ? "" : "s",
              others == 1 ? "" : "s",
              redacted ? " " + REDACTED : ""));
    }
  }

  private void file(Path path) {
    EarlierFile file = read(path);
    if (isOurs(file)) {
      take(file);
    } else {
      notes.add(
          path
              + " is not used: "
              + file.tenant().map(this::foreign).orElse("it does not tell its tenant."));
    }
  }

  private String foreign(TenantId tenant) {
    return redacted
        ? "it is of no customer of this run. " + REDACTED
        : "its tenant " + tenant + " is no customer of this run.";
  }

  private boolean isOurs(EarlierFile file) {
    return file.tenant().filter(tenants::contains).isPresent();
  }

  private void take(EarlierFile file) {
    if (file instanceof EarlierFile.Workbook workbook) {
      workbook.typing().notes().forEach(note -> notes.add(file.path() + ": " + note + "."));
    }
    if (files.stream().noneMatch(one -> one.path().equals(file.path()))) {
      files.add(file);
    }
  }

  private EarlierFile read(Path path) {
    if (isWorkbook(path)) {
      return workbook(path);
    }
    String format = ScanHead.format(path);
    if (format.startsWith(ScanHead.FAMILY)) {
      return ScanHead.read(path);
    }
    if (format.startsWith(AuditFile.FAMILY)) {
      return new EarlierFile.Audit(path, AuditFile.read(path, tenants));
    }
    throw new UnreadableInput(
        path.toString(), "is no audit.json, audit.xlsx or snapshot of palaudit");
  }

  /** A workbook says nothing of itself once its sheet of settings is gone and it was converted. */
  private EarlierFile.Workbook workbook(Path path) {
    WorkbookFile.check(path);
    Optional<TenantId> told =
        WorkbookProperties.of(path).told(ReviewField.TENANT).flatMap(ReviewWorkbook::tenant);
    if (told.isPresent() && !tenants.contains(told.get())) {
      return new EarlierFile.Workbook(
          path,
          new ReviewedWorkbook(
              path.toString(),
              told,
              Optional.empty(),
              Optional.empty(),
              true,
              List.of(),
              List.of()));
    }
    return new EarlierFile.Workbook(path, withSibling(path, ReviewWorkbook.read(path)));
  }

  private ReviewedWorkbook withSibling(Path path, ReviewedWorkbook workbook) {
    Path sibling = path.resolveSibling(AUDIT);
    if (workbook.tenant().isPresent() && workbook.asOf().isPresent()
        || !Files.isRegularFile(sibling)) {
      return workbook;
    }
    try {
      AuditFigures figures = AuditFile.read(sibling, tenants);
      return workbook.orOf(Optional.of(figures.tenant()), Optional.of(figures.asOf()));
    } catch (UnreadableInput noHelp) {
      return workbook;
    }
  }

  private static boolean isWorkbook(Path path) {
    String head;
    try (InputStream in = Files.newInputStream(path)) {
      head = HexFormat.of().formatHex(in.readNBytes(4));
    } catch (IOException failure) {
      throw FileTrouble.of(path, failure);
    }
    return head.equals("504b0304")
        || head.equals("d0cf11e0")
        || String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }
}
