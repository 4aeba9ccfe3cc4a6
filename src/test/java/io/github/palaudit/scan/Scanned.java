package io.github.palaudit.scan;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.SessionOptions;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.VirtualTime;
import io.github.palaudit.scan.session.WaitListener;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.SnapshotWriter;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs in to a simulator and scans it, without ever sleeping. */
record Scanned(ScanReport report, List<SnapshotRecord> records) {

  static final Clock AT = Clock.fixed(SampleCloud.AT, ZoneOffset.UTC);

  static SessionOptions options(List<Duration> waits) {
    return new SessionOptions(
        3,
        Duration.ofSeconds(30),
        Duration.ofMillis(1),
        Duration.ofSeconds(20),
        32,
        Double.POSITIVE_INFINITY,
        new VirtualTime(waits::add),
        WaitListener.SILENT,
        () -> 0,
        AT,
        name -> Optional.empty());
  }

  static Cloud cloud(Simulator simulator) {
    return Cloud.at(
        "simulated",
        simulator.authority(),
        simulator.resourceManager(),
        simulator.microsoftGraph(),
        Optional.of(pem(simulator)));
  }

  private static Path pem(Simulator simulator) {
    try {
      Path file = Files.createTempFile("palaudit-test-", ".pem");
      file.toFile().deleteOnExit();
      return Files.writeString(file, simulator.certificatePem());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static AzureSession session(Simulator simulator, SampleCustomer customer) {
    return session(simulator, customer, Collections.synchronizedList(new ArrayList<>()));
  }

  static AzureSession session(Simulator simulator, SampleCustomer customer, List<Duration> waits) {
    return AzureSession.open(
        cloud(simulator),
        SignIn.clientSecret(customer.tenant(), customer.clientId(), customer.clientSecret()),
        options(waits));
  }

  static Scanned of(Simulator simulator, SampleCustomer customer) {
    return of(session(simulator, customer));
  }

  static Scanned of(AzureSession session) {
    return of(session, ScanOptions.EVERYTHING);
  }

  static Scanned of(AzureSession session, ScanOptions options) {
    try {
      Path folder = Files.createTempDirectory("palaudit-test-");
      Path file = folder.resolve("scanned.jsonl");
      try (Journal journal = Journal.begin(Journal.beside(file), Map.of(), AT.instant())) {
        ScanReport report =
            new TenantScan("palaudit test", options)
                .scan(session, journal, ScanProgress.SILENT, AT);
        try (SnapshotWriter writer = new SnapshotWriter(file)) {
          journal.copyInto(writer::add);
          writer.finish(report.header());
        }
        journal.discard();
        return new Scanned(report, SnapshotFile.read(file).records().toList());
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  <T extends SnapshotRecord> List<T> of(Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Gap> gaps(Source source) {
    return of(Gap.class).stream().filter(gap -> gap.source() == source).toList();
  }
}
