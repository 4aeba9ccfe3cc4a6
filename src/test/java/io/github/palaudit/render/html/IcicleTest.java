package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.report.Cell;
import io.github.palaudit.report.ScopeMap;
import io.github.palaudit.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The geometry of the map, computed by hand; a line is 24 pixels. */
class IcicleTest {

  private static ScopeMap.Node node(String name, double weight, ScopeMap.Node... children) {
    return new ScopeMap.Node(
        name, "scope", Optional.empty(), "", "", Optional.empty(), weight, 0, List.of(children));
  }

  private static List<String> cells(int height, ScopeMap.Node root, int from) {
    return new Icicle(height, ScopeMap.Node::resources)
        .cells(root, from).stream().map(IcicleTest::text).toList();
  }

  private static String text(Icicle.Placed cell) {
    return (cell.isMore() ? cell.count() + " from " + cell.from() : cell.node().name())
        + " in "
        + cell.column()
        + " at "
        + cell.y()
        + " for "
        + cell.height();
  }

  @Test
  void heightsAreSharesOfTheWeight() {
    assertThat(cells(240, node("root", 4, node("a", 1), node("b", 3)), 0))
        .containsExactly("root in 0 at 0 for 240", "b in 1 at 0 for 180", "a in 1 at 180 for 60");
  }

  /** A hundredth of 240 is 2.4: it gets a line, and the other what is left. */
  @Test
  void theSmallestStillHasALine() {
    assertThat(cells(240, node("root", 100, node("a", 99), node("b", 1)), 0))
        .containsExactly("root in 0 at 0 for 240", "a in 1 at 0 for 216", "b in 1 at 216 for 24");
  }

  /** Two lines, three children: the largest, and one line for the other two (5 to 5). */
  @Test
  void whatHasNoRoomStandsTogether() {
    assertThat(cells(48, node("root", 10, node("a", 5), node("b", 3), node("c", 2)), 0))
        .containsExactly(
            "root in 0 at 0 for 48", "a in 1 at 0 for 24", "2 from 1 in 1 at 24 for 24");
  }

  @Test
  void whoLooksIntoWhatStandsTogetherSeesTheOthers() {
    assertThat(cells(48, node("root", 10, node("a", 5), node("b", 3), node("c", 2)), 1))
        .containsExactly("root in 0 at 0 for 48", "b in 1 at 0 for 24", "c in 1 at 24 for 24");
  }

  @Test
  void inOneLineAllStandTogether() {
    assertThat(cells(24, node("root", 2, node("a", 1), node("b", 1)), 0))
        .containsExactly("root in 0 at 0 for 24", "2 from 0 in 1 at 0 for 24");
  }

  /** b's share of 240 is 8, and its three children want 72: the tree fits, so b has them. */
  @Test
  void aTreeThatFitsShowsEverything() {
    ScopeMap.Node root =
        node("root", 90, node("a", 87), node("b", 3, node("x", 1), node("y", 1), node("z", 1)));

    assertThat(cells(240, root, 0))
        .containsExactly(
            "root in 0 at 0 for 240",
            "a in 1 at 0 for 168",
            "b in 1 at 168 for 72",
            "x in 2 at 168 for 24",
            "y in 2 at 192 for 24",
            "z in 2 at 216 for 24");
  }

  @Test
  void whatStandsTogetherHasAStateWhereAllHaveTheSame() {
    Cell.Badge yes = new Cell.Badge(Tone.ATTRIBUTED, "Attributed");
    Cell.Badge no = new Cell.Badge(Tone.NOT_ATTRIBUTED, "Not attributed");
    Icicle icicle = new Icicle(24, ScopeMap.Node::resources);
    ScopeMap.Node alike = node("root", 2, with(yes), node("group", 1, with(yes)));
    ScopeMap.Node mixed = node("root", 2, with(yes), node("group", 1, with(no)));

    assertThat(icicle.state(icicle.cells(alike, 0).get(1))).contains(yes);
    assertThat(icicle.state(icicle.cells(mixed, 0).get(1))).isEmpty();
  }

  private static ScopeMap.Node with(Cell.Badge state) {
    return new ScopeMap.Node(
        "one", "scope", Optional.of(state), "", "", Optional.empty(), 1, 0, List.of());
  }

  @Test
  void pixelsLeftOverGoToTheFirst() {
    List<Icicle.Part> thirds =
        List.of(new Icicle.Part(1, 24), new Icicle.Part(1, 24), new Icicle.Part(1, 24));

    assertThat(Icicle.Part.divide(100, thirds)).containsExactly(34, 33, 33);
  }

  @Test
  void withoutAnyWeightAllAreAlike() {
    assertThat(cells(240, node("root", 0, node("a", 0), node("b", 0)), 0))
        .containsExactly("root in 0 at 0 for 240", "a in 1 at 0 for 120", "b in 1 at 120 for 120");
  }

  @Test
  void aMapIsAsHighAsItsScopesNeedWithinLimits() {
    assertThat(Icicle.fitting(node("root", 1), ScopeMap.Node::resources).height()).isEqualTo(240);
    assertThat(Icicle.fitting(wide(20), ScopeMap.Node::resources).height()).isEqualTo(480);
    assertThat(Icicle.fitting(wide(3_000), ScopeMap.Node::resources).height()).isEqualTo(720);
  }

  private static ScopeMap.Node wide(int children) {
    ScopeMap.Node[] all = new ScopeMap.Node[children];
    for (int i = 0; i < children; i++) {
      all[i] = node("child " + i, 1 + i % 7);
    }
    return node("root", children, all);
  }

  /** 54 groups, 115 subscriptions, 3000 resource groups: no column has more cells than lines. */
  @Test
  void theCellsOfALargeTenantAreFewAndLieWithinEachOther() {
    Random random = new Random(7);
    List<ScopeMap.Node> groups = new ArrayList<>();
    for (int group = 0; group < 54; group++) {
      List<ScopeMap.Node> subscriptions = new ArrayList<>();
      for (int i = 0; i < 2 + group % 2; i++) {
        subscriptions.add(wide(1 + random.nextInt(45)));
      }
      groups.add(node("group " + group, 40, subscriptions.toArray(ScopeMap.Node[]::new)));
    }
    ScopeMap.Node root = node("root", 2_000, groups.toArray(ScopeMap.Node[]::new));
    List<Icicle.Placed> cells = Icicle.fitting(root, ScopeMap.Node::resources).cells(root, 0);

    assertThat(cells).hasSizeLessThanOrEqualTo(4 * 30).hasSizeGreaterThan(30);
    assertThat(cells).allMatch(cell -> cell.height() >= 24);
    for (int column = 1; column < 4; column++) {
      int end = 0;
      for (Icicle.Placed cell : cells) {
        if (cell.column() == column) {
          assertThat(cell.y()).isGreaterThanOrEqualTo(end);
          end = cell.y() + cell.height();
        }
      }
      assertThat(end).isLessThanOrEqualTo(720);
    }
  }
}
