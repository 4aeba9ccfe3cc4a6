package io.github.palaudit.coverage;

import io.github.palaudit.Observations;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.User;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;

/** Sentences of the truth table for what is seldom met. */
final class RareSentences {

  private static final RoleDefinitionId UNHEARD_OF =
      new RoleDefinitionId("d0d0d0d0-0000-4000-8000-000000000001");

  private RareSentences() {}

  static void addTo(BiConsumer<String, BiConsumer<Tenants, MatchResult>> say) {
    say.accept(
        "(\\S+) is a guest of fabrikam\\.com whom only an assignment names",
        (t, m) -> t.with(user(m.group(1), "fabrikam.com", Optional.empty(), false)));
    say.accept(
        "(\\S+) is a customer's own user, disabled",
        (t, m) -> t.with(user(m.group(1), "contoso.com", Optional.of(false), true)));
    say.accept(
        "(\\S+) was a member of the group (\\S+) until (\\d+) hours ago",
        (t, m) -> t.with(until(m.group(1), m.group(2), hoursAgo(m.group(3)))));
    say.accept(
        "(\\S+) is a group of our tenant that (\\S+) was in until (\\d+) hours ago",
        (t, m) ->
            t.managing(
                Principals.group(m.group(1)),
                Principals.member(m.group(2), "fabrikam.com"),
                Principals.members(m.group(1), true, m.group(2)),
                until(m.group(2), m.group(1), hoursAgo(m.group(3)))));
    say.accept(
        "(\\S+) is a group that no list names, of (\\S+)",
        (t, m) -> t.with(Principals.members(m.group(1), true, m.group(2))));
    say.accept(
        "(\\S+) has the unheard-of role at (\\S+)",
        (t, m) -> t.assign(m.group(1), "User", UNHEARD_OF, m.group(2), Optional.empty()));
    say.accept(
        "(\\S+) is delegated the unheard-of role at (\\S+) by Lighthouse",
        (t, m) -> t.with(delegation(m.group(1), m.group(2))));
    say.accept("only Owner and Contributor roles count", (t, m) -> t.policy(admins(t.policy())));
    say.accept(
        "the Lighthouse delegations at (\\S+) could not be read",
        (t, m) -> t.gap(Source.DELEGATIONS, m.group(1)));
    say.accept(
        "(\\S+) is linked to 31415927, on a date that is assumed",
        (t, m) -> t.with(Observations.undated(m.group(1), LinkAnswer.LINKED, 0)));
    say.accept(
        "(\\S+) is linked to 31415927, on a date assumed to be (\\d+) days ago",
        (t, m) ->
            t.with(
                Observations.undated(m.group(1), LinkAnswer.LINKED, Integer.parseInt(m.group(2)))));
    say.accept(
        "(\\S+) is not linked, on a date that is assumed",
        (t, m) -> t.with(Observations.undated(m.group(1), LinkAnswer.NOT_LINKED, 0)));
  }

  private static User user(
      String name, String domain, Optional<Boolean> enabled, boolean fromDirectory) {
    boolean guest = domain.equals("fabrikam.com");
    return new User(
        Tenants.id(name),
        name,
        Optional.of(
            guest ? name + "_fabrikam.com#EXT#@contoso.onmicrosoft.com" : name + "@contoso.com"),
        Optional.empty(),
        Optional.empty(),
        enabled,
        Optional.empty(),
        fromDirectory);
  }

  private static Instant hoursAgo(String hours) {
    return Tenants.NOW.minus(Duration.ofHours(Long.parseLong(hours)));
  }

  private static GroupEligibility until(String name, String group, Instant end) {
    return new GroupEligibility(
        group + "-was-" + name,
        Tenants.id(group),
        Tenants.id(name),
        "member",
        true,
        new Window(Optional.of(end.minus(Duration.ofDays(30))), Optional.of(end)));
  }

  private static Delegation delegation(String name, String scope) {
    return new Delegation(
        "delegation-" + name,
        Tenants.scope(scope),
        "Operations",
        Tenants.FABRIKAM,
        Optional.empty(),
        List.of(
            new Delegation.Authorization(
                Tenants.id(name), Optional.of(name), UNHEARD_OF, List.of())),
        List.of());
  }

  private static Policy admins(Policy was) {
    return new Policy(
        Policy.Roles.OWNER_CONTRIBUTOR,
        was.customRoles(),
        was.unlistedRoles(),
        was.managedIdentities(),
        was.nestedGroups(),
        was.servicePrincipalsInGroups(),
        was.managementGroupScope(),
        was.rootScope(),
        was.pimShare(),
        was.monthHours(),
        was.ea(),
        was.horizonDays());
  }
}
