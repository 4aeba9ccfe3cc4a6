package io.github.palaudit.coverage.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.EvidenceSettings;
import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds the engine against the second implementation on random tenants. {@code -Doracle.tenants=N}
 * asks for more of them, {@code -Doracle.seed=S} for others; a difference names its seed. {@code
 * -Doracle.report=FILE} keeps the whole of what is told, {@code -Doracle.shown=N} tells more.
 */
@Tag("slow")
class OracleTest {

  private static final int SHOWN = 5;

  @Test
  void engineAndOracleAgreeOnEveryScopeOfEveryTenant() throws IOException {
    int tenants = Integer.getInteger("oracle.tenants", 2500);
    long first = Long.getLong("oracle.seed", 1L);
    Map<String, List<Long>> kinds = new TreeMap<>();
    for (long seed = first; seed < first + tenants; seed++) {
      for (Difference one : differences(RandomEstates.of(seed))) {
        kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(seed);
      }
    }
    String report = kinds.isEmpty() ? "" : told(kinds);
    String file = System.getProperty("oracle.report", "");
    if (!file.isEmpty()) {
      Files.writeString(Path.of(file), report);
    }
    assertThat(kinds.keySet()).as(report).isEmpty();
  }

  /**
   * Something the two see differently.
   *
   * @param kind the same for differences that may have one cause
   */
  private record Difference(String kind, String text) {}

  private static String told(Map<String, List<Long>> kinds) {
    StringBuilder text = new StringBuilder("oracle and engine differ");
    kinds.forEach(
        (kind, seeds) -> text.append("\n").append(seeds.size()).append(" x ").append(kind));
    kinds.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .limit(Integer.getInteger("oracle.shown", SHOWN))
        .forEach(
            entry -> text.append("\n\n").append(told(entry.getKey(), entry.getValue().get(0))));
    return text.toString();
  }

  private static String told(String kind, long seed) {
    Estate small =
        new Shrinking(
                estate -> differences(estate).stream().anyMatch(one -> one.kind().equals(kind)))
            .smallest(RandomEstates.of(seed));
    StringBuilder text = new StringBuilder("seed " + seed + "\n" + EstateText.text(small));
    differences(small).forEach(one -> text.append("\n  -> ").append(one.text()));
    return text.toString();
  }

  private static List<Difference> differences(Estate estate) {
    List<Difference> found = new ArrayList<>();
    Coverage engine = CoverageEngine.coverage(inputs(estate));
    Verdicts oracle = new Verdicts(estate);
    Set<ScopeId> asked = new TreeSet<>();
    estate.customer().all(RoleAssignment.class).forEach(one -> asked.add(one.scope()));
    estate.customer().all(Subscription.class).forEach(one -> asked.add(one.id()));
    estate.customer().all(ResourceGroup.class).forEach(one -> asked.add(one.id()));
    engine.scopes().forEach(one -> asked.add(one.scope()));
    for (ScopeId scope : asked) {
      Optional<ScopeCoverage> answer = engine.scope(scope);
      if (answer.isEmpty()) {
        found.add(new Difference("scope missing", scope + " is not answered"));
      } else {
        compare(scope, oracle.of(scope), said(answer.get()), found);
      }
    }
    Sums sums = new Sums(estate, oracle);
    compare("whole tenant", sums.wholeTenant(), engine.rollUp().wholeTenant(), found);
    compare("counted", sums.counted(), engine.rollUp().counted(), found);
    return found;
  }

  private static void compare(
      String what, List<Integer> oracle, Tally tally, List<Difference> found) {
    List<Integer> engine =
        List.of(tally.attributed(), tally.temporary(), tally.unknown(), tally.notAttributed());
    if (!oracle.equals(engine)) {
      found.add(new Difference(what, what + ": oracle " + oracle + ", engine " + engine));
    }
  }

  private static void compare(ScopeId scope, Answer oracle, Answer engine, List<Difference> found) {
    if (oracle.equals(engine)) {
      return;
    }
    String kind;
    if (!oracle.verdict().equals(engine.verdict()) || !oracle.reason().equals(engine.reason())) {
      kind = word(oracle) + " / " + word(engine);
    } else if (!oracle.basis().equals(engine.basis())) {
      kind = "basis " + oracle.basis() + " / " + engine.basis();
    } else {
      kind =
          (oracle.by().equals(engine.by()) ? "" : "by ")
              + (oracle.possiblyBy().equals(engine.possiblyBy()) ? "" : "possibly by ")
              + (oracle.inPart() == engine.inPart() ? "" : "in part");
    }
    found.add(new Difference(kind, scope + "\n     oracle " + oracle + "\n     engine " + engine));
  }

  private static String word(Answer answer) {
    return answer.verdict() + (answer.reason().isEmpty() ? "" : ": " + answer.reason());
  }

  private static Answer said(ScopeCoverage scope) {
    return new Answer(
        scope.attribution().word(),
        scope.attribution() instanceof Attribution.Attributed yes
            ? yes.basis().word().toLowerCase(Locale.ROOT)
            : "",
        scope.attribution().reason().map(Reason::word).orElse(""),
        Set.copyOf(scope.by()),
        Set.copyOf(scope.possiblyBy()),
        scope.isCoveredInPart());
  }

  static Inputs inputs(Estate estate) {
    return new Inputs(
        RandomEstates.snapshot(estate.customer()),
        estate.managing().stream().map(RandomEstates::snapshot).toList(),
        new LinkEvidence(estate.evidence()),
        estate.catalog(),
        new Configuration(
            estate.partner(),
            estate.entry().stream().toList(),
            estate.policy(),
            new EvidenceSettings(List.of(), estate.freshDays()),
            List.of(),
            List.of(),
            List.of()),
        estate.asOf(),
        estate.strict());
  }
}
