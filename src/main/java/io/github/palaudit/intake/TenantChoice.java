package io.github.palaudit.intake;

import io.github.palaudit.intake.json.JsonFile;
import io.github.palaudit.intake.json.Page;
import io.github.palaudit.intake.json.Row;
import io.github.palaudit.intake.json.RowVisitor;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose tenant the files are about, when the user did not say: the one that the subscriptions and
 * management groups name, or else the links. Reads those files once more, ahead of the import.
 */
final class TenantChoice {

  private TenantChoice() {}

  /**
   * The tenant.
   *
   * @throws UnreadableInput when the files name none or several, or cannot be read
   */
  static TenantId of(ImportRequest request) {
    if (request.tenant().isPresent()) {
      return request.tenant().get();
    }
    Set<TenantId> tenants = named(request, ImportOption.SUBSCRIPTIONS);
    if (tenants.isEmpty()) {
      tenants = named(request, ImportOption.MANAGEMENT_GROUPS);
    }
    if (tenants.isEmpty()) {
      tenants = linked(request);
    }
    if (tenants.size() == 1) {
      return tenants.iterator().next();
    }
    throw new UnreadableInput(
        "--tenant",
        tenants.isEmpty()
            ? "no file names the tenant; say whose it is with --tenant ID"
            : "the files name several tenants; say which one to import with --tenant ID: "
                + tenants.stream().map(TenantId::value).collect(Collectors.joining(", ")));
  }

  private static Set<TenantId> named(ImportRequest request, ImportOption option) {
    Set<TenantId> tenants = new TreeSet<>();
    for (Path given : request.of(option)) {
      for (Path file : InputFiles.of(given, note -> {})) {
        JsonFile.read(file, new Names(file, option, tenants));
      }
    }
    return tenants;
  }

  private static Set<TenantId> linked(ImportRequest request) {
    return LinkFiles.ofPaths(request.of(ImportOption.LINKS), LinkReader.dates(request)).stream()
        .map(dated -> dated.observation().principal().tenant())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<TenantId> tenantOf(Row row) {
    if (SubscriptionReader.isTenantOnly(row)) {
      return Optional.empty();
    }
    return row.text("homeTenantId").or(() -> row.text("tenantId")).map(TenantId::new);
  }

  /** Collects the tenants; a file of another option is told at once, not taken for one without. */
  private record Names(Path file, ImportOption option, Set<TenantId> tenants)
      implements RowVisitor {

    @Override
    public void row(Row row) {
      RowKind kind = Recognition.of(row);
      if (kind.option().filter(taker -> taker != option).isPresent()) {
        throw WrongKind.of(file, option, kind, row);
      }
      tenantOf(row).ifPresent(tenants::add);
    }

    @Override
    public void page(Page page) {}
  }
}
