package io.github.palaudit.cli;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.intake.LinkFiles;
import io.github.palaudit.intake.link.EvidenceDates;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What an answer rests on beside the tenant, as options: configuration, evidence, catalogue. */
final class GroundsOptions {

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "the configuration (default: ./palaudit.yaml)")
  private @Nullable Path config;

  @Option(
      names = "--links",
      paramLabel = "PATH",
      description = "link evidence of any form (docs/evidence.md): a file or a folder")
  private List<Path> links = List.of();

  @Option(
      names = "--collected-at",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "when the files of --links were made, where they carry no date")
  private @Nullable Instant collectedAt;

  @Option(
      names = "--insights",
      paramLabel = "[DATE=]FILE",
      description = {
        "Partner Center's Azure usage report (CSV, TSV or .xlsx), in place of any that a snapshot "
            + "holds; DATE is the day on which it was made"
      })
  private List<String> insights = List.of();

  @Option(names = "--strict", description = "count every assumption as unknown")
  private boolean strict;

  private final List<String> usageNotes = new ArrayList<>();

  @Mixin private CatalogOption catalog = new CatalogOption();

  /** The configuration that the options name. */
  Configuration configuration(CommandLine line) {
    return ConfigurationChoice.find(config)
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    "There is no palaudit.yaml here. It says who the partner is; make one with"
                        + " \"palaudit init\", or name one with --config FILE."));
  }

  /** The roles that the options name. */
  RoleCatalog roles() {
    return catalog.catalog();
  }

  /** What the files of {@code --insights} came to, once the inputs were made; in sentences. */
  List<String> usageNotes() {
    return List.copyOf(usageNotes);
  }

  /** The evidence that the configuration's folders and the options give, beside the snapshots. */
  List<DatedObservation> evidence(Configuration configuration, Instant instant) {
    List<DatedObservation> evidence =
        new ArrayList<>(
            LinkFiles.ofFolders(
                configuration.evidence().folders(), EvidenceDates.assumed(instant)));
    evidence.addAll(
        LinkFiles.ofPaths(links, new EvidenceDates(Optional.ofNullable(collectedAt), instant)));
    return evidence;
  }

  /**
   * The inputs of one customer alone, with what was observed in its own snapshot and the managing
   * ones.
   *
   * @param given evidence beside the snapshots
   */
  Inputs one(
      Snapshot customer,
      List<Snapshot> managing,
      List<DatedObservation> given,
      Configuration configuration,
      Instant instant) {
    List<DatedObservation> evidence = new ArrayList<>(given);
    evidence.addAll(DatedObservation.of(customer));
    managing.forEach(snapshot -> evidence.addAll(DatedObservation.of(snapshot)));
    return new Inputs(
        SuppliedUsage.in(customer, insights, usageNotes),
        managing,
        new LinkEvidence(evidence),
        catalog.catalog(),
        configuration,
        instant,
        strict);
  }

  /**
   * One set of inputs for each customer: snapshots of the partner's own tenants go with all of
   * them, and so does all evidence.
   *
   * @param instant what the answers are for
   */
  List<Inputs> inputs(List<Snapshot> snapshots, Configuration configuration, Instant instant) {
    List<Snapshot> managing = new ArrayList<>();
    List<Snapshot> customers = new ArrayList<>();
    List<DatedObservation> evidence =
        new ArrayList<>(
            LinkFiles.ofFolders(
                configuration.evidence().folders(), EvidenceDates.assumed(instant)));
    Set<TenantId> seen = new HashSet<>();
    for (Snapshot snapshot : snapshots) {
      if (!seen.add(snapshot.tenant())) {
        throw new UnreadableInput(
            "tenant " + snapshot.tenant(),
            "two of the snapshots are of this tenant; give one, the newer");
      }
      boolean own = configuration.partner().tenants().contains(snapshot.tenant());
      (own ? managing : customers).add(snapshot);
      evidence.addAll(DatedObservation.of(snapshot));
    }
    if (customers.isEmpty()) {
      customers.addAll(managing);
    }
    customers.replaceAll(customer -> SuppliedUsage.in(customer, insights, usageNotes));
    evidence.addAll(
        LinkFiles.ofPaths(links, new EvidenceDates(Optional.ofNullable(collectedAt), instant)));
    LinkEvidence all = new LinkEvidence(evidence);
    return customers.stream()
        .map(
            customer ->
                new Inputs(
                    customer, managing, all, catalog.catalog(), configuration, instant, strict))
        .toList();
  }
}
