package io.github.palaudit.cli;

import io.github.palaudit.scan.ScanReport;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;

/**
 * Scans customer after customer; that one cannot be scanned does not stop the next. A managing
 * tenant comes last, since its snapshot has to hold whom the customers' delegations name.
 */
final class CustomerScans {

  private final LiveScan scan;
  private final Surroundings around;
  private final Progress progress;
  private final Set<TenantId> managing;
  private final Function<TenantId, AzureSession> signIn;
  private final List<Path> customers = new ArrayList<>();

  /**
   * @param managing the partner's own tenants
   * @param signIn opens a session for one tenant, or throws
   */
  CustomerScans(
      LiveScan scan,
      Surroundings around,
      Progress progress,
      Set<TenantId> managing,
      Function<TenantId, AzureSession> signIn) {
    this.scan = scan;
    this.around = around;
    this.progress = progress;
    this.managing = managing;
    this.signIn = signIn;
  }

  /** A customer's tenant, and where its snapshot goes. */
  record Target(TenantId tenant, String name, Path file) {}

  /**
   * What became of one customer.
   *
   * @param code the exit code that it asks for
   * @param words what became of it, for a line of its own
   */
  record Outcome(Target target, int code, String words) {
    boolean isScanned() {
      return code == ExitCode.DONE || code == ExitCode.GAPS;
    }
  }

  /** One customer; a failure is thrown. */
  Outcome one(Target target) {
    progress.tenant(target.name());
    AzureSession session = signIn.apply(target.tenant());
    return scanned(target, scan.into(target.file(), session, progress, around.clock()).gaps());
  }

  /**
   * Several customers; a failure is said and becomes an outcome.
   *
   * @param folder where the run keeps which of them are finished
   * @param choices what the run is about, in words
   */
  List<Outcome> all(List<Target> targets, Path folder, String choices) {
    UnfinishedRun run =
        CannotWrite.orRun(
            folder,
            () ->
                scan.resume()
                    ? UnfinishedRun.resume(folder, choices, around.clock().instant())
                    : UnfinishedRun.begin(folder, choices, around.clock().instant()));
    for (Target target : targets) {
      CannotWrite.orRun(target.file(), () -> unfinishedRefused(target));
    }
    List<Outcome> outcomes = new ArrayList<>();
    Stream.concat(
            targets.stream().filter(target -> !managing.contains(target.tenant())),
            targets.stream().filter(target -> managing.contains(target.tenant())))
        .forEach(target -> outcomes.add(orFailure(target, run)));
    if (outcomes.stream().allMatch(Outcome::isScanned)) {
      CannotWrite.orRun(folder, () -> ended(run));
    }
    return outcomes;
  }

  private Target unfinishedRefused(Target target) throws IOException {
    scan.refuseUnfinished(target.file(), around.clock().instant());
    return target;
  }

  private static UnfinishedRun ended(UnfinishedRun run) throws IOException {
    run.end();
    return run;
  }

  private Outcome orFailure(Target target, UnfinishedRun run) {
    try {
      return CannotWrite.orRun(target.file(), () -> unlessFinished(target, run));
    } catch (ParameterException mistake) {
      throw mistake;
    } catch (RuntimeException failure) {
      progress.done();
      FailureMessages.print(around.err(), target.name() + ": ", failure, false);
      return new Outcome(
          target,
          FailureMessages.code(failure),
          "not scanned: " + String.valueOf(failure.getMessage()));
    }
  }

  private Outcome unlessFinished(Target target, UnfinishedRun run) throws IOException {
    if (run.hasFinished(target.tenant(), target.file())) {
      progress.say("Tenant " + target.tenant() + " is scanned already");
      return scanned(target, run.gaps(target.tenant()));
    }
    progress.tenant(target.name());
    AzureSession session = signIn.apply(target.tenant());
    ScanReport report =
        scan.alsoResolving(named(target.tenant()))
            .into(target.file(), session, progress, around.clock());
    run.finished(target.tenant(), target.file(), report.gaps());
    return scanned(target, report.gaps());
  }

  /** Whom of this managing tenant the delegations of the customers scanned before name. */
  private Set<ObjectId> named(TenantId tenant) {
    if (!managing.contains(tenant)) {
      return Set.of();
    }
    return customers.stream()
        .flatMap(file -> SnapshotFile.read(file).delegations().stream())
        .filter(delegation -> delegation.managingTenant().equals(tenant))
        .flatMap(
            delegation ->
                Stream.concat(
                    delegation.authorizations().stream().map(Delegation.Authorization::principal),
                    delegation.eligibleAuthorizations().stream()
                        .map(Delegation.EligibleAuthorization::principal)))
        .collect(Collectors.toSet());
  }

  private Outcome scanned(Target target, int gaps) {
    if (!managing.contains(target.tenant())) {
      customers.add(target.file());
    }
    return new Outcome(
        target,
        gaps > 0 ? ExitCode.GAPS : ExitCode.DONE,
        target.file() + (gaps == 0 ? "" : gaps == 1 ? " (1 gap)" : " (" + gaps + " gaps)"));
  }
}
