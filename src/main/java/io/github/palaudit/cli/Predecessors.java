package io.github.palaudit.cli;

import io.github.palaudit.Audit;
import io.github.palaudit.Earlier;
import io.github.palaudit.compare.AuditReader;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.coverage.Inputs;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What earlier audits left of each customer of a run. */
final class Predecessors {

  private final EarlierFiles found;
  private final Surroundings around;

  private Predecessors(EarlierFiles found, Surroundings around) {
    this.found = found;
    this.around = around;
  }

  /** Looks through these files and folders, and says what is not used. */
  static Predecessors in(List<Path> previous, List<Inputs> customers, Surroundings around) {
    EarlierFiles found =
        EarlierFiles.find(
            previous,
            customers.stream().map(Predecessors::tenant).collect(Collectors.toUnmodifiableSet()));
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
    return new Predecessors(found, around);
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

  /** The newest that can be read. */
  private Optional<PastAudit> last(Inputs inputs) {
    for (EarlierFile file : of(inputs)) {
      try {
        return Optional.of(
            file instanceof EarlierFile.Scan
                ? Audit.compared(inputs.of(SnapshotFile.read(file.path())), Version.tool())
                : AuditReader.read(file.path()));
      } catch (UnreadableInput | IOException unreadable) {
        say(unreadable.getMessage() + "; it is not compared.", around);
      }
    }
    return Optional.empty();
  }

  private static TenantId tenant(Inputs inputs) {
    return inputs.customer().tenant();
  }
}
