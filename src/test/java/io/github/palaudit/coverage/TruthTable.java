package io.github.palaudit.coverage;

import io.github.palaudit.Entries;
import io.github.palaudit.Principals;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.UsageMonth;
import io.github.palaudit.snapshot.User;
import io.github.palaudit.snapshot.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sentences of truth-table.md; the first words of a line decide what it means. */
final class TruthTable {

  /** One case: its id and statement, the tenant it describes, and what must come out. */
  record Case(String id, String statement, Tenants given, List<String> then, Questions asked) {}

  private static final String CSP = "CSP_2015-05-01";
  private static final TenantId STRANGERS = new TenantId("57a00000-0000-4000-8000-000000000001");

  private final Map<Pattern, BiConsumer<Tenants, MatchResult>> sentences = new LinkedHashMap<>();
  private Questions asked = Questions.of(rule -> true);

  TruthTable() {
    say("(\\S+) is a guest of fabrikam\\.com", (t, m) -> t.guest(m.group(1)));
    say(
        "(\\S+) is a guest of fabrikam\\.com who has not accepted",
        (t, m) -> t.with(user(m.group(1), true, Optional.of("PendingAcceptance"))));
    say(
        "(\\S+) is a disabled guest of fabrikam\\.com",
        (t, m) -> t.with(user(m.group(1), false, Optional.of("Accepted"))));
    say("(\\S+) is a customer's own user", (t, m) -> t.with(member(m.group(1))));
    say(
        "(\\S+) is a member account named in the configuration",
        (t, m) -> t.with(member(m.group(1))).ours(m.group(1)));
    say(
        "(\\S+) is a service principal of our tenant",
        (t, m) -> t.with(application(m.group(1), "Application", true)));
    say(
        "(\\S+) is a service principal of our tenant without any credential",
        (t, m) -> t.with(application(m.group(1), "Application", false)));
    say(
        "(\\S+) is a managed identity named in the configuration",
        (t, m) -> t.with(application(m.group(1), "ManagedIdentity", true)).ours(m.group(1)));
    say(
        "(\\S+) is a foreign group named in the configuration",
        (t, m) ->
            t.with(new ForeignGroup(Tenants.id(m.group(1)), m.group(1), true)).ours(m.group(1)));
    say("(\\S+) is an id that the directory leaves out", (t, m) -> {});
    say(
        "(\\S+) is an id that could not be resolved",
        (t, m) ->
            t.with(new UnresolvedPrincipal(Tenants.id(m.group(1)), "User"))
                .source(Source.PRINCIPALS, Completeness.PARTIAL));
    say("(\\S+) is a group of (.+)", (t, m) -> group(t, m.group(1), m.group(2), true));
    say(
        "(\\S+) is a group whose members were not read",
        (t, m) -> t.with(new Group(Tenants.id(m.group(1)), m.group(1), true)));
    say(
        "(\\S+) is an eligible member of the group (\\S+)",
        (t, m) -> inPim(t, m.group(1), m.group(2), false, Optional.empty()));
    say(
        "(\\S+) is a member of the group (\\S+) for (\\d+) more hours",
        (t, m) -> inPim(t, m.group(1), m.group(2), true, Optional.of(hours(m.group(3)))));
    say("(\\S+) has the custom role \"(.+)\" at (\\S+)", TruthTable::custom);
    say(
        "(\\S+) has (.+) at (\\S+), activated for (\\d+) more hours",
        (t, m) -> activated(t, m, "Activated"));
    say(
        "(\\S+) has (.+) at (\\S+), assigned for (\\d+) more hours",
        (t, m) -> activated(t, m, "Assigned"));
    say(
        "(\\S+) has (.+) at (\\S+) under the condition (.+)",
        (t, m) ->
            t.assign(
                m.group(1), "User", Tenants.role(m.group(2)), m.group(3), Optional.of(m.group(4))));
    say("(\\S+) has (.+) at (\\S+)", (t, m) -> t.assign(m.group(1), m.group(2), m.group(3)));
    say(
        "(\\S+) is eligible for (.+) at (\\S+)",
        (t, m) -> t.eligible(m.group(1), m.group(2), m.group(3)));
    say(
        "(\\S+) is delegated (.+) at (\\S+) by Lighthouse",
        (t, m) -> delegated(t, m, Tenants.FABRIKAM, Optional.empty()));
    say(
        "(\\S+) is delegated (.+) at (\\S+) by our Marketplace offer",
        (t, m) ->
            delegated(
                t,
                m,
                Tenants.FABRIKAM,
                Optional.of(new Delegation.Plan("fabrikam-offers", "ops", "gold", "1.0.0"))));
    say(
        "(\\S+) is delegated (.+) at (\\S+) by Lighthouse to strangers",
        (t, m) -> delegated(t, m, STRANGERS, Optional.empty()));
    say(
        "(\\S+) is linked to (\\d+) in our tenant, seen (\\d+) days ago",
        (t, m) ->
            t.observedIn(
                Tenants.FABRIKAM,
                m.group(1),
                LinkAnswer.LINKED,
                Optional.of(new PartnerId(m.group(2))),
                Optional.empty(),
                Integer.parseInt(m.group(3))));
    say(
        "(\\S+) had a link to (\\d+) that was deleted, seen (\\d+) days ago",
        (t, m) ->
            t.observed(
                m.group(1),
                LinkAnswer.NOT_LINKED,
                Optional.of(new PartnerId(m.group(2))),
                Optional.empty(),
                Integer.parseInt(m.group(3))));
    say(
        "(\\S+) is not linked in our tenant, seen (\\d+) days ago",
        (t, m) ->
            t.observedIn(
                Tenants.FABRIKAM,
                m.group(1),
                LinkAnswer.NOT_LINKED,
                Optional.empty(),
                Optional.empty(),
                Integer.parseInt(m.group(2))));
    say(
        "(\\S+) is linked to (\\d+) of the name (.+), seen (\\d+) days ago",
        (t, m) ->
            t.observed(
                m.group(1),
                LinkAnswer.LINKED,
                Optional.of(new PartnerId(m.group(2))),
                Optional.of(m.group(3)),
                Integer.parseInt(m.group(4))));
    say(
        "(\\S+) is linked to (\\d+), seen (\\d+) days ago",
        (t, m) -> t.linked(m.group(1), new PartnerId(m.group(2)), Integer.parseInt(m.group(3))));
    say(
        "(\\S+) is not linked, seen (\\d+) days ago",
        (t, m) -> t.notLinked(m.group(1), Integer.parseInt(m.group(2))));
    say(
        "(\\S+) could not be asked, (\\d+) days ago",
        (t, m) ->
            t.observed(
                m.group(1),
                LinkAnswer.INCONCLUSIVE,
                Optional.empty(),
                Optional.empty(),
                Integer.parseInt(m.group(2))));
    say("the role assignments at (\\S+) could not be read", TruthTable::unread);
    say(
        "the (.+) were not supplied",
        (t, m) -> t.source(source(m.group(1)), Completeness.NOT_SUPPLIED));
    say("deny (\\S+) to (\\S+) at (\\S+)", (t, m) -> deny(t, m, List.of(), false));
    say("deny (\\S+) to (\\S+) at (\\S+) and not below", (t, m) -> deny(t, m, List.of(), true));
    say(
        "deny (\\S+) to (\\S+) at (\\S+) except (\\S+)",
        (t, m) -> deny(t, m, List.of(Tenants.id(m.group(4))), false));
    say("the policy for (.+) is (no|unknown|yes)", TruthTable::policy);
    say("only (\\S+) is engaged", (t, m) -> t.customer(engaged(m.group(1))));
    say("every assumption counts as unknown", (t, m) -> t.strict());
    say("the renewal is on (\\S+)", (t, m) -> t.renewal(LocalDate.parse(m.group(1))));
    say("the credential asks for (\\d+) USD of acr over (\\d+) months?", TruthTable::credential);
    say(
        "Microsoft recognised (\\d+) USD in (\\S+)",
        (t, m) -> t.recognised(m.group(2), Integer.parseInt(m.group(1)), false));
    say(
        "Microsoft recognised (\\d+) USD in (\\S+) a second time",
        (t, m) -> t.recognised(m.group(2), Integer.parseInt(m.group(1)), true));
    say("Contoso is the only customer", (t, m) -> t.customer(contoso()));
    say(
        "Contoso and Northwind are the customers",
        (t, m) -> t.customer(contoso()).otherCustomer(northwind()));
    say(
        "attribution is not wanted",
        (t, m) -> t.customer(Principals.contoso(false, Customer.Csp.NONE)));
    say(
        "the engagement ended (\\d+) days ago",
        (t, m) -> t.customer(Principals.contosoUntil(Integer.parseInt(m.group(1)))));
    say(
        "(\\S+) is another guest object of (\\S+)",
        (t, m) -> t.with(Principals.otherGuestObject(m.group(1), m.group(2))));
    say(
        "(\\S+) is the account of (\\S+) in our tenant",
        (t, m) -> t.managing(Principals.atHome(m.group(1), m.group(2))));
    say(
        "(\\S+) is a service principal of our tenant whose last credential ends in (\\d+) days",
        (t, m) -> t.with(ending(m.group(1), Integer.parseInt(m.group(2)))));
    say("(\\S+) is a foreign group", (t, m) -> t.with(foreign(m.group(1))));
    say("(\\S+) may activate (.+) at (\\S+) by Lighthouse", TruthTable::delegatedToActivate);
    say("(\\S+) is a CSP subscription", (t, m) -> t.subscription(m.group(1), "Enabled", CSP));
    say(
        "(\\S+) is a trial subscription",
        (t, m) -> t.subscription(m.group(1), "Enabled", "FreeTrial_2014-09-01"));
    say(
        "(\\S+) is a disabled subscription",
        (t, m) -> t.subscription(m.group(1), "Disabled", "EnterpriseAgreement_2014-09-01"));
    say(
        "the customer is of (our own|another) CSP chain",
        (t, m) -> t.customer(Entries.csp(chain(m.group(1)), "")));
    say(
        "the customer is of (our own|another) CSP chain and plans the move (.+)",
        (t, m) -> t.customer(Entries.csp(chain(m.group(1)), m.group(2))));
    say("the customer renews on (\\S+)", (t, m) -> t.customer(Entries.dates(m.group(1), "")));
    say(
        "the customer approved our access on (\\S+)",
        (t, m) -> t.customer(Entries.approved(m.group(1))));
    say(
        "the usage report covers no month",
        (t, m) -> t.source(Source.USAGE, Completeness.COMPLETE));
    say(
        "the usage report of 20 November covers (\\S+) and has no row",
        (t, m) ->
            t.source(Source.USAGE, Completeness.COMPLETE)
                .with(
                    new UsageMonth(
                        YearMonth.parse(m.group(1)), LocalDate.parse("2026-11-20"), false)));
    say(
        "the usage report recognises (\\S+) through PAL in (\\S+)",
        (t, m) -> t.recognised(m.group(1), m.group(2), "Partner admin link", false, 100));
    RareSentences.addTo(this::say);
    FurtherSentences.addTo(this::say);
    say("the month asked for is (\\S+)", (t, m) -> asked = TimeSentences.month(m.group(1)));
    say("the day looked ahead to is (\\S+)", (t, m) -> asked = TimeSentences.until(m.group(1)));
    TimeSentences.ALL.forEach(this::say);
    TruthTableMoney.sentences(this::say);
  }

  private void say(String pattern, BiConsumer<Tenants, MatchResult> meaning) {
    sentences.put(Pattern.compile(pattern), meaning);
  }

  /** The cases of this text. */
  List<Case> read(String text) {
    List<Case> cases = new ArrayList<>();
    for (String block : text.split("(?m)^## ")) {
      if (block.startsWith("TT-")) {
        cases.add(one(block));
      }
    }
    return cases;
  }

  private Case one(String block) {
    List<String> lines = block.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String title = lines.get(0);
    asked = Questions.of(rule -> true);
    Tenants tenants = new Tenants();
    List<String> then = new ArrayList<>();
    boolean given = true;
    for (String line : lines.subList(1, lines.size())) {
      if (line.equals("Given")) {
        given = true;
      } else if (line.equals("Then")) {
        given = false;
      } else if (given) {
        apply(tenants, line.substring(2));
      } else {
        then.add(line.substring(2));
      }
    }
    int space = title.indexOf(' ');
    return new Case(title.substring(0, space), title.substring(space + 1), tenants, then, asked);
  }

  private void apply(Tenants tenants, String sentence) {
    for (Map.Entry<Pattern, BiConsumer<Tenants, MatchResult>> known : sentences.entrySet()) {
      Matcher matcher = known.getKey().matcher(sentence);
      if (matcher.matches() && !isShadowed(known.getKey(), sentence)) {
        known.getValue().accept(tenants, matcher.toMatchResult());
        return;
      }
    }
    throw new IllegalArgumentException("the truth table does not understand: " + sentence);
  }

  /** A longer sentence that also matches means something more special. */
  private boolean isShadowed(Pattern pattern, String sentence) {
    return sentences.keySet().stream()
        .filter(other -> other.matcher(sentence).matches())
        .anyMatch(other -> other.pattern().length() > pattern.pattern().length());
  }

  private static User user(String name, boolean enabled, Optional<String> state) {
    return new User(
        Tenants.id(name),
        name,
        Optional.of(name + "_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
        Optional.of(name + "@fabrikam.com"),
        Optional.of("Guest"),
        Optional.of(enabled),
        state,
        true);
  }

  private static User member(String name) {
    return new User(
        Tenants.id(name),
        name,
        Optional.of(name + "@contoso.com"),
        Optional.of(name + "@contoso.com"),
        Optional.of("Member"),
        Optional.of(true),
        Optional.empty(),
        true);
  }

  private static ServicePrincipal application(String name, String type, boolean credentials) {
    return new ServicePrincipal(
        Tenants.id(name),
        name,
        Optional.of("a9900000-0000-4000-8000-000000000001"),
        Optional.of(type),
        type.equals("Application") ? Optional.of(Tenants.FABRIKAM) : Optional.empty(),
        Optional.of(true),
        credentials ? List.of(Tenants.NOW.plus(Duration.ofDays(90))) : List.of(),
        List.of(),
        Optional.of(false),
        true);
  }

  private static void group(Tenants tenants, String name, String members, boolean complete) {
    tenants.with(new Group(Tenants.id(name), name, true));
    List<GroupMembers.Member> list =
        Arrays.stream(members.equals("nobody") ? new String[0] : members.split(" and |, "))
            .map(member -> new GroupMembers.Member(Tenants.id(member), ""))
            .toList();
    tenants.with(new GroupMembers(Tenants.id(name), complete, list));
  }

  private static void inPim(
      Tenants tenants, String name, String group, boolean active, Optional<Instant> end) {
    tenants.with(
        new GroupEligibility(
            group + "_member_" + name,
            Tenants.id(group),
            Tenants.id(name),
            "member",
            active,
            new Window(Optional.of(Tenants.NOW.minus(Duration.ofHours(1))), end)));
  }

  private static Instant hours(String hours) {
    return Tenants.NOW.plus(Duration.ofHours(Long.parseLong(hours)));
  }

  private static void custom(Tenants tenants, MatchResult match) {
    RoleDefinitionId id = new RoleDefinitionId("c5700000-0000-4000-8000-000000000001");
    tenants
        .with(
            new RoleDefinition(
                id,
                match.group(2),
                "CustomRole",
                List.of("/"),
                List.of(new Permission(List.of("*"), List.of(), List.of(), List.of()))))
        .assign(match.group(1), "User", id, match.group(3), Optional.empty());
  }

  private static void activated(Tenants tenants, MatchResult match, String type) {
    tenants.assign(match.group(1), match.group(2), match.group(3));
    tenants.with(
        new AssignmentSchedule(
            "schedule-" + match.group(1) + match.group(3),
            Optional.of(tenants.lastAssignmentId(match.group(3)).toUpperCase(Locale.ROOT)),
            Tenants.scope(match.group(3)),
            Tenants.role(match.group(2)),
            Tenants.id(match.group(1)),
            type,
            new Window(
                Optional.of(Tenants.NOW.minus(Duration.ofHours(1))),
                Optional.of(hours(match.group(4)))),
            Optional.of("Direct"),
            Optional.empty()));
  }

  private static void delegated(
      Tenants tenants, MatchResult match, TenantId managing, Optional<Delegation.Plan> plan) {
    tenants.with(
        new Delegation(
            "delegation-" + match.group(1) + match.group(3),
            Tenants.scope(match.group(3)),
            "Operations",
            managing,
            plan,
            List.of(
                new Delegation.Authorization(
                    Tenants.id(match.group(1)),
                    Optional.of(match.group(1)),
                    Tenants.role(match.group(2)),
                    List.of())),
            List.of()));
  }

  private static void delegatedToActivate(Tenants tenants, MatchResult match) {
    tenants.with(
        new Delegation(
            "delegation-" + match.group(1) + match.group(3),
            Tenants.scope(match.group(3)),
            "Operations",
            Tenants.FABRIKAM,
            Optional.empty(),
            List.of(),
            List.of(
                new Delegation.EligibleAuthorization(
                    Tenants.id(match.group(1)),
                    Optional.of(match.group(1)),
                    Tenants.role(match.group(2)),
                    Optional.of("PT8H")))));
  }

  private static ForeignGroup foreign(String name) {
    return new ForeignGroup(Tenants.id(name), "AdminAgents", false);
  }

  private static ServicePrincipal ending(String name, int days) {
    ServicePrincipal like = application(name, "Application", false);
    return new ServicePrincipal(
        like.id(),
        like.displayName(),
        like.appId(),
        like.type(),
        like.ownerTenant(),
        like.enabled(),
        List.of(Tenants.NOW.plus(Duration.ofDays(days))),
        like.certificateExpiries(),
        like.federated(),
        true);
  }

  private static Customer.Csp chain(String whose) {
    return whose.equals("another") ? Customer.Csp.OTHER : Customer.Csp.OWN;
  }

  private static void unread(Tenants tenants, MatchResult match) {
    Gap everywhere = Gap.of(Source.ROLE_ASSIGNMENTS, "AuthorizationFailed");
    tenants
        .with(
            new Gap(
                everywhere.source(),
                Optional.of(Tenants.scope(match.group(1))),
                Optional.empty(),
                everywhere.reason(),
                everywhere.status(),
                Optional.empty(),
                Optional.empty()))
        .source(Source.ROLE_ASSIGNMENTS, Completeness.PARTIAL);
  }

  private static Source source(String label) {
    return Arrays.stream(Source.values())
        .filter(source -> source.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no source " + label));
  }

  private static void deny(
      Tenants tenants, MatchResult match, List<ObjectId> excluded, boolean notBelow) {
    ObjectId who =
        match.group(2).equals("everyone")
            ? new ObjectId("00000000-0000-0000-0000-000000000000")
            : Tenants.id(match.group(2));
    SnapshotRecord deny =
        new DenyAssignment(
            "deny-1",
            "deny-1",
            Tenants.scope(match.group(3)),
            List.of(new Permission(List.of(match.group(1)), List.of(), List.of(), List.of())),
            List.of(who),
            excluded,
            notBelow);
    tenants.with(deny);
  }

  private static void policy(Tenants tenants, MatchResult match) {
    Policy was = tenants.policy();
    Truth value = Truth.valueOf(match.group(2).toUpperCase(Locale.ROOT));
    String what = match.group(1);
    tenants.policy(
        new Policy(
            was.roles(),
            what.equals("custom roles") ? value : was.customRoles(),
            what.equals("unlisted roles") ? value : was.unlistedRoles(),
            what.equals("managed identities") ? value : was.managedIdentities(),
            what.equals("nested groups") ? value : was.nestedGroups(),
            what.equals("service principals in groups") ? value : was.servicePrincipalsInGroups(),
            what.equals("the management group scope") ? value : was.managementGroupScope(),
            what.equals("the root scope") ? value : was.rootScope(),
            was.pimShare(),
            was.monthHours(),
            was.ea(),
            was.horizonDays()));
  }

  private static void credential(Tenants tenants, MatchResult match) {
    tenants.credential(
        new Credential(
            "Infrastructure",
            LocalDate.parse("2027-03-01"),
            Optional.empty(),
            List.of(
                new Credential.Threshold(
                    "acr",
                    new BigDecimal(match.group(1)),
                    "USD",
                    Integer.parseInt(match.group(2)),
                    Optional.empty(),
                    "the programme's page",
                    LocalDate.parse("2026-09-01")))));
  }

  private static Customer contoso() {
    return Principals.contoso(true, Customer.Csp.NONE);
  }

  private static Customer northwind() {
    return Principals.customer(
        "Northwind", new TenantId("40000000-0000-4000-8000-000000000001"), Optional.empty());
  }

  private static Customer engaged(String scope) {
    return new Customer(
        "Contoso",
        Tenants.CONTOSO,
        List.of(Tenants.scope(scope)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Customer.Csp.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
