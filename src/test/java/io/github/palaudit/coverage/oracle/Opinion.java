package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.Truth;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether one condition holds, and the words for why it does not, or may not.
 *
 * @param why for no the reasons of the no, for unknown those of the unknown; empty for yes
 */
record Opinion(Truth truth, Set<String> why) {

  static final Opinion YES = new Opinion(Truth.YES, Set.of());

  Opinion {
    why = Set.copyOf(why);
  }

  static Opinion no(String why) {
    return new Opinion(Truth.NO, Set.of(why));
  }

  static Opinion unknown(String why) {
    return new Opinion(Truth.UNKNOWN, Set.of(why));
  }

  /** What a setting or a table says, with the word for each answer that is not yes. */
  static Opinion of(Truth truth, String ifNo, String ifUnknown) {
    return switch (truth) {
      case YES -> YES;
      case NO -> no(ifNo);
      case UNKNOWN -> unknown(ifUnknown);
    };
  }

  /** Kleene's and: the least; of two that are equally bad, the words of both. */
  Opinion and(Opinion other) {
    if (truth != other.truth) {
      return truth.ordinal() < other.truth.ordinal() ? this : other;
    }
    Set<String> both = new TreeSet<>(why);
    both.addAll(other.why);
    return new Opinion(truth, both);
  }
}
