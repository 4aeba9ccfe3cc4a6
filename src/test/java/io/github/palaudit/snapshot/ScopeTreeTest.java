package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScopeTreeTest {

  private static final ScopeId SUB = ScopeId.subscription("5b5b5b5b-0000-4000-8000-000000000001");
  private static final ScopeId RG = SUB.resourceGroup("rg-1");
  private static final ScopeId TOP = ScopeId.managementGroup("top");
  private static final ScopeId MID = ScopeId.managementGroup("mid");

  private static Subscription subscription(Optional<ScopeId> parent) {
    return new Subscription(
        SUB, "Production", Optional.empty(), Optional.empty(), parent, List.of(), Map.of());
  }

  private static ManagementGroup group(ScopeId id, Optional<ScopeId> parent) {
    return new ManagementGroup(id, "", parent);
  }

  @Test
  void whatAzureListedLeadsToTheRoot() {
    ScopeTree tree =
        new ScopeTree(
            List.of(
                group(TOP, Optional.empty()),
                group(MID, Optional.of(TOP)),
                subscription(Optional.of(MID)),
                new ResourceGroup(RG, "rg-1", OptionalInt.empty())));

    assertThat(tree.upwards(RG)).containsExactly(RG, SUB, MID, TOP, ScopeId.ROOT);
    assertThat(tree.children(MID)).containsExactly(SUB);
    assertThat(tree.children(SUB)).containsExactly(RG);
    assertThat(tree.children(RG)).isEmpty();
    assertThat(tree.isParentKnown(SUB)).isTrue();
  }

  @Test
  void aSubscriptionWhoseParentWasNotReadHangsFromTheRootAndSaysSo() {
    ScopeTree tree = new ScopeTree(List.of(subscription(Optional.empty())));

    assertThat(tree.upwards(SUB)).containsExactly(SUB, ScopeId.ROOT);
    assertThat(tree.isParentKnown(SUB)).isFalse();
    assertThat(tree.isParentKnown(RG)).isTrue();
    assertThat(tree.isParentKnown(ScopeId.ROOT)).isTrue();
  }

  @Test
  void aParentThatMayNotBeReadIsStillTheParent() {
    ScopeTree tree = new ScopeTree(List.of(subscription(Optional.of(MID))));

    assertThat(tree.upwards(SUB)).containsExactly(SUB, MID, ScopeId.ROOT);
    assertThat(tree.listed(MID)).isEmpty();
    assertThat(tree.isParentKnown(MID)).isFalse();
  }

  @Test
  void aScopeThatWasNotListedFollowsItsPath() {
    ScopeTree tree = new ScopeTree(List.of());

    assertThat(tree.upwards(RG)).containsExactly(RG, SUB, ScopeId.ROOT);
    assertThat(tree.upwards(ScopeId.ROOT)).containsExactly(ScopeId.ROOT);
    assertThat(tree.parent(ScopeId.ROOT)).isEmpty();
  }

  @Test
  void aCycleIsCutAndStillEndsAtTheRoot() {
    ScopeTree tree =
        new ScopeTree(
            List.of(
                group(TOP, Optional.of(MID)),
                group(MID, Optional.of(TOP)),
                subscription(Optional.of(MID))));

    assertThat(tree.upwards(SUB)).startsWith(SUB, MID).endsWith(ScopeId.ROOT);
    assertThat(tree.children(ScopeId.ROOT)).hasSize(1);
  }

  @Test
  void aGroupThatLiesInItselfHangsFromTheRoot() {
    ScopeTree tree = new ScopeTree(List.of(group(MID, Optional.of(MID))));

    assertThat(tree.upwards(MID)).containsExactly(MID, ScopeId.ROOT);
  }

  @Test
  void aNameIsTheListedOneElseTheLastSegment() {
    ScopeTree tree =
        new ScopeTree(List.of(subscription(Optional.empty()), group(MID, Optional.empty())));

    assertThat(tree.displayName(SUB)).isEqualTo("Production");
    assertThat(tree.displayName(MID)).isEqualTo("mid");
    assertThat(tree.displayName(RG)).isEqualTo("rg-1");
    assertThat(tree.displayName(ScopeId.ROOT)).isEqualTo("Tenant root");
  }
}
