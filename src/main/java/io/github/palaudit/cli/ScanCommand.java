package io.github.palaudit.cli;

import io.github.palaudit.scan.ScanReport;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A live tenant into a snapshot. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a live tenant into a snapshot file.",
      "It only reads. What it may not read becomes a gap, and the exit code is then 3."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  az login --tenant 00000000-0000-0000-0000-000000000000",
      "  palaudit scan --auth cli --tenant 00000000-0000-0000-0000-000000000000 -o contoso.jsonl.gz"
    })
final class ScanCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Mixin private SignInOptions signIn = new SignInOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the snapshot to write (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("snapshot.jsonl.gz");

  @Option(names = "--allow-gaps", description = "do not exit with 3 because of gaps")
  private boolean allowGaps;

  @Option(
      names = {"-q", "--quiet"},
      description = "show no progress")
  private boolean quiet;

  ScanCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    List<TenantId> tenants = signIn.tenants(spec.commandLine());
    if (tenants.size() != 1) {
      throw new ParameterException(
          spec.commandLine(), "Scan one tenant at a time: give --tenant ID once.");
    }
    Progress progress = new Progress(around, quiet);
    AzureSession session = signIn.open(tenants.get(0), around, progress, spec.commandLine());
    ScanReport report = LiveScan.EVERYTHING.into(output, session, progress, around.clock());
    around.out().println("Snapshot: " + output);
    return report.gaps() > 0 && !allowGaps ? ExitCode.GAPS : ExitCode.DONE;
  }
}
