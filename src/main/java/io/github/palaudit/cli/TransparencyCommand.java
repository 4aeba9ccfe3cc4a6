package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Logo;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.redaction.Redaction;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.transparency.Disclosure;
import io.github.palaudit.transparency.DisclosureBuilder;
import io.github.palaudit.transparency.Naming;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Snapshots into the documents for customers. */
@Command(
    name = "transparency",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the customer's document: who of the partner has which access, why, and how to end it.",
      "Writes transparency.html and transparency.docx for each customer. They hold no money, no"
          + " renewal, nothing of other customers or partners. Purpose, engagement and approvals"
          + " come from palaudit.yaml."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit transparency --snapshot contoso.jsonl.gz -o contoso",
      "  palaudit transparency --snapshot contoso.jsonl.gz --snapshot fabrikam.jsonl.gz",
      "  palaudit transparency --snapshot contoso.jsonl.gz --names functions --templates ours"
    })
final class TransparencyCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = "--snapshot",
      required = true,
      paramLabel = "FILE",
      description = "a customer's snapshot; may be repeated. Add those of managing tenants")
  private List<Path> snapshots = List.of();

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      description = "write the documents of these customers only; may be repeated")
  private List<String> tenants = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "where the documents go (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("palaudit-transparency");

  @Option(
      names = "--names",
      paramLabel = "HOW",
      description =
          "people: by name (default); functions: by the function that palaudit.yaml gives them, else"
              + " by the group or role they hold")
  private Naming naming = Naming.PEOPLE;

  @Option(names = "--allow-gaps", description = "do not exit with 3 because of gaps")
  private boolean allowGaps;

  @Mixin private TemplateOption template = new TemplateOption();

  @Mixin private AuditOptions audit = new AuditOptions();

  @Mixin private RedactionOption redaction = new RedactionOption();

  TransparencyCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = audit.configuration(spec.commandLine());
    Optional<Redaction> by =
        redaction.redaction(around, configuration, audit.roles(), spec.commandLine());
    Optional<Logo> logo =
        by.isPresent()
            ? Optional.empty()
            : configuration.partner().branding().logo().map(Logo::read);
    TransparencyFiles files = new TransparencyFiles(template.templates(), logo);
    List<Snapshot> read = snapshots.stream().map(SnapshotFile::read).toList();
    List<Inputs> originals = chosen(audit.inputs(read, configuration, around.clock()));
    List<Inputs> customers = by.map(redacted -> redacted.inputs(originals)).orElse(originals);
    audit.usageNotes().stream()
        .map(note -> by.map(redacted -> redacted.sentence(note)).orElse(note))
        .forEach(note -> around.out().println(Plain.line(note)));
    List<Made> made = new ArrayList<>();
    for (Inputs inputs : customers) {
      Disclosure disclosure =
          DisclosureBuilder.build(CoverageEngine.coverage(inputs), naming, Version.tool());
      made.add(new Made(inputs, disclosure, files.made(disclosure)));
    }
    ReportFiles folders = new ReportFiles(output, customers.size());
    for (Made one : made) {
      String tenant = one.inputs().customer().tenant().value();
      Path folder = folders.folder(one.inputs().customerName(), tenant);
      print(one.disclosure(), TransparencyFiles.write(one.files(), folder));
    }
    boolean gaps = made.stream().anyMatch(one -> !one.disclosure().complete());
    return gaps && !allowGaps ? ExitCode.GAPS : ExitCode.DONE;
  }

  /** The files of one customer, before any is written. */
  private record Made(Inputs inputs, Disclosure disclosure, Map<String, byte[]> files) {}

  private List<Inputs> chosen(List<Inputs> customers) {
    List<Inputs> chosen = new ArrayList<>();
    for (String given : tenants) {
      TenantId tenant = TenantOption.parse(spec.commandLine(), given);
      chosen.add(
          customers.stream()
              .filter(inputs -> inputs.customer().tenant().equals(tenant))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "--tenant " + tenant + ": none of the snapshots is of this customer.")));
    }
    return tenants.isEmpty() ? customers : chosen.stream().distinct().toList();
  }

  private void print(Disclosure disclosure, List<Path> written) {
    around
        .out()
        .println(
            Plain.line(
                disclosure.customer()
                    + ": "
                    + disclosure.holders().size()
                    + (disclosure.holders().size() == 1 ? " identity" : " identities")
                    + " of ours, "
                    + (disclosure.complete() ? "all read" : "not everything could be read")));
    if (disclosure.purpose().isEmpty()) {
      around
          .out()
          .println("  no purpose is stated: add one to the customer's entry in palaudit.yaml");
    }
    if (disclosure.moreRoles() > 0) {
      around
          .out()
          .println(
              "  "
                  + disclosure.moreRoles()
                  + " roles are not listed, as the document would grow too long; it says so");
    }
    written.forEach(file -> around.out().println("Written: " + Plain.line(file.toString())));
    around.out().flush();
  }
}
