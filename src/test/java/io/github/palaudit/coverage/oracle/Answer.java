package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.PrincipalId;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said of one scope, in the words of {@code audit.json}.
 *
 * @param verdict attributed, unknown or not-attributed
 * @param basis standing or temporary where attributed, else empty
 * @param reason empty where attributed
 * @param possiblyBy who might besides
 * @param inPart attributed only somewhere below
 */
record Answer(
    String verdict,
    String basis,
    String reason,
    Set<PrincipalId> by,
    Set<PrincipalId> possiblyBy,
    boolean inPart) {

  Answer {
    by = new TreeSet<>(by);
    possiblyBy = new TreeSet<>(possiblyBy);
    possiblyBy.removeAll(by);
  }

  boolean isAttributed() {
    return verdict.equals("attributed");
  }
}
