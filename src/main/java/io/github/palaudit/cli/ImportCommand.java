package io.github.palaudit.cli;

import io.github.palaudit.intake.GroupFile;
import io.github.palaudit.intake.ImportOption;
import io.github.palaudit.intake.ImportRequest;
import io.github.palaudit.intake.ImportResult;
import io.github.palaudit.intake.Importer;
import io.github.palaudit.intake.usage.UsageFile;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.SnapshotWriter;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Exports by others into a snapshot. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a snapshot of what others exported; needs no access to the tenant.",
      "Takes output of az and answers of Azure Resource Manager, Resource Graph and "
          + "Microsoft Graph, as JSON or JSON Lines. PATH is a file or a folder; each option "
          + "may be repeated."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  az account list --all > subscriptions.json",
      "  az role assignment list --all --include-inherited > assignments.json   (per subscription)",
      "  az ad user list > users.json",
      "  palaudit import --subscriptions subscriptions.json --role-assignments assignments.json \\",
      "      --principals users.json -o contoso.jsonl.gz",
      "  palaudit report contoso.jsonl.gz"
    })
final class ImportCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = "--role-assignments",
      paramLabel = "PATH",
      description = "az role assignment list")
  private List<Path> roleAssignments = List.of();

  @Option(
      names = "--role-definitions",
      paramLabel = "PATH",
      description = "az role definition list")
  private List<Path> roleDefinitions = List.of();

  @Option(names = "--subscriptions", paramLabel = "PATH", description = "az account list --all")
  private List<Path> subscriptions = List.of();

  @Option(
      names = "--management-groups",
      paramLabel = "PATH",
      description = "az account management-group show --name ROOT --expand --recurse")
  private List<Path> managementGroups = List.of();

  @Option(
      names = "--principals",
      paramLabel = "PATH",
      description = "az ad user list, az ad sp list --all, az ad group list")
  private List<Path> principals = List.of();

  @Option(
      names = "--group-members",
      paramLabel = "GROUP=PATH",
      description = "the direct members of one group: az ad group member list --group GROUP")
  private List<String> groupMembers = List.of();

  @Option(
      names = "--eligibilities",
      paramLabel = "PATH",
      description = "PIM's roleEligibilityScheduleInstances, roleAssignmentScheduleInstances")
  private List<Path> eligibilities = List.of();

  @Option(
      names = "--delegations",
      paramLabel = "PATH",
      description = "Lighthouse registrationAssignments with $expandRegistrationDefinition=true")
  private List<Path> delegations = List.of();

  @Option(
      names = "--links",
      paramLabel = "PATH",
      description = "az managementpartner show, or link evidence of another form")
  private List<Path> links = List.of();

  @Option(
      names = "--insights",
      paramLabel = "[DATE=]FILE",
      description = {
        "Partner Center's Azure usage report: CSV, TSV or .xlsx; DATE is the day on which it was "
            + "made, and the later of two replaces the months of the earlier"
      })
  private List<String> insights = List.of();

  @Option(names = "--tenant", paramLabel = "ID", description = "the tenant; usually the files tell")
  private @Nullable String tenant;

  @Option(names = "--name", paramLabel = "NAME", description = "the tenant's display name")
  private @Nullable String name;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "the instant the snapshot stands for (default: now)")
  private @Nullable Instant asOf;

  @Option(
      names = "--collected-at",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "when the files were exported; dates link evidence that carries no date")
  private @Nullable Instant collectedAt;

  @Option(
      names = "--include-inherited",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "whether the role assignments were exported with --include-inherited")
  private @Nullable Boolean includeInherited;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the snapshot to write (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("snapshot.jsonl.gz");

  @Option(names = "--allow-gaps", description = "do not exit with 3 because of gaps")
  private boolean allowGaps;

  @Option(
      names = {"-q", "--quiet"},
      description = "print nothing but errors")
  private boolean quiet;

  ImportCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    ImportRequest request = request();
    ImportResult result =
        CannotWrite.orRun(
            output,
            () -> {
              try (SnapshotWriter writer = new SnapshotWriter(output)) {
                ImportResult read = Importer.run(request, writer);
                writer.finish(read.header());
                return read;
              }
            });
    if (!quiet) {
      result.counts().forEach(count -> around.out().println(Plain.line(count.sentence())));
      result.notes().forEach(note -> around.out().println("Note: " + Plain.line(note)));
      around
          .out()
          .println(
              "Snapshot of "
                  + Plain.line(result.header().tenantName())
                  + " ("
                  + result.header().tenant()
                  + "): "
                  + output);
      around.out().println("Next: palaudit report " + output);
    }
    boolean gaps = result.header().completeness().containsValue(Completeness.PARTIAL);
    return gaps && !allowGaps ? ExitCode.GAPS : ExitCode.DONE;
  }

  private ImportRequest request() {
    Map<ImportOption, List<Path>> files = new EnumMap<>(ImportOption.class);
    files.put(ImportOption.ROLE_ASSIGNMENTS, roleAssignments);
    files.put(ImportOption.ROLE_DEFINITIONS, roleDefinitions);
    files.put(ImportOption.SUBSCRIPTIONS, subscriptions);
    files.put(ImportOption.MANAGEMENT_GROUPS, managementGroups);
    files.put(ImportOption.PRINCIPALS, principals);
    files.put(ImportOption.ELIGIBILITIES, eligibilities);
    files.put(ImportOption.DELEGATIONS, delegations);
    files.put(ImportOption.LINKS, links);
    if (groupMembers.isEmpty()
        && insights.isEmpty()
        && files.values().stream().allMatch(List::isEmpty)) {
      throw new ParameterException(
          spec.commandLine(), "Nothing to import: give at least --role-assignments PATH.");
    }
    return new ImportRequest(
        files,
        groupMembers.stream().map(this::groupFile).toList(),
        Optional.ofNullable(tenant).map(this::tenantId),
        Optional.ofNullable(name),
        Optional.ofNullable(asOf).orElseGet(around.clock()::instant),
        Optional.ofNullable(collectedAt),
        Optional.ofNullable(includeInherited),
        Version.tool(),
        insights.stream().map(UsageFile::of).toList());
  }

  private GroupFile groupFile(String given) {
    int equals = given.indexOf('=');
    if (equals < 1 || equals == given.length() - 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--group-members takes GROUP=PATH, the group's id or name and its members, not \""
              + given
              + "\".");
    }
    return new GroupFile(given.substring(0, equals).strip(), Path.of(given.substring(equals + 1)));
  }

  private TenantId tenantId(String given) {
    return TenantOption.parse(spec.commandLine(), given);
  }
}
