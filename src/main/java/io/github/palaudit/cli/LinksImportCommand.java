package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.EvidenceFile;
import io.github.palaudit.intake.LinkFiles;
import io.github.palaudit.intake.link.EvidenceDates;
import io.github.palaudit.intake.link.LinkFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Link evidence of any form into one evidence file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes link evidence of any form and any tenant into one evidence file. PATH is a file or a"
          + " folder: what az managementpartner show or Get-AzManagementPartner printed or exported,"
          + " an attestation of Azure Citadel, a list kept by hand, other evidence files"
          + " (docs/evidence.md).",
      "What the evidence file holds already stays. A row that cannot be used is named, and the others"
          + " are taken in; where a whole file cannot be used, nothing is written. Either way the"
          + " exit code is 5."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  palaudit links import from-colleagues --collected-at 2026-05-04 -o evidence/may.jsonl"
    })
final class LinksImportCommand implements Callable<Integer> {

  private static final String NAME = "imported.jsonl";

  /** In some places it is tomorrow already, and not every clock is right. */
  private static final Duration TIME_ZONES = Duration.ofDays(1);

  private final Surroundings around;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders of evidence")
  private List<Path> given = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description =
          "the evidence file to add to, or the folder of " + NAME + " (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("evidence", NAME);

  @Option(
      names = "--collected-at",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "when evidence that carries no date was collected")
  private @Nullable Instant collectedAt;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description =
          "the date that evidence without one gets when --collected-at is not given; it is marked as"
              + " assumed (default: now)")
  private @Nullable Instant asOf;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "whose partner ids are told apart (default: ./palaudit.yaml if present)")
  private @Nullable Path config;

  @Option(
      names = {"-q", "--quiet"},
      description = "print nothing but errors")
  private boolean quiet;

  LinksImportCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Optional<Configuration> configuration = ConfigurationChoice.find(config);
    Path file = Files.isDirectory(output) ? output.resolve(NAME) : output;
    EvidenceDates dates =
        new EvidenceDates(
            Optional.ofNullable(collectedAt),
            Optional.ofNullable(asOf).orElseGet(around.clock()::instant));
    Instant now = around.clock().instant();
    Instant latest = (now.isAfter(dates.asOf()) ? now : dates.asOf()).plus(TIME_ZONES);
    List<LinkFile> read = new ArrayList<>();
    int unusable = 0;
    for (Path input : inputs(file)) {
      try {
        LinkFile one = LinkFiles.read(input, dates).until(latest);
        read.add(one);
        say(counted(one));
        one.refused().forEach(this::refuse);
      } catch (UnreadableInput whole) {
        refuse(whole);
        unusable++;
      }
    }
    long refused = read.stream().mapToLong(one -> one.refused().size()).sum();
    if (unusable > 0) {
      around
          .err()
          .println(
              "palaudit: nothing was written, as files cannot be used ("
                  + unusable
                  + "); mend them or leave them out, and import again");
      return ExitCode.INPUT;
    }
    List<DatedObservation> added =
        read.stream().flatMap(one -> one.observations().stream()).map(LinkFile::dated).toList();
    if (!added.isEmpty()) {
      int held = CannotWrite.orRun(file, () -> EvidenceFile.add(file, added));
      configuration.ifPresent(
          known -> new AccountLines(known.partner()).of(added).forEach(this::say));
      assumed(added, dates);
      say("Evidence: " + file + " (" + held + " observations)");
    }
    if (refused > 0) {
      around
          .err()
          .println(
              "palaudit: rows were refused ("
                  + refused
                  + "); the audit does not know what they say, so mend them and import again");
    }
    return refused > 0 ? ExitCode.INPUT : ExitCode.DONE;
  }

  /** Each file once, and never the one that is written. */
  private Set<Path> inputs(Path file) {
    Set<Path> inputs = new LinkedHashSet<>();
    for (Path path : given) {
      for (Path one : LinkFiles.some(path, note -> say("Note: " + note))) {
        if (isSame(one, file)) {
          say("Note: " + file + " is the evidence file itself, and what it holds stays");
        } else {
          inputs.add(one);
        }
      }
    }
    return inputs;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unknowable) {
      return false;
    }
  }

  private static String counted(LinkFile one) {
    return one.file()
        + ": "
        + one.read()
        + " "
        + one.form()
        + " read, "
        + one.observations().size()
        + " used, "
        + one.refused().size()
        + " refused";
  }

  private void assumed(List<DatedObservation> added, EvidenceDates dates) {
    long without = added.stream().filter(DatedObservation::assumed).count();
    if (without > 0 && collectedAt == null) {
      say(
          "Note: "
              + without
              + " observations carry no date; "
              + dates.asOf()
              + " is assumed and marked so. Say when they were collected with --collected-at TIME.");
    }
  }

  private void refuse(UnreadableInput problem) {
    around.err().println("palaudit: " + Plain.line(String.valueOf(problem.getMessage())));
    around.err().flush();
  }

  private void say(String line) {
    if (!quiet) {
      around.out().println(Plain.line(line));
      around.out().flush();
    }
  }
}
