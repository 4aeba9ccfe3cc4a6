package io.github.palaudit.cli;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an answer depends on, as options: its grounds, and the instant. */
final class AuditOptions {

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "the instant to audit for (default: now)")
  private @Nullable Instant asOf;

  @Mixin private GroundsOptions grounds = new GroundsOptions();

  /** The configuration that the options name. */
  Configuration configuration(CommandLine line) {
    return grounds.configuration(line);
  }

  /** The roles that the options name. */
  RoleCatalog roles() {
    return grounds.roles();
  }

  /** The instant to audit for. */
  Instant instant(Clock clock) {
    return Optional.ofNullable(asOf).orElseGet(clock::instant);
  }

  /** Whether an instant was named. */
  boolean isInstantGiven() {
    return asOf != null;
  }

  /** What the files of {@code --insights} came to, once the inputs were made; in sentences. */
  List<String> usageNotes() {
    return grounds.usageNotes();
  }

  /** The evidence that the configuration's folders and the options give, beside the snapshots. */
  List<DatedObservation> evidence(Configuration configuration, Instant instant) {
    return grounds.evidence(configuration, instant);
  }

  /** The inputs of one customer alone; see {@link GroundsOptions#one}. */
  Inputs one(
      Snapshot customer,
      List<Snapshot> managing,
      List<DatedObservation> given,
      Configuration configuration,
      Instant instant) {
    return grounds.one(customer, managing, given, configuration, instant);
  }

  /** How many customers are among these snapshots. */
  static int customers(List<Snapshot> snapshots, Configuration configuration) {
    long own =
        snapshots.stream()
            .filter(one -> configuration.partner().tenants().contains(one.tenant()))
            .count();
    return own == snapshots.size() ? snapshots.size() : (int) (snapshots.size() - own);
  }

  /**
   * One set of inputs for each customer: snapshots of the partner's own tenants go with all of
   * them, and so does all evidence.
   */
  List<Inputs> inputs(List<Snapshot> snapshots, Configuration configuration, Clock clock) {
    return grounds.inputs(snapshots, configuration, instant(clock));
  }
}
