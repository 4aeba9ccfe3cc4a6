package io.github.palaudit.cli;

import io.github.palaudit.Questions;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.review.CustomerReview;
import io.github.palaudit.review.Quarter;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The quarterly routine over all customers. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Scans and audits every customer of palaudit.yaml into ROOT/tenant=ID/date=DAY/, and writes"
          + " review.html, .xlsx and .md over all of them: what was seen, whose evidence has to be"
          + " renewed before the quarter ends, and a sign-off. Beside each audit lies its comparison"
          + " with the customer's last one, beside the review the portfolio.",
      "What lies there is not scanned again: stop it whenever you like and give the same command"
          + " again. One customer's failure does not stop the next; the worst exit code counts.",
      "A tenant that you cannot read: import what others exported into its place, and review it."
    },
    footerHeading =
        "%nExit codes: 0 all is seen; 1 the same, with findings at or above --fail-on; 3 something is"
            + " not seen (0 or 1 with --allow-gaps); 2, 4, 5 and 70 as everywhere, if one customer"
            + " ends so.%n%nExamples:%n",
    footer = {
      "  palaudit review -c palaudit.yaml -o reviews",
      "  palaudit review -c palaudit.yaml -o reviews --shard 3/10 --as-of 2026-12-15T18:00:00Z",
      "  palaudit review -c palaudit.yaml -o reviews --join"
    })
final class ReviewCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "ROOT",
      description = "the folder that grows, day by day (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("palaudit-reviews");

  @Option(
      names = "--shard",
      paramLabel = "N/M",
      converter = Shard.Converter.class,
      description =
          "only the Nth of M parts of the customers, such as 3/10; the parts may run anywhere, at"
              + " the same time, into one folder. Afterwards: --join")
  private Shard shard = Shard.WHOLE;

  @Option(
      names = "--join",
      description =
          "scan and audit nothing: write the files over all customers from what lies in ROOT (of the"
              + " day of --as-of, else of the latest)")
  private boolean join;

  @Option(
      names = "--quarter",
      paramLabel = "QUARTER",
      converter = QuarterConverter.class,
      description =
          "evidence is due before this quarter ends, such as 2026-Q4 (default: that of --as-of)")
  private @Nullable Quarter quarter;

  @Mixin private SignInOptions signIn = new SignInOptions();

  @Mixin private ScanChoices choices = new ScanChoices();

  @Mixin private AuditOptions audit = new AuditOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private QuestionOptions questions = new QuestionOptions();

  @Mixin private FormatOptions formats = new FormatOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "show no progress")
  private boolean quiet;

  ReviewCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Configuration configuration = audit.configuration(spec.commandLine());
    rules.chosen(spec.commandLine());
    formats.check(spec.commandLine());
    List<Customer> customers = customers(configuration);
    Layout layout = new Layout(output);
    ReviewOverAll overAll = new ReviewOverAll(around, layout, configuration);
    return join ? joined(overAll, customers) : reviewed(layout, overAll, configuration, customers);
  }

  /** Those of the configuration, but the partner's own tenants where there are others. */
  private List<Customer> customers(Configuration configuration) {
    Set<TenantId> seen = new HashSet<>();
    List<Customer> all =
        configuration.customers().stream().filter(one -> seen.add(one.tenant())).toList();
    List<TenantId> own = configuration.partner().tenants();
    List<Customer> others = all.stream().filter(one -> !own.contains(one.tenant())).toList();
    List<Customer> customers = others.isEmpty() ? all : others;
    if (customers.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Nothing to review: name customers in palaudit.yaml.");
    }
    List<TenantId> asked = signIn.tenants(spec.commandLine());
    for (TenantId tenant : asked) {
      if (customers.stream().noneMatch(one -> one.tenant().equals(tenant))) {
        throw new ParameterException(
            spec.commandLine(),
            "--tenant "
                + tenant
                + " is no customer of palaudit.yaml; add it there, or use \"palaudit audit\".");
      }
    }
    return customers;
  }

  private int joined(ReviewOverAll overAll, List<Customer> customers) {
    if (!shard.isWhole()) {
      throw new ParameterException(
          spec.commandLine(), "--join is about all customers; leave --shard out.");
    }
    choices.refuse(spec.commandLine(), "is about scanning, and --join scans nothing.");
    Optional<LocalDate> day =
        audit.isInstantGiven()
            ? Optional.of(day(audit.instant(around.clock())))
            : overAll.latestDay(customers);
    if (day.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Nothing to join: no customer of palaudit.yaml has an audit in "
              + output
              + "; run \"palaudit review\" first, or name another folder with --output.");
    }
    Quarter asked = Optional.ofNullable(quarter).orElse(Quarter.of(day.get()));
    List<CustomerReview> reviews = overAll.reviews(customers, day.get(), asked);
    Instant asOf =
        audit.isInstantGiven()
            ? audit.instant(around.clock())
            : reviews.stream()
                .flatMap(one -> one.audited().stream())
                .map(CustomerReview.Audited::asOf)
                .max(Instant::compareTo)
                .orElseGet(() -> audit.instant(around.clock()));
    List<Path> written = overAll.write(reviews, day.get(), asOf, asked);
    ReviewLines.print(around.out(), reviews);
    ReviewLines.written(around.out(), written);
    return rules.exitCode(List.of(), reviews.stream().anyMatch(ReviewCommand::isNotWhole));
  }

  private static boolean isNotWhole(CustomerReview review) {
    return review.state() != CustomerReview.State.COMPLETE;
  }

  private int reviewed(
      Layout layout, ReviewOverAll overAll, Configuration configuration, List<Customer> customers) {
    LocalDate day = day(audit.instant(around.clock()));
    questions.check(audit.instant(around.clock()), spec.commandLine());
    List<TenantId> asked = signIn.tenants(spec.commandLine());
    List<Customer> mine =
        customers.stream()
            .filter(one -> shard.holds(one.tenant()))
            .filter(one -> asked.isEmpty() || asked.contains(one.tenant()))
            .toList();
    ReviewScans.Scanned scanned =
        new ReviewScans(scans(configuration), layout, day, shard, configuration).scan(mine);
    Instant asOf = audit.instant(around.clock());
    Quarter inQuarter = Optional.ofNullable(quarter).orElse(Quarter.of(day));
    Questions ask = questions.questions(rules.chosen(spec.commandLine()));
    ReviewAudits audits =
        new ReviewAudits(
            new ReviewAudits.Setting(
                around, audit, ask, formats, layout, day, inQuarter, configuration, asOf),
            scanned);
    List<Integer> codes = new ArrayList<>();
    List<CustomerReview> reviews = new ArrayList<>();
    boolean gaps = scanned.code() == ExitCode.GAPS;
    for (Customer customer : mine) {
      ReviewAudits.Outcome outcome = audits.of(customer);
      reviews.add(outcome.review());
      gaps |= outcome.code() == ExitCode.GAPS;
      codes.add(outcome.code() == ExitCode.GAPS ? ExitCode.DONE : outcome.code());
    }
    ReviewLines.print(around.out(), reviews);
    audit.usageNotes().stream().distinct().map(Plain::line).forEach(around.out()::println);
    if (shard.isWhole()) {
      ReviewLines.written(
          around.out(),
          overAll.write(overAll.reviews(customers, day, inQuarter), day, asOf, inQuarter));
      if (asked.isEmpty()) {
        audits.unusedWaivers().forEach(waiver -> around.out().println(WaiverLines.unused(waiver)));
      }
    } else {
      around
          .out()
          .println(
              "Part "
                  + shard.word().replace('-', ' ')
                  + ". When all parts are done, give the command with --join in place of --shard.");
    }
    codes.add(scanned.code() == ExitCode.GAPS ? ExitCode.DONE : scanned.code());
    codes.add(rules.exitCode(audits.findings(), gaps));
    return ExitCode.worst(codes);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private CustomerScans scans(Configuration configuration) {
    Set<YearMonth> months = questions.month().map(Set::of).orElse(Set.of());
    LiveScan scan = choices.scan(months, around.clock(), spec.commandLine());
    Progress progress = choices.progress(around, quiet);
    return new CustomerScans(
        scan,
        around,
        progress,
        Set.copyOf(configuration.partner().tenants()),
        tenant -> signIn.open(tenant, around, progress, choices::paced, spec.commandLine()),
        true);
  }
}
