package io.github.palaudit.cli;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.ScopeChange;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.kit.Renewals;
import io.github.palaudit.render.json.ComparisonJson;
import io.github.palaudit.renewal.Recognised;
import io.github.palaudit.report.ComparisonBrief;
import io.github.palaudit.report.Report;
import io.github.palaudit.review.CustomerReview;
import io.github.palaudit.review.CustomerReview.State;
import io.github.palaudit.review.DueEvidence;
import io.github.palaudit.review.DueEvidences;
import io.github.palaudit.review.Quarter;
import io.github.palaudit.review.ReviewFile;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Audits one customer after the other from its snapshot in the layout, each by itself: what is
 * written of one does not depend on who else is reviewed.
 */
final class ReviewAudits {

  /** The folder, in a customer's, of the pages for colleagues whose evidence is due. */
  static final String LINKS = "links";

  private final Surroundings around;
  private final AuditOptions options;
  private final Questions asked;
  private final ReportFiles files;
  private final Layout layout;
  private final LocalDate day;
  private final Quarter quarter;
  private final Configuration configuration;
  private final Instant asOf;
  private final List<DatedObservation> given;
  private final ReviewScans.Scanned scanned;
  private final ManagingSnapshots managing;
  private final Map<Severity, Finding> findings = new EnumMap<>(Severity.class);
  private final Set<Waiver> used = new HashSet<>();

  /** What does not change from customer to customer. */
  record Setting(
      Surroundings around,
      AuditOptions options,
      Questions asked,
      FormatOptions formats,
      Layout layout,
      LocalDate day,
      Quarter quarter,
      Configuration configuration,
      Instant asOf) {}

  ReviewAudits(Setting setting, ReviewScans.Scanned scanned) {
    this.around = setting.around();
    this.options = setting.options();
    this.asked = setting.asked();
    this.layout = setting.layout();
    this.day = setting.day();
    this.files =
        new ReportFiles(
            (customer, tenant) -> layout.folder(new TenantId(tenant), day), setting.formats());
    this.quarter = setting.quarter();
    this.configuration = setting.configuration();
    this.asOf = setting.asOf();
    this.given = options.evidence(configuration, asOf);
    this.scanned = scanned;
    this.managing = ManagingSnapshots.of(scanned);
  }

  /** What became of a customer, and the exit code that it asks for. */
  record Outcome(CustomerReview review, int code) {}

  /** A finding of each severity that there was so far, of those that nobody answers for. */
  List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  /** The waivers that no finding so far met. */
  List<Waiver> unusedWaivers() {
    return configuration.waivers().stream().filter(waiver -> !used.contains(waiver)).toList();
  }

  /** Audits this customer, and writes what became of it into its folder. */
  Outcome of(Customer customer) {
    CustomerScans.Outcome scan = scanned.customers().get(customer.tenant());
    Outcome outcome =
        scan == null || !scan.isScanned()
            ? new Outcome(
                failed(customer, State.NOT_SCANNED, scan == null ? "not scanned" : scan.words()),
                scan == null ? ExitCode.FAULT : scan.code())
            : orFailure(customer);
    Path file = layout.folder(customer.tenant(), day).resolve(ReviewFile.NAME);
    try {
      CannotWrite.orRun(
          file,
          () -> {
            PrivateFiles.replace(file, out -> ReviewFile.write(outcome.review(), out));
            return file;
          });
    } catch (CannotWrite refused) {
      FailureMessages.print(around.err(), customer.name() + ": ", refused, false);
      return new Outcome(
          outcome.review(), ExitCode.worst(List.of(outcome.code(), FailureMessages.code(refused))));
    }
    return outcome;
  }

  private static Path swept(Path folder) throws IOException {
    PrivateFiles.sweep(folder);
    PrivateFiles.sweep(folder.resolve(LINKS));
    return folder;
  }

  private CustomerReview failed(Customer customer, State state, String words) {
    return CustomerReview.failed(
        Version.tool(), customer.tenant().value(), customer.name(), day, quarter, state, words);
  }

  private Outcome orFailure(Customer customer) {
    try {
      Path folder = layout.folder(customer.tenant(), day);
      CannotWrite.orRun(folder, () -> swept(folder));
      return CannotWrite.orRun(layout.folder(customer.tenant(), day), () -> audited(customer));
    } catch (RuntimeException failure) {
      FailureMessages.print(around.err(), customer.name() + ": ", failure, false);
      return new Outcome(
          failed(
              customer, State.NOT_AUDITED, "not audited: " + String.valueOf(failure.getMessage())),
          FailureMessages.code(failure));
    }
  }

  private Outcome audited(Customer customer) {
    Path file = layout.snapshot(customer.tenant(), day);
    Snapshot snapshot = SnapshotFile.read(file);
    if (!snapshot.tenant().equals(customer.tenant())) {
      throw new UnreadableInput(
          file.toString(),
          "is of tenant "
              + snapshot.tenant()
              + ", not of "
              + customer.tenant()
              + "; put that tenant's snapshot there, or delete this one to have the tenant scanned");
    }
    List<String> notes = new ArrayList<>(managing.notes(snapshot));
    boolean blind = !notes.isEmpty();
    Inputs inputs = options.inputs(snapshot, managing.of(snapshot), given, configuration, asOf);
    Path folder = layout.folder(customer.tenant(), day);
    Report report = written(inputs, folder);
    report.waivers().open().forEach(one -> findings.putIfAbsent(one.severity(), one));
    inputs.configuration().waivers().stream()
        .filter(waiver -> !report.waivers().unused().contains(waiver))
        .forEach(used::add);
    List<DueEvidence> due = due(report, folder, notes);
    boolean whole = report.head().complete() && !blind;
    return new Outcome(
        new CustomerReview(
            CustomerReview.FORMAT,
            Version.tool(),
            customer.tenant().value(),
            customer.name(),
            day,
            quarter.toString(),
            whole ? State.COMPLETE : State.INCOMPLETE,
            whole ? "audited" : "audited, and not all was seen",
            Optional.of(figures(report)),
            report.answers().since().map(ReviewAudits::compared),
            due,
            notes),
        whole ? ExitCode.DONE : ExitCode.GAPS);
  }

  /** The reports, beside the comparison with the customer's last audit where there is one. */
  private Report written(Inputs inputs, Path folder) {
    Report report =
        AuditIntoFolder.run(
                inputs,
                earlier ->
                    Audit.of(
                        inputs, asked, Recognised.of(List.of(inputs)), earlier, Version.tool()),
                Predecessors.in(
                    layout.before(inputs.customer().tenant(), day),
                    List.of(inputs),
                    asked.rules(),
                    around),
                files,
                around)
            .report();
    report
        .answers()
        .since()
        .ifPresent(
            since ->
                new BriefOptions()
                    .write(
                        ComparisonBrief.of(since, Version.tool()),
                        new ComparisonJson(since),
                        folder));
    return report;
  }

  private static CustomerReview.Compared compared(Comparison since) {
    return new CustomerReview.Compared(
        since.before().asOf(),
        since.subscriptions(ScopeChange.Direction.LOST),
        since.subscriptions(ScopeChange.Direction.GAINED),
        since.ofTheAudits(),
        since.premises().differences().size());
  }

  private static CustomerReview.Audited figures(Report report) {
    Tally counted = report.headline().counted();
    Inputs inputs = report.coverage().inputs();
    return new CustomerReview.Audited(
        report.head().asOf(),
        inputs.customer().header().collectedTo(),
        inputs.customer().header().origin(),
        counted.total(),
        counted.attributed(),
        counted.possible(),
        inputs.customer().gaps().size(),
        report.headline().openFindings());
  }

  private List<DueEvidence> due(Report report, Path folder, List<String> notes) {
    Renewals renewals = Renewals.of(report.coverage(), quarter.end(), Version.tool());
    renewals
        .kit()
        .filter(kit -> !kit.pages().isEmpty())
        .ifPresent(kit -> KitFiles.write(kit, folder.resolve(LINKS)));
    if (!renewals.withoutKit().isEmpty() && !renewals.all().isEmpty()) {
      notes.add("No pages for colleagues were made: " + renewals.withoutKit());
    }
    renewals
        .kit()
        .filter(kit -> !kit.notSeenWhole().isEmpty())
        .ifPresent(
            kit ->
                notes.add(
                    "Not everybody who holds a role is known (roles or members that were not read,"
                        + " or a principal that could not be looked up), so more colleagues may"
                        + " have to renew their evidence."));
    return DueEvidences.of(report.coverage(), renewals, quarter.end(), LINKS);
  }
}
