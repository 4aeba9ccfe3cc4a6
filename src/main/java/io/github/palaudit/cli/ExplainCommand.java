package io.github.palaudit.cli;

import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.render.json.ProofJson;
import io.github.palaudit.render.text.ProofTree;
import io.github.palaudit.report.Proof;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The proof for a scope, a principal, a role or a finding. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows why a scope is attributed or not, what a principal's access comes to, what a role is "
          + "worth and who holds it, or why a finding speaks.",
      "Shows each grant, each of the five conditions, what was seen and where, and which setting "
          + "or assumption decided. Of many grants that come to the same, one is shown."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit explain --snapshot contoso.jsonl.gz \"Contoso Production\"",
      "  palaudit explain --snapshot contoso.jsonl.gz /subscriptions/GUID/resourceGroups/NAME",
      "  palaudit explain --snapshot contoso.jsonl.gz nestor.wilke@fabrikam.com --all",
      "  palaudit explain --snapshot contoso.jsonl.gz \"Key Vault Administrator\"",
      "  palaudit explain --snapshot contoso.jsonl.gz PAL001-0123456789abcdef --json"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUBJECT",
      description =
          "a scope's id or name; a principal's object id, name, or sign-in name; a role's name or id; a"
              + " finding's id")
  private String subject;

  @Option(
      names = "--snapshot",
      required = true,
      paramLabel = "FILE",
      description = "the tenant's snapshot; add those of managing tenants")
  private List<Path> snapshots = List.of();

  @Option(names = "--json", description = "print the whole proof as JSON (see docs/reports.md)")
  private boolean json;

  @Option(names = "--all", description = "show every grant, also where many come to the same")
  private boolean all;

  @Mixin private AuditOptions audit = new AuditOptions();

  ExplainCommand(Surroundings around) {
    this.around = around;
    this.subject = "";
  }

  @Override
  public Integer call() {
    List<Snapshot> read = snapshots.stream().map(SnapshotFile::read).toList();
    Subjects subjects = new Subjects(subject);
    List<Proof> proofs = new ArrayList<>();
    List<Inputs> customers =
        audit.inputs(read, audit.configuration(spec.commandLine()), around.clock());
    audit.usageNotes().forEach(note -> around.err().println(Plain.line(note)));
    for (Inputs inputs : customers) {
      String customer = inputs.customerName();
      subjects.proofs(CoverageEngine.coverage(inputs)).stream()
          .map(proof -> customers.size() > 1 ? proof.in(customer) : proof)
          .forEach(proofs::add);
    }
    if (proofs.isEmpty()) {
      throw new ParameterException(spec.commandLine(), nothing(subjects.isFinding()));
    }
    if (json) {
      around.out().print(ProofJson.of(subject, proofs));
    } else {
      print(proofs);
    }
    return ExitCode.DONE;
  }

  private void print(List<Proof> proofs) {
    ProofTree tree = new ProofTree(Plain::line, all);
    if (proofs.size() > 1) {
      around.out().println(proofs.size() + " matches for \"" + Plain.line(subject) + "\":");
    }
    for (Proof proof : proofs) {
      if (proofs.size() > 1) {
        around.out().println();
      }
      around.out().print(tree.draw(proof));
    }
  }

  private String nothing(boolean finding) {
    return finding
        ? "No finding has the id \""
            + subject
            + "\" now. Give the id or anchor of one as a report of these snapshots shows it."
        : "Nothing in the snapshot is called \""
            + subject
            + "\". Give a scope's id or name, a principal's object id, name or sign-in name, a role's"
            + " name or id, or a finding's id, as the report shows them.";
  }
}
