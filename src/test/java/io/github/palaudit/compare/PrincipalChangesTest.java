package io.github.palaudit.compare;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.compare.Compared.assigned;
import static io.github.palaudit.compare.Compared.attributed;
import static io.github.palaudit.compare.Compared.compare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.PartnerId;
import org.junit.jupiter.api.Test;

class PrincipalChangesTest {

  private static Tenants joined() {
    return attributed().guest("isaiah").assign("isaiah", "Contributor", "sub-2");
  }

  private static PrincipalChange.Kind only(Tenants before, Tenants after) {
    Comparison found = compare(before, after);
    assertThat(found.principals()).hasSize(1);
    return found.principals().get(0).kind();
  }

  @Test
  void aJoinerIsUnlinkedOnlyWhereEvidenceSaysSo() {
    assertThat(only(attributed(), joined())).isEqualTo(PrincipalChange.Kind.CAME_UNKNOWN);
    assertThat(only(attributed(), joined().notLinked("isaiah", 3)))
        .isEqualTo(PrincipalChange.Kind.CAME_UNLINKED);
    assertThat(only(attributed(), joined().linked("isaiah", LOCATION, 3)))
        .isEqualTo(PrincipalChange.Kind.CAME);
    assertThat(only(joined().linked("isaiah", LOCATION, 3), attributed()))
        .isEqualTo(PrincipalChange.Kind.WENT);
  }

  @Test
  void aLinkThatNobodyHasShownDidNotChange() {
    assertThat(only(attributed(), assigned(new Tenants().guest("adele"))))
        .isEqualTo(PrincipalChange.Kind.LINK_UNSEEN);
    assertThat(
            only(
                attributed(),
                assigned(new Tenants().guest("adele"))
                    .linked("adele", new PartnerId("99999999"), 5)))
        .isEqualTo(PrincipalChange.Kind.LINK);
  }

  @Test
  void othersAreLeftOut() {
    Tenants after =
        attributed().with(Principals.member("zoe", "contoso.com")).assign("zoe", "Owner", "sub-1");

    assertThat(compare(attributed(), after).principals()).isEmpty();
    assertThat(compare(attributed(), after).access()).isEmpty();
  }

  @Test
  void rolesThatCameAndWentAreToldOnceEach() {
    Tenants after =
        Compared.linked(new Tenants().guest("adele"))
            .assign("adele", "Reader", "sub-1")
            .eligible("adele", "Contributor", "sub-1");

    assertThat(compare(attributed(), after).access())
        .extracting(AccessChange::kind, AccessChange::roleName, one -> one.access().givenAs())
        .containsExactlyInAnyOrder(
            tuple(AccessChange.Kind.CAME, "Reader", "role assignment"),
            tuple(AccessChange.Kind.CAME, "Contributor", "PIM eligibility"),
            tuple(AccessChange.Kind.WENT, "Contributor", "role assignment"));
  }
}
