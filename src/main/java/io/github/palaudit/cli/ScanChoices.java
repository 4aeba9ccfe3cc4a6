package io.github.palaudit.cli;

import io.github.palaudit.scan.Chosen;
import io.github.palaudit.scan.ScanOptions;
import io.github.palaudit.scan.session.SessionOptions;
import io.github.palaudit.snapshot.Source;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a scan reads, how fast, and how it is watched, as options. */
final class ScanChoices {

  private static final String LAST = "last";

  @Option(
      names = "--scope",
      paramLabel = "ID",
      description =
          "scan only this subscription, resource group or management group, by GUID or resource id;"
              + " may be repeated")
  private List<String> only = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "ID",
      description = "leave this scope out with all that lies in it; may be repeated")
  private List<String> except = List.of();

  @Option(
      names = "--only-source",
      paramLabel = "WORD",
      description =
          "read only this, such as role-assignments, with what it needs; may be repeated (any other"
              + " word lists them)")
  private List<String> sources = List.of();

  @Option(
      names = "--no-graph",
      description = "do not ask Microsoft Graph: names and members of groups stay unknown")
  private boolean withoutGraph;

  @Option(
      names = "--cost",
      arity = "0..1",
      fallbackValue = LAST,
      paramLabel = "MONTH",
      description =
          "read the cost of this month, such as 2026-10, or of the last whole one; may be repeated")
  private List<String> cost = List.of();

  @Option(
      names = "--link-hints",
      description =
          "look into the tenant's activity log for writes of partner links: hints, never evidence")
  private boolean linkHints;

  @Option(
      names = "--max-rps",
      paramLabel = "NUMBER",
      description = "send at most this many requests a second (default: what the services allow)")
  private double perSecond = Double.POSITIVE_INFINITY;

  @Option(
      names = "--max-concurrency",
      paramLabel = "NUMBER",
      description = "have at most this many requests under way (default: ${DEFAULT-VALUE})")
  private int concurrency = SessionOptions.USUAL_CONCURRENCY;

  @Option(
      names = "--max-wait",
      paramLabel = "TIME",
      converter = PatienceConverter.class,
      description = "do not wait longer for a service, such as 90s or 5m (default: 2m)")
  private Duration longestWait = Duration.ofMinutes(2);

  @Option(
      names = "--json-progress",
      description = "show progress on standard error as one JSON object a line")
  private boolean json;

  /** Refuses choices that no scan will heed. */
  void refuse(CommandLine line, String why) {
    line.getParseResult().matchedOptions().stream()
        .filter(option -> option.userObject() instanceof Field field && isOurs(field))
        .findFirst()
        .ifPresent(
            option -> {
              throw new ParameterException(line, option.longestName() + " " + why);
            });
  }

  private static boolean isOurs(Field field) {
    return field.getDeclaringClass().equals(ScanChoices.class)
        || field.getDeclaringClass().equals(ResumeOption.class);
  }

  /**
   * The scan that was chosen.
   *
   * @param activity the months whose activations of eligible roles are read
   */
  LiveScan scan(Set<YearMonth> activity, Clock clock, CommandLine line) {
    if (concurrency < 1 || !(perSecond > 0)) {
      throw new ParameterException(line, "--max-concurrency and --max-rps have to be above 0.");
    }
    ScanOptions options =
        ScanOptions.EVERYTHING
            .atOnce(concurrency)
            .of(
                new Chosen(
                    ScopeOption.parse(line, "--scope", only),
                    ScopeOption.parse(line, "--exclude", except)))
            .with(costMonths(clock, line), activity);
    Set<Source> wanted = wanted(activity, line);
    options = wanted.isEmpty() ? options : options.reading(wanted);
    options = linkHints ? options.withLinkHints() : options;
    return new LiveScan(
        withoutGraph ? options.withoutGraph() : options, false, wanted, withoutGraph);
  }

  private Set<Source> wanted(Set<YearMonth> activity, CommandLine line) {
    Set<Source> readable = ScanOptions.readable();
    EnumSet<Source> wanted = EnumSet.noneOf(Source.class);
    for (String given : sources) {
      String word = given.strip().toLowerCase(Locale.ROOT);
      wanted.add(
          readable.stream()
              .filter(source -> source.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          line,
                          "--only-source: there is no source \""
                              + given
                              + "\"; there are "
                              + readable.stream()
                                  .map(Source::word)
                                  .collect(Collectors.joining(", "))
                              + ".")));
    }
    if (wanted.contains(Source.COST) && cost.isEmpty()) {
      throw new ParameterException(line, "--only-source cost needs --cost [MONTH].");
    }
    if (wanted.contains(Source.ACTIVATIONS) && activity.isEmpty()) {
      throw new ParameterException(line, "--only-source activations needs --month MONTH.");
    }
    return wanted;
  }

  /** Whether cost was asked for. */
  boolean withCost() {
    return !cost.isEmpty();
  }

  private Set<YearMonth> costMonths(Clock clock, CommandLine line) {
    YearMonth current = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Set<YearMonth> months = new TreeSet<>();
    for (String given : cost) {
      YearMonth month;
      try {
        month = given.equals(LAST) ? current.minusMonths(1) : new MonthConverter().convert(given);
      } catch (CommandLine.TypeConversionException notOne) {
        throw new ParameterException(line, "--cost: " + notOne.getMessage() + ".", notOne);
      }
      if (month.isAfter(current)) {
        throw new ParameterException(line, "--cost " + month + ": that month has not begun.");
      }
      months.add(month);
    }
    return months;
  }

  /** How patient, and how fast, a session may be. */
  SessionOptions paced(SessionOptions usual) {
    return usual.limited(longestWait, concurrency, perSecond);
  }

  /** Who shows how the scan gets on. */
  Progress progress(Surroundings around, boolean quiet) {
    return new Progress(around, quiet, json);
  }

  /** The same choices in words, to tell one broken run from another. */
  String words() {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of(new TreeSet<>(only), new TreeSet<>(except), new TreeSet<>(sources)));
    all.addAll(List.of(withoutGraph, new TreeSet<>(cost), linkHints));
    return all.toString();
  }
}
