package io.github.palaudit.render;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.ConfigurationFile;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.intake.LinkFiles;
import io.github.palaudit.intake.link.EvidenceDates;
import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The reports of the sample's customers, from the snapshots that lie in sample-output. */
public final class SampleReports {

  private static final Path SAMPLE = Path.of("sample-output");
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  private SampleReports() {}

  public static Report of(String customer) {
    Snapshot snapshot = SnapshotFile.read(SAMPLE.resolve(customer).resolve("snapshot.jsonl.gz"));
    Configuration configuration = ConfigurationFile.read(SAMPLE.resolve("palaudit.yaml"));
    List<DatedObservation> evidence = new ArrayList<>(DatedObservation.of(snapshot));
    evidence.addAll(
        LinkFiles.ofFolders(configuration.evidence().folders(), EvidenceDates.assumed(AT)));
    return Audit.of(
        new Inputs(
            snapshot,
            List.of(),
            new LinkEvidence(evidence),
            RoleCatalogFile.builtIn(),
            configuration,
            AT,
            false),
        Questions.of(rule -> true),
        "palaudit test");
  }
}
