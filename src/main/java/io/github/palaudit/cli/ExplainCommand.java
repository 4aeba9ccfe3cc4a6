package io.github.palaudit.cli;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.render.text.ProofTree;
import io.github.palaudit.report.Proof;
import io.github.palaudit.report.Proofs;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The proof for a scope or a principal. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows why a scope is attributed or not, or what a principal's access comes to.",
      "Shows every grant, each of the five conditions, what was seen and where."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit explain --snapshot contoso.jsonl.gz \"Contoso Production\"",
      "  palaudit explain --snapshot contoso.jsonl.gz /subscriptions/GUID/resourceGroups/NAME",
      "  palaudit explain --snapshot contoso.jsonl.gz nestor.wilke@fabrikam.com"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUBJECT",
      description = "a scope's id or name; a principal's object id, name, or sign-in name")
  private String subject;

  @Option(
      names = "--snapshot",
      required = true,
      paramLabel = "FILE",
      description = "the tenant's snapshot; add those of managing tenants")
  private List<Path> snapshots = List.of();

  @Mixin private AuditOptions audit = new AuditOptions();

  ExplainCommand(Surroundings around) {
    this.around = around;
    this.subject = "";
  }

  @Override
  public Integer call() {
    List<Snapshot> read = snapshots.stream().map(SnapshotFile::read).toList();
    List<Proof> proofs = new ArrayList<>();
    for (Inputs inputs :
        audit.inputs(read, audit.configuration(spec.commandLine()), around.clock())) {
      Coverage coverage = CoverageEngine.coverage(inputs);
      Proofs of = new Proofs(coverage);
      scopes(coverage).map(of::of).forEach(proofs::add);
      principals(coverage).map(of::of).forEach(proofs::add);
    }
    if (proofs.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Nothing in the snapshot is called \""
              + subject
              + "\". Give a scope's id or name, or a principal's object id, name or sign-in name, as the"
              + " report shows them.");
    }
    ProofTree tree = new ProofTree(Plain::line);
    proofs.forEach(proof -> around.out().print(tree.draw(proof)));
    return ExitCode.DONE;
  }

  private Stream<ScopeCoverage> scopes(Coverage coverage) {
    Snapshot customer = coverage.inputs().customer();
    return coverage.scopes().stream()
        .filter(
            one ->
                is(one.scope().text())
                    || is(one.scope().name())
                    || is(customer.scopes().displayName(one.scope())));
  }

  private Stream<Beneficiary> principals(Coverage coverage) {
    return coverage.principals().stream()
        .filter(
            one ->
                is(one.id().object().value())
                    || is(one.displayName())
                    || (one.principal().orElse(null) instanceof User user
                        && Stream.of(user.userPrincipalName(), user.mail())
                            .anyMatch(address -> address.filter(this::is).isPresent())));
  }

  private boolean is(String name) {
    return name.toLowerCase(Locale.ROOT).equals(subject.strip().toLowerCase(Locale.ROOT));
  }
}
