package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupMembershipTest {

  private static List<GroupMembership.Member> members(Tenants tenants, String group) {
    return new GroupMembership().of(tenants.snapshot(), id(group));
  }

  private static List<ObjectId> ids(String... names) {
    return Stream.of(names).map(Tenants::id).toList();
  }

  private static Tenants groups(String... names) {
    Tenants tenants = new Tenants();
    Stream.of(names).map(Principals::group).forEach(tenants::with);
    return tenants;
  }

  @Test
  void membersOfGroupsInsideAreMembersByTheirPath() {
    List<GroupMembership.Member> members =
        members(
            groups("outer", "inner")
                .with(Principals.members("outer", true, "anna", "inner"))
                .with(Principals.members("inner", true, "bert")),
            "outer");

    assertThat(members)
        .containsExactlyInAnyOrder(
            new GroupMembership.Member(id("anna"), ids("outer"), false),
            new GroupMembership.Member(id("bert"), ids("outer", "inner"), false));
    assertThat(members).filteredOn(GroupMembership.Member::isNested).hasSize(1);
  }

  @Test
  void theShortestPathIsTheOneThatCounts() {
    assertThat(
            members(
                groups("outer", "inner")
                    .with(Principals.members("outer", true, "inner", "anna"))
                    .with(Principals.members("inner", true, "anna")),
                "outer"))
        .containsExactly(new GroupMembership.Member(id("anna"), ids("outer"), false));
  }

  @Test
  void groupsThatHoldEachOtherEnd() {
    assertThat(
            members(
                groups("one", "two")
                    .with(Principals.members("one", true, "two", "anna", "one"))
                    .with(Principals.members("two", true, "one", "bert")),
                "one"))
        .extracting(GroupMembership.Member::id)
        .containsExactlyInAnyOrder(id("anna"), id("bert"));
  }

  @Test
  void nestingMayBeDeep() {
    Tenants tenants = new Tenants();
    IntStream.range(0, 300)
        .forEach(
            level ->
                tenants
                    .with(Principals.group("level-" + level))
                    .with(
                        Principals.members(
                            "level-" + level,
                            true,
                            level == 299 ? "anna" : "level-" + (level + 1))));

    List<GroupMembership.Member> members = members(tenants, "level-0");

    assertThat(members).hasSize(1);
    assertThat(members.get(0).id()).isEqualTo(id("anna"));
    assertThat(members.get(0).path()).hasSize(300).startsWith(id("level-0"));
  }

  @Test
  void aListThatWasCutHoldsItsMembersAndStandsForTheRest() {
    assertThat(members(groups("team").with(Principals.members("team", false, "anna")), "team"))
        .containsExactlyInAnyOrder(
            new GroupMembership.Member(id("team"), ids("team"), true),
            new GroupMembership.Member(id("anna"), ids("team"), false));
  }

  @Test
  void aGroupInsideThatWasNotReadStandsForItsMembers() {
    assertThat(
            members(
                groups("outer", "inner").with(Principals.members("outer", true, "inner")), "outer"))
        .containsExactly(new GroupMembership.Member(id("inner"), ids("outer", "inner"), true));
  }

  @Test
  void aMemberIsAGroupByTheTypeThatWasSentToo() {
    assertThat(
            members(
                groups("outer")
                    .with(
                        new GroupMembers(
                            id("outer"),
                            true,
                            List.of(
                                new GroupMembers.Member(id("inner"), "#microsoft.graph.GROUP")))),
                "outer"))
        .containsExactly(new GroupMembership.Member(id("inner"), ids("outer", "inner"), true));
  }

  @Test
  void anEmptyGroupHasNobodyAndAnUnreadOneSomebody() {
    assertThat(members(groups("team").with(Principals.members("team", true)), "team")).isEmpty();
    assertThat(members(groups("team"), "team"))
        .containsExactly(new GroupMembership.Member(id("team"), ids("team"), true));
  }

  @Test
  void fiveHundredAndOneMembersAreAllThere() {
    String[] names =
        IntStream.range(0, 501).mapToObj(number -> "user-" + number).toArray(String[]::new);

    assertThat(members(groups("team").with(Principals.members("team", true, names)), "team"))
        .hasSize(501)
        .noneMatch(GroupMembership.Member::unread);
  }
}
