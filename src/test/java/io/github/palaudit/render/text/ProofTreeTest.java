package io.github.palaudit.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.report.Proof;
import io.github.palaudit.report.Proofs;
import io.github.palaudit.snapshot.PartnerId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The proof on a screen. */
class ProofTreeTest {

  /** Forty who are only eligible, one linked elsewhere, two not linked, and a standing reader. */
  private static Proof crowded() {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .notLinked("anna", 10)
            .guest("bert")
            .assign("bert", "Contributor", "sub-1")
            .notLinked("bert", 10)
            .guest("carl")
            .assign("carl", "Contributor", "sub-1")
            .linked("carl", new PartnerId("27182818"), 10)
            .guest("dora")
            .assign("dora", "Reader", "sub-1")
            .linked("dora", Tenants.LOCATION, 10);
    for (int i = 0; i < 40; i++) {
      tenants
          .guest("eligible" + i)
          .eligible("eligible" + i, "Contributor", "sub-1")
          .linked("eligible" + i, Tenants.LOCATION, 10);
    }
    Coverage coverage = CoverageEngine.coverage(tenants.inputs());
    return new Proofs(coverage).of(coverage.scope(Tenants.scope("sub-1")).orElseThrow());
  }

  private static List<String> lines(Proof proof, boolean all) {
    return new ProofTree(UnaryOperator.identity(), all).draw(proof).lines().toList();
  }

  private static long grants(List<String> lines) {
    return lines.stream().filter(line -> line.contains("- Does not: ")).count();
  }

  @Test
  void ofManyGrantsTheDecidingOnesAreShownAndTheRestIsCounted() {
    List<String> lines = lines(crowded(), false);

    assertThat(lines).hasSizeLessThan(30);
    assertThat(grants(lines)).isEqualTo(2);
    assertThat(lines.get(1)).contains("unlinked-admin");
    assertThat(lines.get(2)).startsWith("|- Does not: Guest ").contains(" has Contributor ");
    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    "\\|- and 1 more like it: unlinked-admin \\((anna|bert)\\); --all shows it"))
        .contains("|- and 40 more: pim-eligible-only; --all shows them")
        .contains("`- and 1 more: reader-only (dora); --all shows it");
  }

  @Test
  void allOfThemAreShownWhenAskedFor() {
    List<String> lines = lines(crowded(), true);

    assertThat(grants(lines)).isEqualTo(44);
    assertThat(lines).noneMatch(line -> line.contains("--all"));
  }

  @Test
  void linesStayWithinTheWidthUnlessAWordIsLonger() {
    assertThat(lines(crowded(), true)).allMatch(line -> line.length() <= 110);

    String word = "x".repeat(200);
    Proof proof = new Proof(Proof.Kind.NOTE, "one " + word + " two", List.of(), List.of());
    assertThat(lines(proof, false)).containsExactly("one", "   " + word, "   two");
  }

  @Test
  void textFromElsewhereIsMadePlainBeforeItIsBroken() {
    Proof proof = new Proof(Proof.Kind.NOTE, "a\nb", List.of(), List.of());

    assertThat(new ProofTree(text -> text.replace('\n', '?'), false).draw(proof))
        .isEqualTo("a?b\n");
  }
}
