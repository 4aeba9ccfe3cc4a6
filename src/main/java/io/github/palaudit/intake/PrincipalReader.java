package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Form;
import io.github.palaudit.intake.json.Page;
import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.Source;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads {@code az ad user|sp|group list}, and Graph's own lists and getByIds answers. */
final class PrincipalReader implements SourceReader {

  /** How many service principals az prints without {@code --all}. */
  private static final int AZ_FIRST = 100;

  private static final Set<RowKind> ALL =
      EnumSet.of(RowKind.USER, RowKind.SERVICE_PRINCIPAL, RowKind.GROUP);

  private final ImportRun run;
  private final Set<RowKind> listed = EnumSet.noneOf(RowKind.class);
  private final Set<RowKind> alone = EnumSet.noneOf(RowKind.class);
  private boolean typedList;
  private boolean byIds;

  PrincipalReader(ImportRun run) {
    this.run = run;
  }

  @Override
  public ImportOption option() {
    return ImportOption.PRINCIPALS;
  }

  @Override
  public Set<RowKind> takes() {
    return EnumSet.of(
        RowKind.USER, RowKind.SERVICE_PRINCIPAL, RowKind.GROUP, RowKind.DIRECTORY_OBJECT);
  }

  @Override
  public void begin(Path file) {
    alone.clear();
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    if (kind == RowKind.DIRECTORY_OBJECT) {
      tally.leaveOut(kind.plural());
      return;
    }
    PrincipalRows.principal(kind, row)
        .ifPresent(
            principal -> {
              run.sink().add(principal);
              if (principal instanceof Group group) {
                run.directory().add(group.id(), group.displayName());
              }
            });
    if (isListed(kind, row)) {
      listed.add(kind);
    }
  }

  /**
   * Whether the row shows that its kind was listed. One object alone is no list; an az list whose
   * rows carry their type is one of a group's members, not of the directory.
   */
  private boolean isListed(RowKind kind, Row row) {
    boolean typed = row.form() == Form.LIST && row.has("@odata.type");
    typedList |= typed;
    byIds |= row.form() == Form.ANSWER && row.has("@odata.type");
    return row.form() == Form.ALONE ? !alone.add(kind) : !typed;
  }

  @Override
  public void page(Page page, Optional<RowKind> kind) {
    if (page.form() == Form.ANSWER) {
      kind.filter(ALL::contains).ifPresent(listed::add);
    }
    boolean first =
        page.form() == Form.LIST
            && page.rows() == AZ_FIRST
            && kind.filter(RowKind.SERVICE_PRINCIPAL::equals).isPresent();
    if (first) {
      run.gaps()
          .add(
              Source.PRINCIPALS,
              "a list of exactly 100 service principals is cut: export it with az ad sp list --all");
    }
  }

  @Override
  public Set<Source> finish() {
    if (typedList) {
      run.notes()
          .add(
              "a file of --principals looks like the members of a group; its rows are used, and it"
                  + " does not count as a list of the directory");
    }
    if (byIds) {
      run.notes()
          .add(
              "a file of --principals answers for chosen ids (getByIds); it is taken to have been"
                  + " asked about every principal that holds a role");
    }
    if (listed.containsAll(ALL)) {
      run.directory().whole();
      return Set.of(Source.PRINCIPALS);
    }
    if (!run.request().of(option()).isEmpty()) {
      Set<RowKind> missing = EnumSet.copyOf(ALL);
      missing.removeAll(listed);
      run.notes()
          .add(
              "the files of --principals hold no list of "
                  + String.join(" and ", missing.stream().map(RowKind::plural).toList())
                  + "; principals that they lack are unknown, not gone");
    }
    return Set.of();
  }
}
