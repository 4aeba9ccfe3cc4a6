package io.github.palaudit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.renewal.Ground;
import io.github.palaudit.renewal.Recognised;
import io.github.palaudit.renewal.Renewal;
import io.github.palaudit.renewal.RenewalCheck;
import io.github.palaudit.renewal.Verdict;
import io.github.palaudit.snapshot.PrincipalId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of truth-table.md, whose answers were worked out by hand. */
class TruthTableTest {

  private static final Set<String> ALWAYS = Set.of("PAL016", "PAL030", "PAL040");
  private static final Set<String> NOTES = Set.of("PAL030", "PAL040");
  private static final List<String> NAMES =
      List.of("anna", "bert", "carl", "svc", "mi", "team", "inner", "aobo", "ghost", "own");

  static List<TruthTable.Case> cases() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(
            TruthTableTest.class.getResourceAsStream("/coverage/truth-table.md"))) {
      return new TruthTable().read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyCaseHasAnIdOfItsOwn() throws IOException {
    assertThat(cases()).extracting(TruthTable.Case::id).doesNotHaveDuplicates();
    assertThat(cases()).hasSizeGreaterThan(40);
  }

  @TestFactory
  Stream<DynamicTest> theTableHolds() throws IOException {
    return cases().stream()
        .map(one -> DynamicTest.dynamicTest(one.id() + " " + one.statement(), () -> check(one)));
  }

  static void check(TruthTable.Case one) {
    Coverage coverage = CoverageEngine.coverage(one.given().inputs());
    assertThat(one.then()).as("a case expects something").isNotEmpty();
    for (String expected : one.then()) {
      if (expected.startsWith("findings:")) {
        assertThat(findings(coverage)).isEqualTo(listed(expected.substring(9)));
      } else if (expected.startsWith("renewal:")) {
        assertThat(renewal(coverage, one.given().renewal())).isEqualTo(expected);
      } else if (expected.startsWith("notes:")) {
        assertThat(notes(coverage)).isEqualTo(listed(expected.substring(6)));
      } else if (expected.startsWith("plan: ")) {
        assertThat("plan: " + TruthTablePlan.all(coverage)).isEqualTo(expected);
      } else if (expected.startsWith("first step: ")) {
        assertThat("first step: " + TruthTablePlan.first(coverage)).isEqualTo(expected);
      } else if (expected.startsWith("a goal of ")) {
        assertThat(TruthTablePlan.goal(coverage, expected)).isEqualTo(expected);
      } else if (expected.startsWith("counted:")) {
        assertThat(counted(coverage)).isEqualTo(expected.substring(8).strip());
      } else if (TimeSentences.isAbout(expected)) {
        assertThat(TimeSentences.answers(coverage, one.asked())).contains(expected);
      } else if (Reckoning.of(coverage, expected).isPresent()) {
        assertThat(Reckoning.of(coverage, expected)).contains(expected);
      } else {
        String scope = expected.substring(0, expected.indexOf(' '));
        assertThat(answer(coverage, scope, expected)).isEqualTo(expected);
      }
    }
  }

  private static String counted(Coverage coverage) {
    Tally tally = coverage.rollUp().counted();
    return String.format(
        Locale.ROOT,
        "%d of %d, temporary %d, unknown %d",
        tally.attributed(),
        tally.total(),
        tally.temporary(),
        tally.unknown());
  }

  /** The verdict of the first check and the grounds that decide it, the gravest first. */
  private static String renewal(Coverage coverage, Optional<LocalDate> day) {
    Recognised recognised = Recognised.of(List.of(coverage.inputs()));
    Renewal first = RenewalCheck.of(coverage, recognised, day).get(0);
    return first.grounds().stream()
        .filter(ground -> ground.kind().effect() != Verdict.GO)
        .map(ground -> ", " + ground.kind().word() + named(ground))
        .distinct()
        .collect(Collectors.joining("", "renewal: " + first.verdict().label(), ""));
  }

  private static String named(Ground ground) {
    return Stream.of("sub-1", "sub-2")
        .filter(name -> ground.scopes().contains(Tenants.scope(name)))
        .map(name -> " " + name)
        .collect(Collectors.joining());
  }

  /** The answer in the words of the table. */
  private static String answer(Coverage coverage, String name, String expected) {
    ScopeCoverage scope = coverage.scope(Tenants.scope(name)).orElseThrow();
    if (expected.endsWith(" is covered in part")) {
      return name + (scope.isCoveredInPart() ? " is covered in part" : " is not covered in part");
    }
    if (scope.attribution() instanceof Attribution.Attributed yes) {
      return name + " is attributed, " + yes.basis().word() + ", by " + names(scope.by());
    }
    Reason reason = scope.attribution().reason().orElseThrow();
    if (scope.attribution() instanceof Attribution.Unknown) {
      return name
          + " is unknown: "
          + reason.word()
          + (scope.possiblyBy().isEmpty() ? "" : ", possibly by " + names(scope.possiblyBy()));
    }
    return name + " is not attributed: " + reason.word();
  }

  private static String names(Collection<PrincipalId> ids) {
    return ids.stream().map(TruthTableTest::name).sorted().collect(Collectors.joining(" and "));
  }

  static String name(PrincipalId id) {
    return NAMES.stream()
        .filter(name -> Tenants.id(name).equals(id.object()))
        .findFirst()
        .orElse(id.toString());
  }

  private static Set<String> findings(Coverage coverage) {
    return Rules.check(coverage, rule -> !ALWAYS.contains(rule.text().id())).stream()
        .map(TruthTableTest::told)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The notes about the tenant that are left out elsewhere, but for the old catalogue. */
  private static Set<String> notes(Coverage coverage) {
    return Rules.check(coverage, rule -> NOTES.contains(rule.text().id())).stream()
        .map(Finding::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String told(Finding finding) {
    String about =
        finding
            .principal()
            .map(TruthTableTest::name)
            .or(
                () ->
                    finding
                        .scope()
                        .map(
                            scope ->
                                Stream.of("sub-1", "sub-2", "rg-1", "mg-1", "/")
                                    .filter(name -> Tenants.scope(name).equals(scope))
                                    .findFirst()
                                    .orElse(scope.text())))
            .orElse("");
    return (finding.rule() + " " + about).strip();
  }

  private static Set<String> listed(String text) {
    return text.strip().equals("none")
        ? Set.of()
        : Arrays.stream(text.split(","))
            .map(String::strip)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
