package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.stream.Stream;

/** The grants that are considered. There may be millions: each is made when it is asked for. */
interface Candidates {

  /** All of them, by scope. */
  Stream<Grant> all();

  /** Those given at this very scope, deny assignments left aside. */
  Stream<Grant> at(ScopeId scope);

  /** How many there are. */
  int count();

  /** Whoever benefits from any, by id. */
  List<PrincipalId> beneficiaries();

  /** The ways in which one beneficiary comes to them, in the order of {@link #of}. */
  List<Benefit> benefits(PrincipalId beneficiary);

  /** Those of one beneficiary. */
  List<Grant> of(PrincipalId beneficiary);

  /** Those at this scope and above it, judged for this very scope. */
  List<Grant> reaching(ScopeId scope);
}
