package io.github.palaudit.report;

import io.github.palaudit.renewal.CredentialWindow;
import io.github.palaudit.renewal.Ground;
import io.github.palaudit.renewal.Renewal;
import io.github.palaudit.renewal.Verdict;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One row for each ground of each check: what decides the verdict, and what is worth knowing. */
final class RenewalSection {

  private RenewalSection() {}

  /** A ground, or a check that has none. */
  private record Line(Renewal renewal, Optional<Ground> ground) {}

  /** Nothing where nothing was checked. */
  static Optional<Section> of(List<Renewal> renewals, Names names) {
    if (renewals.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines = renewals.stream().flatMap(RenewalSection::lines).toList();
    return Optional.of(
        new Section(
            Section.Subject.RENEWAL,
            String.join(". ", RenewalLines.of(renewals))
                + ". At risk where something certain stands against it, unknown where something"
                + " decisive is not known, go only where neither is so; all as it is if nothing"
                + " changes but what carries a date. Thresholds are the partner's own entries,"
                + " measured in recognised usage and never in cost.",
            Table.of(columns(names), lines, row -> Optional.empty(), "There is nothing to say.")));
  }

  private static Stream<Line> lines(Renewal renewal) {
    return renewal.grounds().isEmpty()
        ? Stream.of(new Line(renewal, Optional.empty()))
        : renewal.grounds().stream().map(ground -> new Line(renewal, Optional.of(ground)));
  }

  private static List<Column<Line>> columns(Names names) {
    return new Columns<Line>()
        .text("Credential", 28, row -> row.renewal().name())
        .day("Until", row -> Optional.of(day(row.renewal().day())))
        .text("Window", 30, row -> row.renewal().window().map(RenewalSection::window).orElse(""))
        .state("Verdict", 12, row -> badge(row.renewal().verdict()))
        .state("Speaks for", 12, row -> row.ground().map(RenewalSection::effect).orElse(Cell.BLANK))
        .text("Ground", 26, row -> row.ground().map(one -> one.kind().label()).orElse(""))
        .day("From", row -> row.ground().map(one -> day(one.day())))
        .lines(
            "Subscriptions",
            30,
            row ->
                row.ground()
                    .map(one -> one.scopes().stream().map(names::scope).toList())
                    .orElse(List.of()))
        .lines(
            "Principals",
            26,
            row -> row.ground().map(one -> names.principals(one.principals())).orElse(List.of()))
        .prose(
            "In words",
            60,
            row -> row.ground().map(one -> Sentences.capitalised(one.detail())).orElse(""))
        .id("Scope ids", 50, row -> ids(row, one -> one.scopes().stream().map(ScopeId::text)))
        .id(
            "Object ids",
            38,
            row -> ids(row, one -> one.principals().stream().map(RenewalSection::object)))
        .list();
  }

  private static String object(PrincipalId principal) {
    return principal.object().value();
  }

  private static Optional<String> ids(Line row, Function<Ground, Stream<String>> ids) {
    return row.ground()
        .map(ground -> String.join(" ", ids.apply(ground).toList()))
        .filter(text -> !text.isEmpty());
  }

  private static String window(CredentialWindow window) {
    String days = window.opens() + " to " + window.anniversary();
    return switch (window.position()) {
      case BEFORE -> days + ", not open yet";
      case IN -> days + ", open";
      case AFTER -> days + ", over";
    };
  }

  private static Cell badge(Verdict verdict) {
    return switch (verdict) {
      case GO -> new Cell.Badge(Tone.ATTRIBUTED, "Go");
      case UNKNOWN -> new Cell.Badge(Tone.UNKNOWN, "Unknown");
      case AT_RISK -> new Cell.Badge(Tone.ALARM, "At risk");
    };
  }

  /** What a ground does to the verdict; a note does nothing. */
  private static Cell effect(Ground ground) {
    Verdict effect = ground.kind().effect();
    return effect == Verdict.GO ? new Cell.Badge(Tone.NOT_COUNTED, "Note") : badge(effect);
  }

  private static Instant day(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
