package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.kit.AccountNotChosen;
import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.Task;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Snapshots into instructions for colleagues. */
@Command(
    name = "kit",
    mixinStandardHelpOptions = true,
    description = {
      "Writes each colleague's instructions for the partner link.",
      "One page for every principal of ours that is not linked, linked wrongly, not known to be "
          + "linked, or linked and not wanted any more: as HTML and as Markdown, with links-kit.csv "
          + "for mail merge and an index over all. palaudit itself sends none of what they say."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit links kit contoso.jsonl.gz -o contoso-links",
      "  palaudit links kit contoso.jsonl.gz northwind.jsonl.gz fabrikam.jsonl.gz -o links"
    })
final class LinksKitCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "SNAPSHOT", description = "snapshot files")
  private List<Path> snapshots = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "where the pages go (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("palaudit-links");

  @Mixin private AuditOptions audit = new AuditOptions();

  LinksKitCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Configuration configuration = audit.configuration(spec.commandLine());
    List<Snapshot> read = snapshots.stream().map(SnapshotFile::read).toList();
    List<Coverage> coverages =
        audit.inputs(read, configuration, around.clock()).stream()
            .map(CoverageEngine::coverage)
            .toList();
    Kit kit = kit(coverages);
    Path index = KitFiles.write(kit, output);
    print(kit, index);
    return ExitCode.DONE;
  }

  private Kit kit(List<Coverage> coverages) {
    try {
      return Kit.of(coverages, Version.tool());
    } catch (AccountNotChosen open) {
      throw new ParameterException(spec.commandLine(), open.getMessage() + ".", open);
    }
  }

  private void print(Kit kit, Path index) {
    PrintWriter out = around.out();
    out.println(Plain.line(String.join(", ", kit.customers())) + ": " + pages(kit));
    for (Task task : Task.values()) {
      if (kit.count(task) > 0) {
        out.println("  " + task.label() + ": " + kit.count(task));
      }
    }
    out.println(
        "  no page: "
            + kit.linked()
            + " that need nothing, "
            + kit.leftOut().size()
            + " left out (index.html says why)");
    if (!kit.notSeenWhole().isEmpty()) {
      out.println(
          "  not everybody who holds a role is known, so there may be more: "
              + Plain.line(String.join(", ", kit.notSeenWhole())));
    }
    out.println("Written: " + Plain.line(index.toString()));
    out.flush();
  }

  private static String pages(Kit kit) {
    int number = kit.pages().size();
    return number == 1 ? "1 page" : number + " pages";
  }
}
