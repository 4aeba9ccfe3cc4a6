package io.github.palaudit.report;

import java.util.List;

/** A statement and what it rests on, statement by statement. */
public record Proof(String statement, List<Proof> because) {

  public Proof {
    because = List.copyOf(because);
  }

  /** A statement that rests on nothing further. */
  static Proof leaf(String statement) {
    return new Proof(statement, List.of());
  }
}
