package io.github.palaudit.coverage;

import io.github.palaudit.Tenants;

/** The answer for one scope, in a few words. */
final class Answers {

  private Answers() {}

  /** Such as {@code attributed standing}, {@code unknown gap} or {@code not-attributed denied}. */
  static String of(Tenants tenants, String scope) {
    return of(CoverageEngine.coverage(tenants.inputs()), scope);
  }

  static String of(Coverage coverage, String scope) {
    Attribution answer = coverage.scope(Tenants.scope(scope)).orElseThrow().attribution();
    return answer instanceof Attribution.Attributed yes
        ? "attributed " + yes.basis().word()
        : answer.word() + " " + answer.reason().orElseThrow().word();
  }
}
