package io.github.palaudit;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A tenant in which whatever has a name is named to attack; every format is tested with it. */
public final class HostileTenant {

  /** What names may hold; each is harmless and legible in every format. */
  public static final List<String> ATTACKS =
      List.of(
          "=HYPERLINK(\"http://attack.example/\",\"click\")",
          "+cmd|' /C calc'!A0",
          "-1+1",
          "@SUM(1)",
          "\t=1+1",
          "\r=1+1",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</style></script><svg onload=alert(1)>",
          "${7*7}",
          "<#assign x=1>${x}",
          "#{7*7} [=7*7]",
          "javascript:alert(1)",
          "null\u0000bell\u0007escape\u001b[31mred\u001b[0m",
          "right\u202Eto\u202Cleft\u200F",
          "lone\uD800high \uDC00low",
          "_x0041_",
          "a,b;c\"d\ne",
          "=cmd|' /C calc'!A0",
          "data:text/html,<script>alert(1)</script>",
          "--><!--<script>alert(1)</script>",
          "]]>\u2028\u2029\uFEFF",
          "`touch pwned` $(touch pwned); touch pwned #",
          "x' ; touch pwned ; echo '",
          "x\u2019; touch pwned; echo \u2018",
          "x\" & calc & echo \"%PATH%",
          "@everyone | a | b",
          "../../../up",
          "C:\\Windows\\..\\CON",
          "z\u0335\u0321\u0322a\u0336\u0327l\u0337g\u0338o",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 family",
          "[click](javascript:alert(1)) **bold** `code`",
          "{\"a\":1}\\u003cscript\\u003e\\",
          "__proto__",
          "L".repeat(10_000));

  private HostileTenant() {}

  /** All that an audit of it is made of. */
  public static Inputs inputs() {
    Tenants tenants = new Tenants();
    for (int i = 0; i < ATTACKS.size(); i++) {
      fill(tenants, i, ATTACKS.get(i));
    }
    tenants.source(Source.GROUP_MEMBERS, Completeness.PARTIAL);
    Inputs plain = tenants.inputs();
    return new Inputs(
        named(plain.customer()),
        plain.managing(),
        plain.evidence(),
        plain.catalog(),
        named(plain.configuration()),
        plain.asOf(),
        plain.strict());
  }

  private static void fill(Tenants tenants, int i, String name) {
    ScopeId subscription =
        ScopeId.subscription(String.format(Locale.ROOT, "5b5b5b5b-1111-4000-8000-%012d", i));
    ScopeId group = subscription.resourceGroup(groupName(i, name));
    ObjectId user = Tenants.id("who" + i);
    ObjectId application = Tenants.id("app" + i);
    RoleDefinitionId role =
        new RoleDefinitionId(String.format(Locale.ROOT, "c0570000-1111-4000-8000-%012d", i));
    tenants
        .with(new ManagementGroup(ScopeId.managementGroup("mg-x" + i), name, Optional.empty()))
        .with(
            new Subscription(
                subscription,
                name,
                Optional.of("Enabled"),
                Optional.of("=quota"),
                Optional.empty(),
                List.of(),
                Map.of(name, name)))
        .with(new ResourceGroup(group, name, OptionalInt.of(1)))
        .with(user(i, name))
        .with(application(application, name))
        .with(new RoleDefinition(role, name, "CustomRole", List.of("/"), List.of()))
        .with(assignment(i, i % 3 == 0 ? group : subscription, user, Tenants.role("Contributor")))
        .with(assignment(1000 + i, group, application, i % 2 == 0 ? Tenants.role("Owner") : role))
        .with(assignment(2000 + i, group, Tenants.id("gone" + i), Tenants.role("Owner")))
        .with(gap(user, name))
        .waiver(new Waiver("PAL001-0123456789abcdef", name, name, LocalDate.EPOCH))
        .credential(new Credential(name, LocalDate.of(2027, 3, 1), Optional.empty(), List.of()));
    if (i % 5 == 0) {
      tenants.with(deny(i, name, group, user)).with(delegation(i, name, group));
    }
    if (i % 4 == 0) {
      tenants.with(observation(user, name, LinkAnswer.NOT_LINKED, Optional.empty()));
    } else if (i % 4 == 1) {
      tenants.with(observation(user, name, LinkAnswer.INCONCLUSIVE, Optional.empty()));
    } else if (i % 4 == 2) {
      tenants.with(
          observation(application, name, LinkAnswer.LINKED, Optional.of(new PartnerId("777"))));
    }
  }

  /** A name that stands in ids, and so in lines to run; a slash would make it another scope. */
  private static String groupName(int i, String name) {
    return i % 2 == 0
        ? "rg<b>\"'&=" + i
        : "rg-" + i + (name.length() > 90 || name.contains("/") ? "" : name);
  }

  private static User user(int i, String name) {
    return new User(
        Tenants.id("who" + i),
        name,
        Optional.of("who" + i + "_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
        Optional.of("who" + i + "@fabrikam.com"),
        Optional.of("Guest"),
        Optional.of(true),
        Optional.of("Accepted"),
        true);
  }

  private static ServicePrincipal application(ObjectId id, String name) {
    return new ServicePrincipal(
        id,
        name,
        Optional.of(name),
        Optional.of("Application"),
        Optional.of(Tenants.FABRIKAM),
        Optional.of(true),
        List.of(Tenants.NOW),
        List.of(),
        Optional.of(false),
        true);
  }

  private static RoleAssignment assignment(
      int number, ScopeId scope, ObjectId principal, RoleDefinitionId role) {
    return new RoleAssignment(
        String.format(
            Locale.ROOT,
            "%s/providers/Microsoft.Authorization/roleAssignments/a5516000-3333-4000-8000-%012d",
            scope.text(),
            number),
        scope,
        role,
        principal,
        "User",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Gap gap(ObjectId group, String reason) {
    return new Gap(
        Source.GROUP_MEMBERS,
        Optional.empty(),
        Optional.of(group),
        reason,
        OptionalInt.of(403),
        Optional.of("request\u0000<b>"),
        Optional.of(Tenants.NOW));
  }

  private static DenyAssignment deny(int i, String name, ScopeId scope, ObjectId user) {
    return new DenyAssignment(
        scope.text() + "/providers/Microsoft.Authorization/denyAssignments/" + i,
        name,
        scope,
        List.of(new Permission(List.of("*"), List.of(), List.of(), List.of())),
        List.of(user),
        List.of(),
        false);
  }

  private static Delegation delegation(int i, String name, ScopeId scope) {
    return new Delegation(
        scope.text() + "/providers/Microsoft.ManagedServices/registrationAssignments/" + i,
        scope,
        name,
        Tenants.FABRIKAM,
        Optional.of(new Delegation.Plan(name, name, name, name)),
        List.of(
            new Delegation.Authorization(
                Tenants.id("far" + i), Optional.of(name), Tenants.role("Reader"), List.of())),
        List.of());
  }

  private static DatedObservation observation(
      ObjectId who, String name, LinkAnswer answer, Optional<PartnerId> partner) {
    Instant at = Tenants.NOW.minusSeconds(86_400);
    return new DatedObservation(
        new LinkObservation(
            who.in(Tenants.CONTOSO),
            answer,
            partner,
            Optional.of(name),
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            Optional.of(at),
            false,
            name,
            name,
            Optional.of(name),
            new LinkContext(
                LinkBasis.ATTESTED,
                Optional.of(name),
                Optional.of(name),
                Optional.of(name),
                Optional.of(name),
                Optional.of(name),
                Optional.of(name))),
        at,
        false);
  }

  private static Snapshot named(Snapshot plain) {
    SnapshotHeader was = plain.header();
    return Snapshot.of(
        new SnapshotHeader(
            was.format(),
            was.tenant(),
            "</title><script>alert(1)</script>\u001b[2J\u202e=1+1",
            was.tool(),
            was.origin(),
            Optional.of("\"><img src=x onerror=alert(1)>"),
            was.collectedFrom(),
            was.collectedTo(),
            was.completeness(),
            List.of("${7*7} is taken as a fact"),
            List.of("only <b>x</b> was scanned")),
        plain.records());
  }

  private static Configuration named(Configuration plain) {
    String name = "=Contoso</title><script>alert(1)</script>\u202e../..";
    return new Configuration(
        plain.partner(),
        List.of(
            new Customer(
                name,
                Tenants.CONTOSO,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Customer.Csp.NONE,
                Optional.of("=move<b> to ${7*7}"),
                Optional.of("=purpose<b>"),
                List.of(),
                Optional.empty())),
        plain.policy(),
        plain.evidence(),
        plain.waivers(),
        plain.credentials(),
        plain.severities());
  }
}
