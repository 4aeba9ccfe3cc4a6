package io.github.palaudit.render;

import io.github.palaudit.Audit;
import io.github.palaudit.Earlier;
import io.github.palaudit.HostileTenant;
import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.history.AuditFigures;
import io.github.palaudit.history.Decision;
import io.github.palaudit.history.History;
import io.github.palaudit.history.ReviewField;
import io.github.palaudit.history.ReviewedWorkbook;
import io.github.palaudit.history.Typed;
import io.github.palaudit.history.TypedRow;
import io.github.palaudit.renewal.Recognised;
import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The reports that every format is tested with: a usual one, an empty one, hostile and large. */
public final class Reports {

  /** What names may hold; each is harmless and legible in every format. */
  public static final List<String> ATTACKS = HostileTenant.ATTACKS;

  private Reports() {}

  /** Two subscriptions attributed in part, with a gap, findings and a step. */
  public static Report usual() {
    return of(usualTenants());
  }

  /** The same, asked for a running month and for a day by which evidence is too old. */
  public static Report asked(Policy.PimShare share) {
    Tenants tenants = usualTenants();
    tenants.policy(Policies.month(tenants.policy(), share, OptionalInt.empty()));
    return Audit.of(
        tenants.inputs(),
        new Questions(
            rule -> true,
            Optional.of(YearMonth.of(2026, 11)),
            Optional.of(Instant.parse("2027-04-01T00:00:00Z")),
            Optional.empty(),
            Optional.empty()),
        "palaudit test");
  }

  /** What {@link #usual} is an audit of. */
  public static Tenants usualTenants() {
    return new Tenants()
        .guest("adele")
        .assign("adele", "Contributor", "sub-1")
        .linked("adele", Tenants.LOCATION, 10)
        .guest("isaiah")
        .assign("isaiah", "Contributor", "sub-2")
        .notLinked("isaiah", 10)
        .guest("lynne")
        .assign("lynne", "Owner", "rg-3")
        .guest("raul")
        .eligible("raul", "Contributor", "sub-2")
        .source(Source.GROUP_MEMBERS, Completeness.PARTIAL)
        .with(Gap.of(Source.GROUP_MEMBERS, "403 Forbidden"));
  }

  /** A cost, an account's share, a departure, and the credit of a CSP subscription. */
  public static Report withMoney() {
    return of(moneyTenants("100.50"));
  }

  /** The same after an audit with another cost. */
  public static Report withMoneyMoved() {
    Tenants tenants = moneyTenants("100.50");
    return Audit.of(
        tenants.inputs(),
        Questions.of(rule -> true),
        Recognised.of(List.of(tenants.inputs())),
        new Earlier(
            History.NONE,
            Optional.of(Audit.compared(moneyTenants("250").inputs(), "palaudit test"))),
        "palaudit test");
  }

  private static Tenants moneyTenants(String amount) {
    return new Tenants()
        .guest("adele")
        .assign("adele", "Contributor", "sub-1")
        .linked("adele", Tenants.LOCATION, 10)
        .guest("isaiah")
        .assign("isaiah", "Contributor", "sub-2")
        .linked("isaiah", Tenants.LOCATION, 10)
        .quota("sub-2", Optional.of("CSP_2015-05-01"))
        .customer(Principals.contoso(true, Customer.Csp.OWN))
        .with(
            new Cost(
                Tenants.scope("sub-1"), YearMonth.of(2026, 10), new BigDecimal(amount), "EUR"));
  }

  /** Everything was read, and nobody of ours holds anything. */
  public static Report empty() {
    return of(new Tenants());
  }

  /** A credential whose window is open; its coverage rests on one user. */
  public static Report withRenewals() {
    Tenants tenants =
        new Tenants()
            .guest("adele")
            .assign("adele", "Contributor", "sub-1")
            .linked("adele", Tenants.LOCATION, 10)
            .recognised("2026-10", 1234, false)
            .credential(
                new Credential(
                    "Infrastructure <b>",
                    LocalDate.parse("2027-01-10"),
                    Optional.of(60),
                    List.of(
                        threshold("acr", "1000.50"), threshold("Windows virtual machines", "1"))));
    return of(tenants);
  }

  private static Credential.Threshold threshold(String metric, String amount) {
    return new Credential.Threshold(
        metric, new BigDecimal(amount), "USD", "a page", LocalDate.parse("2025-01-01"));
  }

  /** Two location accounts, whose links overlap. */
  public static Report withAccounts() {
    PartnerId second = new PartnerId("31415928");
    return of(
        usualTenants()
            .partner(
                partner ->
                    new Partner(
                        partner.name(),
                        partner.globalAccount(),
                        List.of(Tenants.LOCATION, second),
                        partner.tenants(),
                        partner.publishers(),
                        partner.principals(),
                        partner.people()))
            .linked("lynne", second, 3));
  }

  /** Refused in several ways and places, read in part without saying where, limited by choice. */
  public static Report withGaps() {
    return of(
        usualTenants()
            .gap(Source.DENY_ASSIGNMENTS, "sub-2")
            .gap(Source.ROLE_ELIGIBILITIES, "rg-3")
            .source(Source.ROLE_DEFINITIONS, Completeness.PARTIAL)
            .limit("resource groups were left out (--skip resource-groups)"));
  }

  /** Somebody answers for the worst finding; somebody answered for the next until a day before. */
  public static Report withWaiver() {
    List<Finding> findings = usual().findings();
    return of(
        usualTenants()
            .waiver(
                new Waiver(findings.get(0).id(), "Ada", "leaves", LocalDate.parse("2027-01-31")))
            .waiver(
                new Waiver(findings.get(1).id(), "Ada", "left", LocalDate.parse("2026-11-19"))));
  }

  /** Two audits before, one with a cost; typing about a finding, and about one that is gone. */
  public static Report withPast() {
    Tenants tenants = usualTenants();
    TypedRow here = typed(Optional.of(usual().findings().get(0).id()), "2026-12-01");
    TypedRow gone = typed(Optional.of("0123456789abcdef"), "next <week>");
    ReviewedWorkbook workbook =
        new ReviewedWorkbook(
            "audit.xlsx",
            Optional.of(Tenants.CONTOSO),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(here, gone, typed(Optional.empty(), "=1+1")),
            List.of());
    return Audit.of(
        tenants.inputs(),
        Questions.of(rule -> true),
        Recognised.of(List.of(tenants.inputs())),
        new Earlier(
            new History(
                List.of(workbook),
                List.of(
                    past("2026-08-03T09:00:00Z", Map.of()),
                    past(
                        "2026-05-30T09:00:00Z",
                        Map.of("EUR", new AuditFigures.Cost(BigDecimal.TEN, BigDecimal.ONE))))),
            Optional.of(Audit.compared(new Tenants().inputs(), "palaudit test"))),
        "palaudit test");
  }

  private static TypedRow typed(Optional<String> finding, String due) {
    Typed.Form form = due.startsWith("2") ? Typed.Form.DAY : Typed.Form.WORDS;
    return new TypedRow(
        finding,
        "PAL001",
        "Guest <b> is not linked",
        new Decision(
            Map.of(
                ReviewField.DECISION,
                Typed.words("To do"),
                ReviewField.OWNER,
                Typed.words("Ada"),
                ReviewField.DUE,
                new Typed(due, form))),
        Optional.empty());
  }

  private static AuditFigures past(String asOf, Map<String, AuditFigures.Cost> cost) {
    return new AuditFigures(
        Tenants.CONTOSO,
        Instant.parse(asOf),
        true,
        false,
        1,
        0,
        1,
        0,
        cost.isEmpty() ? Optional.empty() : Optional.of(YearMonth.of(2026, 4)),
        cost,
        3);
  }

  /** Every name is an attack. */
  public static Report hostile() {
    return Audit.of(HostileTenant.inputs(), Questions.of(rule -> true), "palaudit test");
  }

  /** As many assignments as the tenant that another tool could not read. */
  public static Report large(int assignments) {
    Tenants tenants = new Tenants();
    for (int i = 0; i < 400; i++) {
      tenants.with(user("who" + i, "Person " + i));
    }
    for (int i = 0; i < 115; i++) {
      ScopeId subscription = subscription(i);
      tenants.with(
          new Subscription(
              subscription,
              "Subscription " + i,
              Optional.of("Enabled"),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Map.of()));
    }
    for (int i = 0; i < assignments; i++) {
      tenants.with(assignment(i, subscription(i % 115), Tenants.id("who" + (i % 400))));
    }
    return of(tenants);
  }

  /** The whole output of a renderer. */
  public static byte[] bytes(Renderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.render(report, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static Report of(Tenants tenants) {
    return Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
  }

  private static ScopeId subscription(int number) {
    return ScopeId.subscription(
        String.format(Locale.ROOT, "5b5b5b5b-2222-4000-8000-%012d", number));
  }

  private static User user(String id, String name) {
    return new User(
        Tenants.id(id),
        name,
        Optional.of(id + "_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
        Optional.of(id + "@fabrikam.com"),
        Optional.of("Guest"),
        Optional.of(true),
        Optional.of("Accepted"),
        true);
  }

  private static RoleAssignment assignment(int number, ScopeId scope, ObjectId principal) {
    return new RoleAssignment(
        String.format(
            Locale.ROOT,
            "%s/providers/Microsoft.Authorization/roleAssignments/a5516000-3333-4000-8000-%012d",
            scope.text(),
            number),
        scope,
        Tenants.role("Contributor"),
        principal,
        "User",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
