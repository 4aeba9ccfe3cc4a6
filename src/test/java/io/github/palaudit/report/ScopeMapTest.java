package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scopes as a tree to be drawn. */
class ScopeMapTest {

  private static ScopeMap map(Tenants tenants) {
    return ScopeMap.of(Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test"));
  }

  private static Tenants linked() {
    return new Tenants()
        .guest("adele")
        .assign("adele", "Contributor", "sub-1")
        .linked("adele", Tenants.LOCATION, 10);
  }

  private static List<ScopeMap.Node> all(ScopeMap.Node node) {
    List<ScopeMap.Node> all = new ArrayList<>(List.of(node));
    node.children().forEach(child -> all.addAll(all(child)));
    return all;
  }

  @Test
  void everyScopeStandsInItOnceWithItsOwnState() {
    ScopeMap map = map(linked());
    List<ScopeMap.Node> nodes = all(map.root());

    assertThat(nodes).hasSize(map.size());
    assertThat(nodes)
        .filteredOn(node -> node.kind().equals("subscription"))
        .extracting(node -> node.state().map(Cell.Badge::word).orElse("none"))
        .contains("Attributed");
  }

  /** A management group has no state of its own: it is told by the subscriptions below. */
  @Test
  void aGroupIsToldByTheSubscriptionsBelow() {
    assertThat(all(map(linked()).root()))
        .filteredOn(node -> node.kind().equals("management group"))
        .isNotEmpty()
        .allMatch(node -> node.state().isEmpty())
        .anyMatch(node -> node.told().equals("1 of 1 subscription attributed"));
  }

  @Test
  void aParentHoldsWhatItsChildrenHoldAndNothingIsNothing() {
    for (ScopeMap.Node node : all(map(linked()).root())) {
      assertThat(node.resources()).isGreaterThanOrEqualTo(1);
      if (!node.children().isEmpty()) {
        assertThat(node.resources())
            .isEqualTo(node.children().stream().mapToDouble(ScopeMap.Node::resources).sum());
      }
    }
  }

  @Test
  void resourceGroupsThatWereNotListedAreNotNone() {
    Tenants tenants =
        linked()
            .source(Source.RESOURCE_GROUPS, Completeness.PARTIAL)
            .with(Gap.of(Source.RESOURCE_GROUPS, "403 Forbidden"));

    assertThat(all(map(tenants).root()))
        .filteredOn(node -> node.kind().equals("subscription"))
        .isNotEmpty()
        .allMatch(node -> node.told().equals("resource groups not listed"));
  }

  @Test
  void costsOfOneCurrencyCanBeComparedAndOthersCannot() {
    assertThat(map(linked()).currency()).isEmpty();
    assertThat(map(linked().cost("sub-1", 100)).currency()).isEqualTo(Optional.of("EUR"));
    assertThat(map(linked().cost("sub-1", 100)).root().cost()).isEqualTo(100);
  }
}
