package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first line of a snapshot: whose tenant, when, by whom, with what, how completely.
 *
 * @param format {@link #FORMAT}
 * @param tenant the tenant
 * @param tenantName its display name, or its id where no name is known
 * @param tool name and version of what wrote the file
 * @param origin {@code scan} when the tenant was asked live, {@code import} when exports were read
 * @param collectedBy the identity that asked, where it is known
 * @param collectedFrom when asking began
 * @param collectedTo when asking ended; the instant the snapshot stands for
 * @param completeness for each source; a source that is absent was not supplied
 * @param takenAsFact what an import concluded about the role assignments from what the exports do
 *     not hold, a sentence each; every one is an assumption
 * @param limits what whoever scanned chose to leave out, a sentence each
 * @param redacted names and ids are pseudonyms
 */
public record SnapshotHeader(
    String format,
    TenantId tenant,
    String tenantName,
    String tool,
    String origin,
    Optional<String> collectedBy,
    Instant collectedFrom,
    Instant collectedTo,
    Map<Source, Completeness> completeness,
    List<String> takenAsFact,
    List<String> limits,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean redacted) {

  /** What this version writes. */
  public static final String FORMAT = "palaudit-snapshot/1";

  /** {@link #origin} of a live scan. */
  public static final String SCAN = "scan";

  /** {@link #origin} of an import. */
  public static final String IMPORT = "import";

  public SnapshotHeader {
    completeness = new TreeMap<>(completeness);
    takenAsFact = List.copyOf(takenAsFact);
    limits = List.copyOf(limits);
  }

  /** With the names and ids that Azure gave. */
  public SnapshotHeader(
      String format,
      TenantId tenant,
      String tenantName,
      String tool,
      String origin,
      Optional<String> collectedBy,
      Instant collectedFrom,
      Instant collectedTo,
      Map<Source, Completeness> completeness,
      List<String> takenAsFact,
      List<String> limits) {
    this(
        format,
        tenant,
        tenantName,
        tool,
        origin,
        collectedBy,
        collectedFrom,
        collectedTo,
        completeness,
        takenAsFact,
        limits,
        false);
  }

  /** With nothing left out. */
  public SnapshotHeader(
      String format,
      TenantId tenant,
      String tenantName,
      String tool,
      String origin,
      Optional<String> collectedBy,
      Instant collectedFrom,
      Instant collectedTo,
      Map<Source, Completeness> completeness,
      List<String> takenAsFact) {
    this(
        format,
        tenant,
        tenantName,
        tool,
        origin,
        collectedBy,
        collectedFrom,
        collectedTo,
        completeness,
        takenAsFact,
        List.of());
  }

  /** With nothing taken as a fact. */
  public SnapshotHeader(
      String format,
      TenantId tenant,
      String tenantName,
      String tool,
      String origin,
      Optional<String> collectedBy,
      Instant collectedFrom,
      Instant collectedTo,
      Map<Source, Completeness> completeness) {
    this(
        format,
        tenant,
        tenantName,
        tool,
        origin,
        collectedBy,
        collectedFrom,
        collectedTo,
        completeness,
        List.of());
  }

  /** Whether the tenant was asked live: what is missing then was not told. */
  @JsonIgnore
  public boolean isScan() {
    return SCAN.equals(origin);
  }

  /** How completely this source was read. */
  public Completeness of(Source source) {
    return completeness.getOrDefault(source, Completeness.NOT_SUPPLIED);
  }
}
