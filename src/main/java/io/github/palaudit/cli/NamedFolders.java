package io.github.palaudit.cli;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A folder for each customer under the output folder, by its name in plain letters. */
final class NamedFolders implements ReportPlaces {

  private final Path output;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Path> folders = new HashMap<>();

  NamedFolders(Path output) {
    this.output = output;
  }

  @Override
  public Path folder(String customer, String tenant) {
    return folders.computeIfAbsent(tenant, id -> free(customer, id));
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
}
