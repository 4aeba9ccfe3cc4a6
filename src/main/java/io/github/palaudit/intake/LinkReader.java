package io.github.palaudit.intake;

import io.github.palaudit.intake.link.EvidenceDates;
import io.github.palaudit.intake.link.LinkFile;
import io.github.palaudit.snapshot.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts link evidence into the snapshot. Observations of any tenant are kept: a delegate's link is
 * in the managing one.
 */
final class LinkReader {

  private final ImportRun run;

  LinkReader(ImportRun run) {
    this.run = run;
  }

  /**
   * Reads all files of {@code --links}; every row of them is used.
   *
   * @throws io.github.palaudit.snapshot.UnreadableInput when one cannot be
   */
  List<ReadCount> read() {
    return run.request().of(ImportOption.LINKS).stream()
        .flatMap(given -> LinkFiles.some(given, run.notes()::add).stream())
        .map(this::read)
        .toList();
  }

  private ReadCount read(Path file) {
    LinkFile read = LinkFiles.read(file, dates(run.request()));
    read.whole().forEach(run.sink()::add);
    return new ReadCount(
        file,
        ImportOption.LINKS,
        List.of(RowKind.PARTNER_LINK.plural()),
        read.read(),
        read.read(),
        new TreeMap<>());
  }

  /** How evidence without a date is dated. */
  static EvidenceDates dates(ImportRequest request) {
    return new EvidenceDates(request.collectedAt(), request.asOf());
  }

  /** The sources that the files answer whole. */
  Set<Source> finish() {
    return run.request().of(ImportOption.LINKS).isEmpty() ? Set.of() : Set.of(Source.LINKS);
  }
}
