package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.CONTOSO;
import static io.github.palaudit.Tenants.FABRIKAM;
import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each way of being ours, and what is no way. */
class OwnershipTest {

  private static final TenantId STRANGERS = new TenantId("57a00000-0000-4000-8000-000000000001");

  private static Ownership.Verdict judge(Tenants tenants, PrincipalId who) {
    Inputs inputs = tenants.inputs();
    return new Ownership(inputs, new GroupMembership())
        .judge(who, inputs.snapshot(who.tenant()).flatMap(known -> known.principal(who.object())));
  }

  private static String judge(Tenants tenants, String name) {
    Ownership.Verdict verdict = judge(tenants, id(name).in(CONTOSO));
    return verdict.ours().word() + ": " + verdict.because();
  }

  private static UnaryOperator<Partner> rules(
      List<String> homeDomains, List<ObjectId> groups, List<String> displayNames) {
    return was ->
        new Partner(
            was.name(),
            was.globalAccount(),
            was.locationAccounts(),
            was.tenants(),
            was.publishers(),
            new Partner.Principals(homeDomains, List.of(FABRIKAM), groups, List.of(), displayNames),
            was.people());
  }

  private static User named(String name, boolean fromDirectory) {
    return new User(
        id(name),
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        fromDirectory);
  }

  private static ServicePrincipal application(
      String name, Optional<TenantId> owner, boolean fromDirectory) {
    return new ServicePrincipal(
        id(name),
        name,
        Optional.empty(),
        Optional.empty(),
        owner,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        fromDirectory);
  }

  @Test
  void byTheHomeDomainInAnyLetterCase() {
    assertThat(judge(new Tenants().guest("anna"), "anna"))
        .isEqualTo("yes: home domain fabrikam.com");
    assertThat(
            judge(
                new Tenants()
                    .guest("anna")
                    .partner(rules(List.of("FABRIKAM.com"), List.of(), List.of())),
                "anna"))
        .isEqualTo("yes: home domain fabrikam.com");
  }

  @Test
  void aDomainThatOnlyEndsAlikeIsNotOurs() {
    assertThat(judge(new Tenants().with(Principals.member("eve", "notfabrikam.com")), "eve"))
        .isEqualTo("no: no rule and no evidence names it");
    assertThat(judge(new Tenants().with(Principals.member("eve", "sub.fabrikam.com")), "eve"))
        .isEqualTo("no: no rule and no evidence names it");
  }

  @Test
  void byTheTenantThatOwnsTheApplication() {
    assertThat(judge(new Tenants().with(Principals.application("svc")), "svc"))
        .isEqualTo("yes: application owned by our tenant");
    assertThat(judge(new Tenants().with(application("svc", Optional.of(STRANGERS), true)), "svc"))
        .isEqualTo("no: no rule and no evidence names it");
  }

  @Test
  void byObjectId() {
    assertThat(
            judge(new Tenants().with(Principals.member("own", "contoso.com")).ours("own"), "own"))
        .isEqualTo("yes: named in palaudit.yaml");
  }

  @Test
  void byADisplayNamePatternInWhichOnlyTheStarIsSpecial() {
    String name = "pal (partner admin link) FOR fabrikam, operations";
    assertThat(judge(new Tenants().with(application(name, Optional.empty(), true)), name))
        .isEqualTo("yes: display name as in palaudit.yaml");
    String other = "My PAL (Partner Admin Link) for Fabrikam";
    assertThat(judge(new Tenants().with(application(other, Optional.empty(), true)), other))
        .isEqualTo("no: no rule and no evidence names it");
    String noPattern = "fabrikamXcom";
    assertThat(
            judge(
                new Tenants()
                    .with(application(noPattern, Optional.empty(), true))
                    .partner(rules(List.of(), List.of(), List.of("fabrikam.com"))),
                noPattern))
        .isEqualTo("no: no rule and no evidence names it");
  }

  @Test
  void byBeingInAGroupOfOursAlsoInAGroupInsideIt() {
    Tenants tenants =
        new Tenants()
            .with(Principals.group("team"))
            .with(Principals.group("inner"))
            .with(Principals.members("team", true, "inner", "own"))
            .with(Principals.members("inner", true, "deep"))
            .with(Principals.member("own", "contoso.com"))
            .with(Principals.member("deep", "contoso.com"))
            .with(Principals.member("else", "contoso.com"))
            .partner(rules(List.of(), List.of(id("team")), List.of()));

    assertThat(judge(tenants, "team")).isEqualTo("yes: named in palaudit.yaml");
    assertThat(judge(tenants, "own")).isEqualTo("yes: member of a group of ours");
    assertThat(judge(tenants, "deep")).isEqualTo("yes: member of a group of ours");
    assertThat(judge(tenants, "else")).startsWith("no: ");
  }

  @Test
  void aGroupThatIsOursByItsNameMakesItsMembersOurs() {
    String name = "PAL (Partner Admin Link) for Fabrikam";
    assertThat(
            judge(
                new Tenants()
                    .with(Principals.group(name))
                    .with(Principals.members(name, true, "own"))
                    .with(Principals.member("own", "contoso.com")),
                "own"))
        .isEqualTo("yes: member of a group of ours");
  }

  @Test
  void byEvidenceOfALinkToOneOfOurAccounts() {
    Tenants own = new Tenants().with(Principals.member("own", "contoso.com"));

    assertThat(judge(own.linked("own", LOCATION, 400), "own"))
        .isEqualTo("yes: evidence links it to 31415927");
  }

  @Test
  void notByEvidenceThatANewerAnswerTookBackNorByALinkToSomebodyElse() {
    Tenants own = new Tenants().with(Principals.member("own", "contoso.com"));
    assertThat(judge(own.linked("own", LOCATION, 20).notLinked("own", 10), "own"))
        .startsWith("no: ");
    Tenants other = new Tenants().with(Principals.member("own", "contoso.com"));
    assertThat(judge(other.linked("own", new PartnerId("27182818"), 10), "own")).startsWith("no: ");
  }

  @Test
  void everybodyOfOurOwnTenantsAndNobodyOfOthers() {
    assertThat(judge(new Tenants(), id("anna").in(FABRIKAM)).ours().word()).isEqualTo("yes");
    assertThat(judge(new Tenants(), id("anna").in(STRANGERS)).ours().word()).isEqualTo("no");
  }

  @Test
  void evidenceOfOneTenantSaysNothingOfTheSameIdInAnother() {
    assertThat(
            judge(
                new Tenants()
                    .with(Principals.member("own", "contoso.com"))
                    .observedIn(
                        FABRIKAM,
                        "own",
                        LinkAnswer.LINKED,
                        Optional.of(LOCATION),
                        Optional.empty(),
                        10),
                "own"))
        .startsWith("no: ");
  }

  @Test
  void whatTheAssignmentMerelyNamesIsUndecidedWhereTheRuleNeedsMore() {
    assertThat(judge(new Tenants().with(named("anna", false)), "anna"))
        .isEqualTo("unknown: what tells ours from others was not supplied");
    assertThat(judge(new Tenants().with(application("svc", Optional.empty(), false)), "svc"))
        .isEqualTo("unknown: what tells ours from others was not supplied");
  }

  @Test
  void whatTheDirectoryKnowsIsDecidedAndSoIsWhatNoRuleCouldName() {
    assertThat(judge(new Tenants().with(named("anna", true)), "anna")).startsWith("no: ");
    assertThat(
            judge(
                new Tenants()
                    .with(named("anna", false))
                    .partner(rules(List.of(), List.of(), List.of())),
                "anna"))
        .startsWith("no: ");
  }

  @Test
  void whoeverIsMissingIsNobodyOnlyWhereTheDirectoryWasReadWhole() {
    assertThat(judge(new Tenants(), "ghost"))
        .isEqualTo("no: the directory was read whole and does not hold it");
    assertThat(judge(new Tenants().source(Source.PRINCIPALS, Completeness.PARTIAL), "ghost"))
        .isEqualTo("unknown: it could not be resolved");
    assertThat(
            judge(
                new Tenants()
                    .source(Source.PRINCIPALS, Completeness.PARTIAL)
                    .with(new UnresolvedPrincipal(id("ghost"), "User")),
                "ghost"))
        .startsWith("unknown: ");
  }

  @Test
  void aGroupThatIsGoneFromTheDirectoryHasNoMembersLeftToRead() {
    Tenants gone =
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghosts"), "Group"))
            .assign("ghosts", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty());

    assertThat(Answers.of(gone, "sub-1")).isEqualTo("not-attributed no-partner-access");
    assertThat(Answers.of(gone.source(Source.PRINCIPALS, Completeness.PARTIAL), "sub-1"))
        .isEqualTo("unknown unknown-members");
  }

  @Test
  void anExternalWhoseNameDoesNotTellItsHomeIsUndecided() {
    User odd =
        new User(
            id("odd"),
            "odd",
            Optional.of("odd#EXT#@contoso.onmicrosoft.com"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    assertThat(judge(new Tenants().with(odd), "odd")).startsWith("unknown: ");
  }

  @Test
  void withoutTenantsOfOursNobodySaysWhoseADelegationIs() {
    UnaryOperator<Partner> withoutTenants =
        was ->
            new Partner(
                was.name(),
                was.globalAccount(),
                was.locationAccounts(),
                List.of(),
                was.publishers(),
                was.principals(),
                was.people());

    assertThat(judge(new Tenants(), id("anna").in(STRANGERS)).ours()).isEqualTo(Truth.NO);
    assertThat(judge(new Tenants().partner(withoutTenants), id("anna").in(STRANGERS)).ours())
        .isEqualTo(Truth.UNKNOWN);
  }
}
