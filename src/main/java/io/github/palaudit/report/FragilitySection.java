package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Departure;
import io.github.palaudit.coverage.Fragility;
import io.github.palaudit.coverage.Identity;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.snapshot.PrincipalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** One row for each identity with which something leaves, and one for all persons at once. */
final class FragilitySection {

  private final Names names;

  private FragilitySection(Names names) {
    this.names = names;
  }

  static Section of(Coverage coverage, Names names) {
    Fragility fragility = coverage.fragility();
    boolean anything =
        coverage.rollUp().counted().attributed() + coverage.rollUp().resourceGroups().attributed()
            > 0;
    List<Departure> rows = new ArrayList<>();
    if (anything) {
      rows.add(fragility.usersAtOnce());
      rows.addAll(fragility.byIdentity());
    }
    return new Section(
        Section.Subject.FRAGILITY,
        "What is no longer confirmed when somebody leaves, as nobody else carries it. All logins of"
            + " one human are one identity; a shared login and an application do not leave with"
            + " anybody. Rows overlap with the first one and are not to be added. Of the counted"
            + " subscriptions, "
            + fragility.restingOnOne(Identity.Kind.PERSON)
            + " rest on one person and "
            + fragility.restingOnOne(Identity.Kind.APPLICATION)
            + " on one application.",
        Table.of(
            new FragilitySection(names).columns(coverage),
            rows,
            row -> Optional.empty(),
            "Nothing that counts is attributed by standing grants, so nothing can be lost."));
  }

  private List<Column<Departure>> columns(Coverage coverage) {
    Columns<Departure> columns =
        new Columns<Departure>()
            .add("Who leaves", 30, Column.Kind.TEXT, FragilitySection::who)
            .text("Kind", 16, row -> row.who().map(one -> one.kind().label()).orElse("persons"))
            .count("Subscriptions lost", 13, row -> number(row.subscriptions(), Tally::total))
            .count(
                "Of them then temporary", 11, row -> number(row.subscriptions(), Tally::temporary))
            .count("Of them then unknown", 11, row -> number(row.subscriptions(), Tally::unknown))
            .count("Resource groups lost", 11, row -> number(row.resourceGroups(), Tally::total))
            .count(
                "Groups then temporary", 11, row -> number(row.resourceGroups(), Tally::temporary))
            .count("Groups then unknown", 11, row -> number(row.resourceGroups(), Tally::unknown))
            .lines("Subscriptions", 34, row -> row.scopes().stream().map(names::scope).toList());
    Amounts.columns(
        columns,
        "Cost no longer confirmed",
        Amounts.currencies(coverage),
        row -> row.cost().total());
    return columns
        .id(
            "Object ids",
            38,
            row ->
                row.who()
                    .map(
                        one ->
                            String.join(
                                " ",
                                one.principals().stream()
                                    .map(PrincipalId::object)
                                    .map(Object::toString)
                                    .toList())))
        .list();
  }

  private static Cell who(Departure row) {
    return row.who()
        .<Cell>map(one -> new Cell.Reference(one.name(), Anchors.of(one.principals().get(0))))
        .orElseGet(() -> Cell.text("All persons at once"));
  }

  private static OptionalInt number(Tally tally, ToIntFunction<Tally> number) {
    return OptionalInt.of(number.applyAsInt(tally));
  }
}
