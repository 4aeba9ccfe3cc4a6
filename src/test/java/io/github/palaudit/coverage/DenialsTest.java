package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DenialsTest {

  private static final ObjectId EVERYONE = new ObjectId("00000000-0000-0000-0000-000000000000");
  private static final Permission ALL =
      new Permission(List.of("*"), List.of(), List.of(), List.of());

  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", LOCATION, 10);
  }

  private static DenyAssignment deny(
      Permission what, List<ObjectId> principals, List<ObjectId> excluded) {
    return new DenyAssignment(
        "deny-1", "deny-1", scope("sub-1"), List.of(what), principals, excluded, false);
  }

  private static DenyAssignment denyAll(ObjectId principal, ObjectId... excluded) {
    return deny(ALL, List.of(principal), List.of(excluded));
  }

  @Test
  void denyingAGroupDeniesItsMembersAlsoThoseOfGroupsInside() {
    Tenants tenants =
        anna()
            .with(Principals.group("team"))
            .with(Principals.group("inner"))
            .with(Principals.members("team", true, "inner"))
            .with(Principals.members("inner", true, "anna"))
            .with(denyAll(id("team")));

    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("not-attributed denied");
  }

  @Test
  void denyingAGroupWithoutHerChangesNothing() {
    Tenants tenants =
        anna()
            .with(Principals.group("team"))
            .with(Principals.members("team", true, "bert"))
            .with(denyAll(id("team")));

    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("attributed standing");
  }

  @Test
  void denyingAGroupThatWasNotReadWholeMayDenyHer() {
    assertThat(Answers.of(anna().with(Principals.group("team")).with(denyAll(id("team"))), "sub-1"))
        .isEqualTo("unknown denied-maybe");
    assertThat(
            Answers.of(
                anna()
                    .with(Principals.group("team"))
                    .with(Principals.members("team", false, "bert"))
                    .with(denyAll(id("team"))),
                "sub-1"))
        .isEqualTo("unknown denied-maybe");
    assertThat(Answers.of(anna().with(denyAll(id("nobody-knows"))), "sub-1"))
        .isEqualTo("unknown denied-maybe");
  }

  @Test
  void denyingTheGroupSheHasTheRoleThroughDeniesHer() {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .with(Principals.group("team"))
            .with(Principals.members("team", true, "anna"))
            .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty())
            .linked("anna", LOCATION, 10)
            .with(denyAll(id("team")));

    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("not-attributed denied");
  }

  @Test
  void anExcludedGroupSparesItsMembers() {
    Tenants tenants =
        anna()
            .with(Principals.group("team"))
            .with(Principals.members("team", true, "anna"))
            .with(denyAll(EVERYONE, id("team")));

    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("attributed standing");
  }

  @Test
  void anExclusionThatCannotBeToldLeavesItOpen() {
    assertThat(
            Answers.of(
                anna().with(Principals.group("team")).with(denyAll(EVERYONE, id("team"))), "sub-1"))
        .isEqualTo("unknown denied-maybe");
  }

  @Test
  void anExclusionOfSomebodyElseSparesHerNot() {
    assertThat(Answers.of(anna().guest("bert").with(denyAll(EVERYONE, id("bert"))), "sub-1"))
        .isEqualTo("not-attributed denied");
  }

  @Test
  void anExcludedUserMayBeAmongMembersThatWereNotRead() {
    Tenants tenants =
        new Tenants()
            .guest("bert")
            .with(Principals.group("team"))
            .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty())
            .with(denyAll(EVERYONE, id("bert")));

    assertThat(Answers.of(tenants, "sub-1")).startsWith("unknown ");
  }

  @Test
  void denyingSomeActionsOrAllButSomeLeavesItOpen() {
    for (Permission some :
        List.of(
            new Permission(List.of("*/delete"), List.of(), List.of(), List.of()),
            new Permission(List.of("*"), List.of("*/read"), List.of(), List.of()),
            new Permission(List.of(), List.of(), List.of("*"), List.of()))) {
      assertThat(Answers.of(anna().with(deny(some, List.of(id("anna")), List.of())), "sub-1"))
          .isEqualTo("unknown denied-maybe");
    }
  }

  @Test
  void denyAssignmentsThatWereNotReadChangeNothing() {
    assertThat(
            Answers.of(anna().source(Source.DENY_ASSIGNMENTS, Completeness.NOT_SUPPLIED), "sub-1"))
        .isEqualTo("attributed standing");
    assertThat(Answers.of(anna().gap(Source.DENY_ASSIGNMENTS, "sub-1"), "sub-1"))
        .isEqualTo("attributed standing");
  }
}
