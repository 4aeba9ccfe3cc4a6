package io.github.palaudit.cli;

import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.PrivateFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the files of each customer. Each file is replaced whole; others are left alone. */
final class ReportFiles {

  private final ReportPlaces places;
  private final FormatOptions formats;

  /**
   * One folder per customer under the output folder, or the output folder itself when there is one
   * customer.
   *
   * @param customers how many customers there will be
   */
  ReportFiles(Path output, int customers) {
    this(output, customers, new FormatOptions());
  }

  /**
   * The same in these formats.
   *
   * @param customers how many customers there will be
   * @param formats which files are written
   */
  ReportFiles(Path output, int customers, FormatOptions formats) {
    this(customers == 1 ? (customer, tenant) -> output : new NamedFolders(output), formats);
  }

  /** Into these places, in these formats. */
  ReportFiles(ReportPlaces places, FormatOptions formats) {
    this.places = places;
    this.formats = formats;
  }

  /**
   * The folder of this customer, always the same; two of one name get different folders.
   *
   * @param tenant tells it from all others, and names it where no name will do
   */
  Path folder(String customer, String tenant) {
    return places.folder(customer, tenant);
  }

  /** The names of the files that are written. */
  List<String> names(Report report) {
    return formats.renderers(report).stream().map(Renderer::fileName).toList();
  }

  /** Writes what was asked for; returns the files, in the order of the formats. */
  List<Path> write(Report report, Path folder) {
    List<Path> written = new ArrayList<>();
    for (Renderer renderer : formats.renderers(report)) {
      Path file = folder.resolve(renderer.fileName());
      CannotWrite.orRun(
          file,
          () -> {
            PrivateFiles.replace(file, out -> renderer.render(report, out));
            return written.add(file);
          });
    }
    return written;
  }
}
