package io.github.palaudit.cli;

import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.PrivateFiles;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where the files of each customer go: one folder per customer under the output folder, or the
 * output folder itself when there is one customer. Each file is replaced whole; others are left
 * alone.
 */
final class ReportFiles {

  private final Path output;
  private final boolean flat;
  private final FormatOptions formats;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Path> folders = new HashMap<>();

  /**
   * @param customers how many customers there will be
   */
  ReportFiles(Path output, int customers) {
    this(output, customers, new FormatOptions());
  }

  /**
   * @param customers how many customers there will be
   * @param formats which files are written
   */
  ReportFiles(Path output, int customers, FormatOptions formats) {
    this.output = output;
    this.flat = customers == 1;
    this.formats = formats;
  }

  /**
   * The folder of this customer, always the same; two of one name get different folders.
   *
   * @param tenant tells it from all others, and names it where no name will do
   */
  Path folder(String customer, String tenant) {
    return flat ? output : folders.computeIfAbsent(tenant, id -> free(customer, id));
  }

  private Path free(String customer, String otherwise) {
    String plain =
        Normalizer.normalize(customer, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name = plain.isEmpty() || plain.length() > 80 ? otherwise : plain;
    return output.resolve(taken.add(name) ? name : name + "-" + otherwise);
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
