package io.github.palaudit.coverage;

import io.github.palaudit.Policies;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Policy;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of truth-table.md that are about time. */
final class TimeSentences {

  /** What is given. */
  static final Map<String, BiConsumer<Tenants, MatchResult>> ALL = new LinkedHashMap<>();

  private static final List<String> PEOPLE = List.of("anna", "bert", "carl", "svc");

  static {
    ALL.put(
        "a month has (\\d+) hours",
        (t, m) ->
            t.policy(
                Policies.month(
                    t.policy(),
                    t.policy().pimShare(),
                    OptionalInt.of(Integer.parseInt(m.group(1))))));
    ALL.put(
        "only whole days count",
        (t, m) ->
            t.policy(
                Policies.month(t.policy(), Policy.PimShare.WHOLE_DAYS, t.policy().monthHours())));
    ALL.put(
        "the activation history was not read",
        (t, m) -> t.source(Source.ACTIVATIONS, Completeness.NOT_SUPPLIED));
    ALL.put(
        "(\\S+) activated (.+) at (\\S+) from (\\S+) for (\\d+) hours", TimeSentences::activated);
    ALL.put(
        "(\\S+) has (.+) at (\\S+) since (\\S+)",
        (t, m) -> assigned(t, m, Optional.of(at(m.group(4)))));
    ALL.put(
        "(\\S+) has (.+) at (\\S+), nobody knows since when",
        (t, m) -> assigned(t, m, Optional.empty()));
    ALL.put("(\\S+) has (.+) at (\\S+) from (\\S+) to (\\S+)", TimeSentences::timeBound);
    ALL.put("(\\S+) is a member of the group (\\S+) since (\\S+)", TimeSentences::member);
    ALL.put("(\\S+) is delegated eligible (.+) at (\\S+) by Lighthouse", TimeSentences::eligible);
    ALL.put(
        "(\\S+) is linked to (\\d+), seen on (\\S+)",
        (t, m) ->
            seen(
                t,
                m.group(1),
                LinkAnswer.LINKED,
                Optional.of(new PartnerId(m.group(2))),
                at(m.group(3))));
    ALL.put(
        "(\\S+) is not linked, seen on (\\S+)",
        (t, m) -> seen(t, m.group(1), LinkAnswer.NOT_LINKED, Optional.empty(), at(m.group(2))));
    ALL.put(
        "(\\S+) had a link to (\\d+) that was deleted, seen on (\\S+)",
        (t, m) ->
            seen(
                t,
                m.group(1),
                LinkAnswer.NOT_LINKED,
                Optional.of(new PartnerId(m.group(2))),
                at(m.group(3))));
  }

  private TimeSentences() {}

  static Questions month(String month) {
    return asked(Optional.of(YearMonth.parse(month)), Optional.empty());
  }

  static Questions until(String day) {
    return asked(
        Optional.empty(),
        Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private static Questions asked(Optional<YearMonth> month, Optional<Instant> until) {
    return new Questions(rule -> true, month, until, Optional.empty(), Optional.empty());
  }

  /** Whether an expected answer is one of those given here. */
  static boolean isAbout(String expected) {
    return expected.contains(" of the month, possibly ")
        || expected.contains(" lapses ")
        || expected.equals("nothing lapses")
        || expected.contains(" too old after ");
  }

  /** All answers about time, in the words of the table. */
  static List<String> answers(Coverage coverage, Questions asked) {
    List<String> answers = new ArrayList<>();
    asked
        .month()
        .map(month -> MonthShares.of(coverage, month))
        .ifPresent(month -> answers.addAll(shares(month)));
    asked
        .until()
        .map(until -> Outlook.of(coverage, until))
        .ifPresent(outlook -> answers.addAll(outlook(outlook)));
    return answers;
  }

  private static List<String> shares(MonthShares month) {
    String unit = month.measure() == Policy.PimShare.WHOLE_DAYS ? "days" : "hours";
    return Stream.of("sub-1", "sub-2", "rg-1", "rg-2", "rg-3")
        .map(
            name -> {
              MonthShare share = month.of(Tenants.scope(name)).orElseThrow();
              return name
                  + " has "
                  + month.confirmed(share)
                  + " of "
                  + month.total()
                  + " "
                  + unit
                  + " of the month, possibly "
                  + month.possible(share);
            })
        .toList();
  }

  private static List<String> outlook(Outlook outlook) {
    List<String> answers = new ArrayList<>();
    for (String name : List.of("sub-1", "sub-2", "rg-1")) {
      outlook.lapses().stream()
          .filter(lapse -> lapse.scope().equals(Tenants.scope(name)))
          .map(
              lapse ->
                  name
                      + " lapses "
                      + lapse.when()
                      + ": "
                      + lapse.then().reason().orElseThrow().word()
                      + ", by "
                      + names(lapse.by()))
          .forEach(answers::add);
    }
    if (outlook.lapses().isEmpty()) {
      answers.add("nothing lapses");
    }
    outlook.stale().stream()
        .map(
            stale ->
                "the evidence of "
                    + names(List.of(stale.principal()))
                    + " is too old after "
                    + stale.when())
        .forEach(answers::add);
    return answers;
  }

  private static String names(Collection<PrincipalId> ids) {
    return ids.stream()
        .map(
            id ->
                PEOPLE.stream()
                    .filter(name -> Tenants.id(name).equals(id.object()))
                    .findFirst()
                    .orElse(id.toString()))
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static void activated(Tenants tenants, MatchResult match) {
    Instant start = at(match.group(4));
    tenants.with(
        new Activation(
            Tenants.scope(match.group(3)),
            Tenants.role(match.group(2)),
            Tenants.id(match.group(1)),
            new Window(
                Optional.of(start),
                Optional.of(start.plus(Duration.ofHours(Long.parseLong(match.group(5))))))));
  }

  private static RoleAssignment assigned(
      Tenants tenants, MatchResult match, Optional<Instant> since) {
    RoleAssignment assignment =
        new RoleAssignment(
            Tenants.assignmentId(Tenants.scope(match.group(3)), 9000 + match.start(2))
                + match.group(1),
            Tenants.scope(match.group(3)),
            Tenants.role(match.group(2)),
            Tenants.id(match.group(1)),
            "User",
            Optional.empty(),
            since,
            Optional.empty());
    tenants.with(assignment);
    return assignment;
  }

  private static void timeBound(Tenants tenants, MatchResult match) {
    Optional<Instant> start = Optional.of(at(match.group(4)));
    RoleAssignment assignment = assigned(tenants, match, start);
    tenants.with(
        new AssignmentSchedule(
            "schedule-" + match.group(1) + match.group(3),
            Optional.of(assignment.id()),
            assignment.scope(),
            assignment.role(),
            assignment.principal(),
            "Assigned",
            new Window(start, Optional.of(at(match.group(5)))),
            Optional.of("Direct"),
            Optional.empty()));
  }

  private static void member(Tenants tenants, MatchResult match) {
    tenants.with(
        new GroupEligibility(
            match.group(2) + "_member_" + match.group(1),
            Tenants.id(match.group(2)),
            Tenants.id(match.group(1)),
            "member",
            true,
            new Window(Optional.of(at(match.group(3))), Optional.empty())));
  }

  private static void eligible(Tenants tenants, MatchResult match) {
    tenants.with(
        new Delegation(
            "delegation-" + match.group(1) + match.group(3),
            Tenants.scope(match.group(3)),
            "Operations",
            Tenants.FABRIKAM,
            Optional.empty(),
            List.of(),
            List.of(
                new Delegation.EligibleAuthorization(
                    Tenants.id(match.group(1)),
                    Optional.of(match.group(1)),
                    Tenants.role(match.group(2)),
                    Optional.of("PT8H")))));
  }

  private static void seen(
      Tenants tenants,
      String name,
      LinkAnswer answer,
      Optional<PartnerId> partner,
      Instant collectedAt) {
    tenants.with(
        new DatedObservation(
            new LinkObservation(
                new PrincipalId(Tenants.CONTOSO, Tenants.id(name)),
                answer,
                partner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(collectedAt),
                false,
                name + ".json",
                "0".repeat(64),
                Optional.empty(),
                LinkContext.of(LinkBasis.ATTESTED)),
            collectedAt,
            false));
  }
}
