package io.github.palaudit.cli;

import io.github.palaudit.scan.ScanReport;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
  private final boolean resumesWhatLies;
  private final List<Path> customers = new ArrayList<>();
  private final Map<TenantId, Set<ObjectId>> named = new TreeMap<>();
  private int looked;

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
    this(scan, around, progress, managing, signIn, false);
  }

  /**
   * The same.
   *
   * @param resumesWhatLies whether an unfinished scan that lies there is gone on with unasked
   */
  CustomerScans(
      LiveScan scan,
      Surroundings around,
      Progress progress,
      Set<TenantId> managing,
      Function<TenantId, AzureSession> signIn,
      boolean resumesWhatLies) {
    this.scan = scan;
    this.around = around;
    this.progress = progress;
    this.managing = managing;
    this.signIn = signIn;
    this.resumesWhatLies = resumesWhatLies;
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
    List<Outcome> outcomes = each(targets, run);
    if (outcomes.stream().allMatch(Outcome::isScanned)) {
      CannotWrite.orRun(folder, () -> ended(run));
    }
    return outcomes;
  }

  /** Several customers, but those that are finished; a failure is said and becomes an outcome. */
  List<Outcome> each(List<Target> targets, FinishedScans finished) {
    List<Outcome> outcomes = new ArrayList<>();
    Stream.concat(
            targets.stream().filter(target -> !managing.contains(target.tenant())),
            targets.stream().filter(target -> managing.contains(target.tenant())))
        .forEach(target -> outcomes.add(orFailure(target, finished)));
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

  private Outcome orFailure(Target target, FinishedScans run) {
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

  private Outcome unlessFinished(Target target, FinishedScans run) throws IOException {
    if (run.hasFinished(target.tenant(), target.file())) {
      progress.say("Tenant " + target.tenant() + " is scanned already");
      return scanned(target, run.gaps(target.tenant()));
    }
    progress.tenant(target.name());
    AzureSession session = signIn.apply(target.tenant());
    ScanReport report =
        resumed(target.file())
            .alsoResolving(named(target.tenant()))
            .into(target.file(), session, progress, around.clock());
    run.finished(target.tenant(), target.file(), report.gaps());
    return scanned(target, report.gaps());
  }

  private LiveScan resumed(Path file) throws IOException {
    return resumesWhatLies ? scan.resumingWhatLies(file, around.clock().instant()) : scan;
  }

  /** Whom of this managing tenant the delegations of the customers scanned before name. */
  private Set<ObjectId> named(TenantId tenant) {
    return managing.contains(tenant) ? named().getOrDefault(tenant, Set.of()) : Set.of();
  }

  /** Whom the delegations of the customers scanned so far name, by managing tenant. */
  Map<TenantId, Set<ObjectId>> named() {
    for (Path file : customers.subList(looked, customers.size())) {
      try {
        SnapshotFile.read(file).delegations().forEach(this::note);
      } catch (UnreadableInput broken) {
        // Whoever audits it says so.
      }
    }
    looked = customers.size();
    return named;
  }

  private void note(Delegation delegation) {
    Set<ObjectId> ids = named.computeIfAbsent(delegation.managingTenant(), id -> new HashSet<>());
    delegation.authorizations().forEach(one -> ids.add(one.principal()));
    delegation.eligibleAuthorizations().forEach(one -> ids.add(one.principal()));
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
