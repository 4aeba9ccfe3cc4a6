package io.github.palaudit.catalog;

import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.TextFile;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads role catalogues: the one inside palaudit, and files that extend it (docs/catalogue.md). */
public final class RoleCatalogFile {

  private static final String ELIGIBLE = "pec-roles.csv";
  private static final String BUILT_IN = "builtin-roles.json";
  private static final int MAX_BYTES = 8 << 20;

  private RoleCatalogFile() {}

  /**
   * The catalogue that palaudit carries: the table of roles eligible for partner earned credit
   * (F-C1) joined by GUID with Azure's built-in roles. Read when first asked for, then kept.
   */
  public static RoleCatalog builtIn() {
    return BuiltIn.CATALOG;
  }

  /** Read with the class, which is to say once and not before it is needed. */
  private static final class BuiltIn {
    static final RoleCatalog CATALOG = readBuiltIn();
  }

  private static RoleCatalog readBuiltIn() {
    try (InputStream table = resource(ELIGIBLE);
        InputStream list = resource(BUILT_IN)) {
      return joined(
          EligibilityTable.of(TextFile.of(ELIGIBLE, table.readAllBytes())),
          BuiltInRoles.read(list));
    } catch (IOException impossible) {
      throw new UncheckedIOException("palaudit's own role catalogue is damaged", impossible);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        RoleCatalogFile.class.getResourceAsStream("/catalog/" + name), name);
  }

  private static RoleCatalog joined(EligibilityTable table, BuiltInRoles list) {
    Map<RoleDefinitionId, EligibilityRow> unlisted = new LinkedHashMap<>(table.rows());
    List<CatalogRole> roles = new ArrayList<>();
    for (BuiltInRoles.Role role : list.roles()) {
      CatalogRole known =
          new CatalogRole(role.id(), role.name(), Truth.UNKNOWN, true, "", "", role.permissions());
      EligibilityRow row = unlisted.remove(role.id());
      roles.add(row == null ? known : judged(known, row, table.source()));
    }
    unlisted.values().forEach(row -> roles.add(judged(unheardOf(row), row, table.source())));
    LocalDate date = table.date().orElseThrow();
    return new RoleCatalog(
        roles,
        date,
        List.of(
            new RoleCatalog.Provenance(
                "roles eligible for partner earned credit",
                table.source(),
                Optional.of(date),
                table.rows().size()),
            new RoleCatalog.Provenance(
                "built-in roles", list.source(), Optional.of(list.date()), list.roles().size())));
  }

  /**
   * A catalogue in which a file's rows override, or are added to, those of {@code base}. The file
   * is CSV with the header of {@code pec-roles.csv} ({@code # source:} and {@code # date:} lines
   * may stand above it), or a JSON array of objects with the same keys. The date of the catalogue
   * stays that of the base: the other rows grow no younger.
   *
   * @throws UnreadableInput naming file and line, when a GUID or a word is wrong, a role is given
   *     twice, or the file is no such table
   */
  public static RoleCatalog extend(RoleCatalog base, Path file) {
    EligibilityTable table = EligibilityTable.of(TextFile.read(file, MAX_BYTES));
    if (table.rows().isEmpty()) {
      throw new UnreadableInput(file.toString(), "holds no roles");
    }
    Map<RoleDefinitionId, CatalogRole> roles = new LinkedHashMap<>();
    base.roles().forEach(role -> roles.put(role.id(), role));
    table
        .rows()
        .values()
        .forEach(
            row ->
                roles.put(
                    row.id(),
                    judged(base.find(row.id()).orElse(unheardOf(row)), row, table.source())));
    List<RoleCatalog.Provenance> provenance = new ArrayList<>(base.provenance());
    provenance.add(
        new RoleCatalog.Provenance(
            "roles of --catalog", table.source(), table.date(), table.rows().size()));
    return new RoleCatalog(roles.values(), base.date(), provenance);
  }

  private static CatalogRole unheardOf(EligibilityRow row) {
    return new CatalogRole(row.id(), row.name(), Truth.UNKNOWN, false, "", "", List.of());
  }

  private static CatalogRole judged(CatalogRole known, EligibilityRow row, String tableSource) {
    return new CatalogRole(
        known.id(),
        known.name(),
        row.eligible(),
        known.builtIn(),
        row.note().isEmpty() ? known.note() : row.note(),
        row.source().isEmpty() ? tableSource : row.source(),
        known.permissions());
  }
}
