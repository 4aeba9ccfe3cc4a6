package io.github.palaudit.cli;

import io.github.palaudit.config.ApplicationsFile;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.EvidenceFile;
import io.github.palaudit.scan.link.LinkCheck;
import io.github.palaudit.scan.link.LinkResult;
import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.SessionOptions;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads the partner links of who can sign in, into an evidence file. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the partner link of whoever is signed in, in every tenant that the account reaches, or"
          + " in those of --tenant, and writes the answers into an evidence file.",
      "It only reads. A tenant that wants another sign-in says so, and the others go on; what could"
          + " not be told is never \"not linked\".",
      "With --service-principals it asks the applications of a list instead (docs/evidence.md).",
      "The exit code is 0 when everything was told, 3 when something was not, 4 when nobody could be"
          + " signed in anywhere."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit links check --auth cli -o evidence",
      "  palaudit links check --auth browser --tenant 00000000-0000-0000-0000-000000000000",
      "  palaudit links check --service-principals applications.yaml -o evidence"
    })
final class LinksCheckCommand implements Callable<Integer> {

  private static final int USUAL_AT_ONCE = 8;

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Mixin private SignInOptions signIn = new SignInOptions();

  @Option(
      names = "--service-principals",
      paramLabel = "FILE",
      description = "ask the applications of this list, each with its own secret or certificate")
  private @Nullable Path applications;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "whose partner ids are told apart (default: ./palaudit.yaml if present)")
  private @Nullable Path config;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description =
          "the evidence file to write, or its folder; no file is written over (default:"
              + " links-TIME.jsonl)")
  private @Nullable Path output;

  @Option(
      names = "--max-concurrency",
      paramLabel = "NUMBER",
      description = "have at most this many requests under way (default: ${DEFAULT-VALUE})")
  private int concurrency = USUAL_AT_ONCE;

  @Option(
      names = "--max-wait",
      paramLabel = "TIME",
      converter = PatienceConverter.class,
      description = "do not wait longer for a service, such as 90s or 5m (default: 2m)")
  private Duration longestWait = Duration.ofMinutes(2);

  @Option(names = "--allow-gaps", description = "do not exit with 3 because of what was not told")
  private boolean allowGaps;

  @Option(
      names = {"-q", "--quiet"},
      description = "show no progress")
  private boolean quiet;

  LinksCheckCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    if (concurrency < 1) {
      throw new ParameterException(spec.commandLine(), "--max-concurrency has to be above 0.");
    }
    Optional<Configuration> known = ConfigurationChoice.find(config);
    Path file =
        EvidenceTarget.of(
            Optional.ofNullable(output), around.clock().instant(), spec.commandLine());
    Progress progress = new Progress(around, quiet);
    LinkQuestions questions = questions(progress);
    progress.say("Asking for " + questions.all().size() + " links");
    List<LinkResult> results =
        new LinkCheck(Version.tool(), around.clock(), concurrency).ask(questions.all());
    new LinkTable(known.map(Configuration::partner)).lines(results).forEach(around.out()::println);
    around.out().println(sum(results));
    around.out().flush();
    questions
        .gap()
        .ifPresent(
            gap ->
                err(
                    "not every tenant could be listed ("
                        + gap
                        + "); name those that are missing by --tenant."));
    LinkTable.sorted(results).forEach(this::tellMore);
    write(file, results);
    return exit(questions, results);
  }

  private LinkQuestions questions(Progress progress) {
    SessionOptions options =
        signIn.options(
            around,
            progress,
            usual -> usual.limited(longestWait, concurrency, Double.POSITIVE_INFINITY));
    List<TenantId> tenants = signIn.tenants(spec.commandLine());
    if (applications == null) {
      if (signIn.kind(spec.commandLine()) == AuthKind.TOKEN && tenants.size() > 1) {
        throw new ParameterException(
            spec.commandLine(), "--auth token: a token is for one tenant; give one --tenant.");
      }
      return LinkQuestions.ofAccount(
          signIn.cloud(), signIn.beginning(tenants, around, spec.commandLine()), options, tenants);
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--auth")) {
      throw new ParameterException(
          spec.commandLine(),
          "--auth is for whoever is signed in; the applications of --service-principals sign in as"
              + " their list says.");
    }
    LinkQuestions questions =
        LinkQuestions.ofApplications(
            signIn.cloud(),
            ApplicationsFile.read(applications),
            options,
            name -> around.environment().apply(name),
            tenants);
    if (questions.all().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "No application of " + applications + " is in the tenants named.");
    }
    return questions;
  }

  /** What to do about it, and what the evidence file does not hold. */
  private void tellMore(LinkResult one) {
    String where = one.question().tenantName().orElse(one.question().tenant().value()) + ": ";
    one.remedy().ifPresent(remedy -> err(where + remedy));
    if (one.kind() != LinkResult.Kind.TOLD && one.observation().isEmpty()) {
      err(
          where
              + one.question().application().map(app -> app.name() + ": ").orElse("")
              + "not in the evidence file, as the object in this tenant is not known"
              + one.question()
                  .application()
                  .map(app -> "; objectId in the list names it")
                  .orElse("")
              + ".");
    }
  }

  private void err(String words) {
    around.err().println("palaudit: " + Plain.line(words));
    around.err().flush();
  }

  private static String sum(List<LinkResult> results) {
    long linked = count(results, LinkAnswer.LINKED);
    long not = count(results, LinkAnswer.NOT_LINKED);
    return results.size()
        + " asked for: "
        + linked
        + " linked, "
        + not
        + " not linked, "
        + (results.size() - linked - not)
        + " could not be told";
  }

  private static long count(List<LinkResult> results, LinkAnswer answer) {
    return results.stream()
        .flatMap(one -> one.observation().stream())
        .filter(dated -> dated.observation().answer() == answer)
        .count();
  }

  private void write(Path wanted, List<LinkResult> results) {
    List<DatedObservation> evidence =
        results.stream().flatMap(one -> one.observation().stream()).toList();
    if (evidence.isEmpty()) {
      err("no evidence file was written, as nothing was told of anybody.");
      return;
    }
    Path file = EvidenceTarget.free(wanted);
    CannotWrite.orRun(
        file,
        () -> {
          EvidenceFile.write(file, evidence);
          return file;
        });
    around.out().println("Evidence: " + file + " (" + evidence.size() + ")");
    around.out().flush();
  }

  private int exit(LinkQuestions questions, List<LinkResult> results) {
    boolean signedIn =
        results.stream()
            .anyMatch(
                one ->
                    one.kind() == LinkResult.Kind.TOLD || one.kind() == LinkResult.Kind.NOT_TOLD);
    boolean refused = results.stream().anyMatch(one -> one.kind() == LinkResult.Kind.NO_SIGN_IN);
    if (refused && !signedIn) {
      return ExitCode.SIGN_IN;
    }
    boolean all =
        questions.gap().isEmpty()
            && results.stream().allMatch(one -> one.kind() == LinkResult.Kind.TOLD);
    return all || allowGaps ? ExitCode.DONE : ExitCode.GAPS;
  }
}
