package io.github.palaudit.cli;

import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder that grows: {@code ROOT/tenant=<id>/date=<yyyy-mm-dd>/} holds what is of one customer
 * and one day, in UTC (docs/layout.md).
 */
record Layout(Path root) {

  static final String SNAPSHOT = "snapshot.jsonl.gz";
  static final String AUDIT = "audit.json";

  private static final String WORKBOOK = "audit.xlsx";
  private static final String TENANT = "tenant=";
  private static final String DATE = "date=";

  private Path folder(TenantId tenant) {
    return root.resolve(TENANT + tenant);
  }

  /** Where everything of this customer and day lies. */
  Path folder(TenantId tenant, LocalDate day) {
    return folder(tenant).resolve(DATE + day);
  }

  /** Where the snapshot of this tenant and day lies. */
  Path snapshot(TenantId tenant, LocalDate day) {
    return folder(tenant, day).resolve(SNAPSHOT);
  }

  /** Every tenant of which something lies here. */
  NavigableSet<TenantId> tenants() {
    return read(root, TENANT, TenantId::new);
  }

  /** The days on which this tenant was audited. */
  NavigableSet<LocalDate> audits(TenantId tenant) {
    return days(tenant, AUDIT);
  }

  /** The days whose folders hold a file of one of these names. */
  private NavigableSet<LocalDate> days(TenantId tenant, String... names) {
    NavigableSet<LocalDate> days = read(folder(tenant), DATE, LocalDate::parse);
    days.removeIf(
        day ->
            Arrays.stream(names)
                .noneMatch(name -> Files.exists(folder(tenant, day).resolve(name))));
    return days;
  }

  /**
   * The folders of the days before this one on which this tenant was audited, or of which a
   * workbook is left that somebody may have typed into.
   */
  List<Path> before(TenantId tenant, LocalDate day) {
    return days(tenant, AUDIT, WORKBOOK).headSet(day, false).stream()
        .map(one -> folder(tenant, one))
        .toList();
  }

  /** Where the audits of this tenant lie, day by day; empty where there is none. */
  Optional<Path> audited(TenantId tenant) {
    return audits(tenant).isEmpty() ? Optional.empty() : Optional.of(folder(tenant));
  }

  /** The first of these files that lies there. */
  Optional<String> first(TenantId tenant, LocalDate day, List<String> names) {
    return names.stream()
        .filter(name -> Files.exists(folder(tenant, day).resolve(name)))
        .findFirst();
  }

  /** The day of this tenant's last audit before this day. */
  Optional<LocalDate> lastBefore(TenantId tenant, LocalDate day) {
    return Optional.ofNullable(audits(tenant).lower(day));
  }

  private static <T> NavigableSet<T> read(Path folder, String key, Function<String, T> value) {
    NavigableSet<T> found = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> all = Files.list(folder)) {
      all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.startsWith(key))
          .flatMap(name -> parsed(name.substring(key.length()), value).stream())
          .forEach(found::add);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return found;
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> value) {
    try {
      return Optional.of(value.apply(text));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
