package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is concluded from a scan without Microsoft Graph, whose role assignments name an id and a
 * type and nothing else: never a yes, and a no only where evidence shows it.
 */
class LeftOutByChoiceTest {

  private static final String SENTENCE = "Microsoft Graph was not asked (--no-graph)";

  private static Tenants withoutGraph(String type) {
    ScopeId scope = Tenants.scope("sub-1");
    return new Tenants()
        .source(Source.PRINCIPALS, Completeness.NOT_SUPPLIED)
        .source(Source.GROUP_MEMBERS, Completeness.NOT_SUPPLIED)
        .source(Source.GROUP_ELIGIBILITIES, Completeness.NOT_SUPPLIED)
        .limit(SENTENCE)
        .with(
            new RoleAssignment(
                Tenants.assignmentId(scope, 1),
                scope,
                Tenants.role("Contributor"),
                who(),
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static ObjectId who() {
    return Tenants.id("anna");
  }

  private static List<String> assumed(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs()).assumptions().stream()
        .map(Assumption::sentence)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"User", "ServicePrincipal", "Group", ""})
  void whoeverHoldsARoleMayBeOurs(String type) {
    assertThat(Answers.of(withoutGraph(type), "sub-1")).startsWith("unknown ");
    assertThat(Answers.of(withoutGraph(type).strict(), "sub-1")).startsWith("unknown ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"User", "ServicePrincipal"})
  void aLinkThatIsShownDoesNotTellWhetherItsBearerCounts(String type) {
    Tenants tenants = withoutGraph(type).linked("anna", LOCATION, 5);

    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("unknown unknown-principal");
    assertThat(assumed(tenants)).anyMatch(text -> text.startsWith("nothing of the principals"));
  }

  @Test
  void aGroupOfOursStaysUnknownAsItsMembersDo() {
    assertThat(Answers.of(withoutGraph("Group").ours("anna"), "sub-1"))
        .isEqualTo("unknown unknown-members");
  }

  @Test
  void whoIsShownNotToBeLinkedAttributesNothing() {
    assertThat(Answers.of(withoutGraph("User").notLinked("anna", 5), "sub-1"))
        .startsWith("not-attributed ");
  }

  @Test
  void nobodyIsCalledOrphanedWhereNobodyLooked() {
    assertThat(
            CoverageEngine.coverage(withoutGraph("User").ours("anna").inputs())
                .scope(Tenants.scope("sub-1"))
                .orElseThrow()
                .partnerAccess())
        .isTrue();
  }

  @Test
  void aChoiceIsNoAssumptionAboutFacts() {
    assertThat(assumed(withoutGraph("User"))).doesNotContain(SENTENCE);
  }
}
