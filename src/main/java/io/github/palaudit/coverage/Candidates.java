package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ScopeId;
import java.util.List;

/** The grants that are considered, by the scope they are given at. */
interface Candidates {

  /** All of them, by scope. */
  List<Grant> all();

  /** Those at this scope and above it, judged for this very scope. */
  List<Grant> reaching(ScopeId scope);
}
