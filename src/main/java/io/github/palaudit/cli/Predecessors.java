package io.github.palaudit.cli;

import io.github.palaudit.Audit;
import io.github.palaudit.Earlier;
import io.github.palaudit.compare.AuditReader;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.history.History;
import io.github.palaudit.history.ReviewedWorkbook;
import io.github.palaudit.intake.history.EarlierFile;
import io.github.palaudit.intake.history.EarlierFiles;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What earlier audits left of each customer of a run. */
final class Predecessors {

  private final EarlierFiles found;
  private final Set<Path> named;
  private final Map<Path, PastAudit> read = new HashMap<>();
  private final Predicate<Rule> rules;
  private final Surroundings around;

  private Predecessors(
      EarlierFiles found, Set<Path> named, Predicate<Rule> rules, Surroundings around) {
    this.found = found;
    this.named = Set.copyOf(named);
    this.rules = rules;
    this.around = around;
  }

  /**
   * Looks through these files and folders, and says what is not used.
   *
   * @param rules those that are asked, and that an earlier snapshot is asked too
   * @throws UnreadableInput when a file that was named cannot be read
   */
  static Predecessors in(
      List<Path> previous, List<Inputs> customers, Predicate<Rule> rules, Surroundings around) {
    EarlierFiles found =
        EarlierFiles.find(
            previous,
            customers.stream().map(Predecessors::tenant).collect(Collectors.toUnmodifiableSet()),
            customers.stream().anyMatch(Predecessors::isRedacted));
    found.notes().forEach(note -> say(note, around));
    for (Inputs inputs : customers) {
      found
          .later(tenant(inputs), inputs.asOf())
          .forEach(
              path ->
                  say(
                      path + " is not used: it is later than this audit, " + inputs.asOf() + ".",
                      around));
    }
    Predecessors predecessors = new Predecessors(found, Set.copyOf(previous), rules, around);
    customers.forEach(predecessors::readNamed);
    return predecessors;
  }

  /** A remark that is no result. */
  static void say(String remark, Surroundings around) {
    around.err().println(Plain.line("palaudit: " + remark));
  }

  /**
   * The {@code audit.json} and snapshots of this customer that are earlier than its audit, the
   * newest first.
   */
  List<EarlierFile> of(Inputs inputs) {
    return found.of(tenant(inputs), inputs.asOf(), inputs.customer().header().collectedTo());
  }

  /** What is known of this customer from before, with the workbook that will be replaced. */
  Earlier earlier(Inputs inputs, FormerWorkbook former) {
    TenantId tenant = tenant(inputs);
    Instant asOf = inputs.asOf();
    List<ReviewedWorkbook> workbooks = new ArrayList<>();
    former.typing().ifPresent(workbooks::add);
    found.workbooks(tenant, asOf).stream()
        .filter(one -> !former.is(one.path()))
        .forEach(one -> workbooks.add(one.typing()));
    return new Earlier(new History(workbooks, found.audits(tenant, asOf)), last(inputs));
  }

  /** What was named must be whole before anything is written; only the newest is compared. */
  private void readNamed(Inputs inputs) {
    found.alike(tenant(inputs), inputs.asOf(), inputs.customer().header().collectedTo()).stream()
        .filter(named::contains)
        .forEach(
            path -> say(path + " is not used: it is no earlier than what is audited.", around));
    of(inputs).stream()
        .findFirst()
        .filter(newest -> named.contains(newest.path()))
        .ifPresent(newest -> read.put(newest.path(), read(newest, inputs)));
  }

  /** The newest that can be read, and compared with this audit. */
  private Optional<PastAudit> last(Inputs inputs) {
    for (EarlierFile file : of(inputs)) {
      try {
        PastAudit audit =
            Optional.ofNullable(read.remove(file.path())).orElseGet(() -> read(file, inputs));
        if (audit.redacted() == isRedacted(inputs)) {
          return Optional.of(audit);
        }
        say(
            file.path() + " is not compared: one of the audits is redacted and the other is not.",
            around);
      } catch (UnreadableInput unreadable) {
        say(unreadable.getMessage() + "; it is not compared.", around);
      }
    }
    return Optional.empty();
  }

  private PastAudit read(EarlierFile file, Inputs inputs) {
    try {
      return file instanceof EarlierFile.Scan
          ? Audit.compared(inputs.of(SnapshotFile.read(file.path())), rules, Version.tool())
          : AuditReader.read(file.path());
    } catch (IOException failure) {
      throw new UnreadableInput(
          file.path().toString(), "cannot be read (" + failure + ")", failure);
    }
  }

  private static boolean isRedacted(Inputs inputs) {
    return inputs.customer().header().redacted();
  }

  private static TenantId tenant(Inputs inputs) {
    return inputs.customer().tenant();
  }
}
