package io.github.palaudit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A statement and what it rests on, statement by statement.
 *
 * @param kind what it is about
 * @param statement in words
 * @param facts the same in named values, for programs; the names are an interface (docs/reports.md)
 */
public record Proof(Kind kind, String statement, List<Fact> facts, List<Proof> because) {

  public Proof {
    facts = List.copyOf(facts);
    because = List.copyOf(because);
  }

  /** What a statement is about. */
  public enum Kind {
    SCOPE,
    PRINCIPAL,
    ROLE,
    FINDING,
    /** The answer for what is explained. */
    ANSWER,
    /** A way by which somebody gets a role, with its five conditions below. */
    GRANT,
    CONDITION,
    OWNERSHIP,
    LINK,
    OBSERVATION,
    /** Something that is no evidence and changes nothing. */
    HINT,
    /** Something that could not be seen. */
    GAP,
    CATALOGUE,
    LIGHTHOUSE,
    RULE,
    SEVERITY,
    WAIVER,
    REMEDY,
    NOTE;

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A named value. */
  public record Fact(String name, String value) {}

  /** A statement, so far without facts, that rests on nothing further. */
  static Proof of(Kind kind, String statement) {
    return new Proof(kind, statement, List.of(), List.of());
  }

  Proof with(String name, String value) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact(name, value));
    return new Proof(kind, statement, more, because);
  }

  Proof with(String name, Optional<String> value) {
    return value.map(known -> with(name, known)).orElse(this);
  }

  Proof because(List<Proof> statements) {
    return new Proof(kind, statement, facts, statements);
  }

  /** The same, told to be about this customer where there are several. */
  public Proof in(String customer) {
    return new Proof(kind, statement + ", at " + customer, facts, because)
        .with("customer", customer);
  }

  /** The value of this name. */
  public Optional<String> fact(String name) {
    return facts.stream().filter(one -> one.name().equals(name)).map(Fact::value).findFirst();
  }
}
