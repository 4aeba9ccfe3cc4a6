package io.github.palaudit.coverage;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.User;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;

/** The sentences of truth-table.md about agreements, costs, accounts and people. */
final class TruthTableMoney {

  private TruthTableMoney() {}

  static void sentences(BiConsumer<String, BiConsumer<Tenants, MatchResult>> say) {
    say.accept(
        "our location accounts are (\\d+) and (\\d+)",
        (t, m) ->
            t.partner(
                was ->
                    with(
                        was,
                        List.of(new PartnerId(m.group(1)), new PartnerId(m.group(2))),
                        was.people())));
    say.accept(
        "(\\S+) is a shared login",
        (t, m) -> {
          Partner.Person shared =
              new Partner.Person(m.group(1), List.of(m.group(1) + "@fabrikam.com"), true);
          t.partner(was -> with(was, was.locationAccounts(), and(was.people(), shared)));
        });
    say.accept(
        "(\\S+) is another account of (\\S+), named in the configuration",
        (t, m) ->
            t.with(
                    new User(
                        Tenants.id(m.group(1)),
                        m.group(1),
                        Optional.of(m.group(1) + "@contoso.com"),
                        Optional.of(m.group(2) + "@fabrikam.com"),
                        Optional.of("Member"),
                        Optional.of(true),
                        Optional.empty(),
                        true))
                .ours(m.group(1)));
    say.accept(
        "the CSP chain is (own|other|none)",
        (t, m) ->
            t.customer(
                Principals.contoso(
                    true, Customer.Csp.valueOf(m.group(1).toUpperCase(Locale.ROOT)))));
    say.accept(
        "(\\S+) has the quota id (\\S+)", (t, m) -> t.quota(m.group(1), Optional.of(m.group(2))));
    say.accept(
        "(\\S+) has no quota id that was told", (t, m) -> t.quota(m.group(1), Optional.empty()));
    say.accept(
        "(\\S+) cost (\\d+) (\\S+) last month",
        (t, m) ->
            t.with(
                new Cost(
                    Tenants.scope(m.group(1)),
                    YearMonth.of(2026, 10),
                    new BigDecimal(m.group(2)),
                    m.group(3))));
    say.accept(
        "Enterprise Agreements are recognised by DPOR",
        (t, m) -> t.policy(Policies.ea(Policy.Ea.DPOR)));
    say.accept("every role counts", (t, m) -> t.policy(Policies.roles(Policy.Roles.ANY)));
    say.accept(
        "(\\S+) is a foreign group that nobody names",
        (t, m) -> t.with(new ForeignGroup(Tenants.id(m.group(1)), m.group(1), true)));
  }

  private static Partner with(Partner was, List<PartnerId> accounts, List<Partner.Person> people) {
    return new Partner(
        was.name(),
        was.globalAccount(),
        accounts,
        was.tenants(),
        was.publishers(),
        was.principals(),
        people);
  }

  private static List<Partner.Person> and(List<Partner.Person> people, Partner.Person... more) {
    List<Partner.Person> all = new ArrayList<>(people);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
