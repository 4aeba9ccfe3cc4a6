package io.github.palaudit.cli;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.catalog.RoleCatalogFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --catalog}, wherever roles are judged. */
final class CatalogOption {

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description = "roles that extend or override the catalogue (see docs/catalogue.md)")
  private List<Path> files = List.of();

  /** The built-in catalogue with these files on top, in their order. */
  RoleCatalog catalog() {
    RoleCatalog catalog = RoleCatalogFile.builtIn();
    for (Path file : files) {
      catalog = RoleCatalogFile.extend(catalog, file);
    }
    return catalog;
  }
}
