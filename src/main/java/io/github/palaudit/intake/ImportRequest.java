package io.github.palaudit.intake;

import io.github.palaudit.intake.usage.UsageFile;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to import.
 *
 * @param files for each option its files and folders, in any order; {@link
 *     ImportOption#GROUP_MEMBERS} stands in {@code groupMembers} instead, and {@link
 *     ImportOption#INSIGHTS} in {@code usage}
 * @param groupMembers whose members are in which file
 * @param tenant the tenant; empty when the files shall tell
 * @param name the tenant's display name, where the user gave one
 * @param asOf the instant the snapshot stands for when {@code collectedAt} is empty
 * @param collectedAt when the files were exported, where the user knows
 * @param includeInherited whether the role assignments were exported with {@code
 *     --include-inherited}; empty when not stated
 * @param tool name and version of the program, for the header
 * @param usage Partner Center's usage reports
 */
public record ImportRequest(
    Map<ImportOption, List<Path>> files,
    List<GroupFile> groupMembers,
    Optional<TenantId> tenant,
    Optional<String> name,
    Instant asOf,
    Optional<Instant> collectedAt,
    Optional<Boolean> includeInherited,
    String tool,
    List<UsageFile> usage) {

  /** Without usage reports. */
  public ImportRequest(
      Map<ImportOption, List<Path>> files,
      List<GroupFile> groupMembers,
      Optional<TenantId> tenant,
      Optional<String> name,
      Instant asOf,
      Optional<Instant> collectedAt,
      Optional<Boolean> includeInherited,
      String tool) {
    this(files, groupMembers, tenant, name, asOf, collectedAt, includeInherited, tool, List.of());
  }

  /** Copies what was given. */
  public ImportRequest {
    Map<ImportOption, List<Path>> copy = new EnumMap<>(ImportOption.class);
    files.forEach((option, paths) -> copy.put(option, List.copyOf(paths)));
    files = copy;
    groupMembers = List.copyOf(groupMembers);
    usage = List.copyOf(usage);
  }

  /** The files and folders of this option. */
  public List<Path> of(ImportOption option) {
    return files.getOrDefault(option, List.of());
  }

  /** The instant the snapshot stands for. */
  public Instant moment() {
    return collectedAt.orElse(asOf);
  }
}
