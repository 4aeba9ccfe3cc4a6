package io.github.palaudit.coverage;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;

/** Sentences of the truth table about large groups, settings, service principals and homes. */
final class FurtherSentences {

  private FurtherSentences() {}

  static void addTo(BiConsumer<String, BiConsumer<Tenants, MatchResult>> say) {
    say.accept(
        "evidence is fresh for (\\d+) days", (t, m) -> t.freshDays(Integer.parseInt(m.group(1))));
    say.accept(
        "the horizon is (\\d+) days",
        (t, m) -> t.policy(Policies.horizon(Integer.parseInt(m.group(1)))));
    say.accept(
        "(\\S+) is a group of (\\S+) and (\\d+) people of the customer's",
        (t, m) -> crowd(t, m.group(1), m.group(2), Integer.parseInt(m.group(3))));
    say.accept(
        "(\\S+) is a group of (\\S+) and of members that were not read",
        (t, m) ->
            t.with(Principals.group(m.group(1)))
                .with(Principals.members(m.group(1), false, m.group(2))));
    say.accept(
        "the role assignments were read in part, nobody knows where",
        (t, m) -> t.source(Source.ROLE_ASSIGNMENTS, Completeness.PARTIAL));
    say.accept("the customer's tenant was read from exports", (t, m) -> t.exported());
    say.accept("of (\\S+) it was not told whether it is enabled", (t, m) -> t.untold(m.group(1)));
    say.accept(
        "(\\S+) is a user of our tenant",
        (t, m) -> t.managing(Principals.member(m.group(1), "fabrikam.com")));
    say.accept(
        "(\\S+) is a group of our tenant, of (\\S+)",
        (t, m) ->
            t.managing(
                Principals.group(m.group(1)),
                Principals.member(m.group(2), "fabrikam.com"),
                Principals.members(m.group(1), true, m.group(2))));
    say.accept(
        "(\\S+) is a disabled service principal of our tenant",
        (t, m) ->
            t.with(application(m.group(1), m.group(1), Optional.of(Tenants.FABRIKAM), false)));
    say.accept(
        "(\\S+) is a service principal of the customer's with the name \"(.+)\" and no credential",
        (t, m) -> t.with(application(m.group(1), m.group(2), Optional.of(Tenants.CONTOSO), true)));
    say.accept(
        "the usage report recognises (\\S+) as (.+) in (\\S+)",
        (t, m) -> t.recognised(m.group(1), m.group(3), m.group(2), false, 100));
    say.accept(
        "(\\S+) is delegated (.+) at (\\S+) by an offer of another publisher",
        (t, m) -> t.with(offer(m)));
  }

  private static void crowd(Tenants tenants, String group, String name, int others) {
    List<GroupMembers.Member> members = new ArrayList<>();
    for (int number = 1; number <= others; number++) {
      String other = "employee-" + number;
      tenants.with(Principals.member(other, "contoso.com"));
      members.add(new GroupMembers.Member(Tenants.id(other), other));
    }
    members.add(new GroupMembers.Member(Tenants.id(name), name));
    tenants.with(Principals.group(group)).with(new GroupMembers(Tenants.id(group), true, members));
  }

  private static ServicePrincipal application(
      String name, String displayName, Optional<TenantId> owner, boolean enabled) {
    return new ServicePrincipal(
        Tenants.id(name),
        displayName,
        Optional.of(Principals.CLIENT_ID),
        Optional.of("Application"),
        owner,
        Optional.of(enabled),
        List.of(),
        List.of(),
        Optional.of(false),
        true);
  }

  private static Delegation offer(MatchResult match) {
    return new Delegation(
        "delegation-" + match.group(1) + match.group(3),
        Tenants.scope(match.group(3)),
        "Operations",
        Tenants.FABRIKAM,
        Optional.of(new Delegation.Plan("tailspin-offers", "ops", "gold", "1.0.0")),
        List.of(
            new Delegation.Authorization(
                Tenants.id(match.group(1)),
                Optional.of(match.group(1)),
                Tenants.role(match.group(2)),
                List.of())),
        List.of());
  }
}
