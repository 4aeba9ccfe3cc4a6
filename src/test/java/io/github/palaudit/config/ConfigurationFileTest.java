package io.github.palaudit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every key of {@code palaudit.yaml} means. */
class ConfigurationFileTest {

  private static final String TENANT = "33333333-aaaa-4000-8000-000000000001";
  private static final String OBJECT = "22222222-aaaa-4000-8000-000000000001";

  @TempDir private Path folder;

  private Configuration read(String yaml) throws IOException {
    return ConfigurationFile.read(Files.writeString(folder.resolve("palaudit.yaml"), yaml));
  }

  @Test
  void the_least_that_is_needed_leaves_every_default() throws IOException {
    Configuration least = read("partner: {name: Fabrikam, locationAccounts: [0123456]}\n");

    assertThat(least)
        .isEqualTo(
            new Configuration(
                new Partner(
                    "Fabrikam",
                    Optional.empty(),
                    List.of(new PartnerId("0123456")),
                    List.of(),
                    List.of(),
                    new Partner.Principals(List.of(), List.of(), List.of(), List.of(), List.of()),
                    List.of()),
                List.of(),
                Policy.DEFAULT,
                EvidenceSettings.DEFAULT,
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void the_partner_is_read_whole() throws IOException {
    Partner partner =
        read("""
                partner:
                  name: "No: 1"
                  globalAccount: 1000001
                  locationAccounts: ["1000002", 1000003]
                  tenants: [%s]
                  publishers: [fabrikam]
                  principals:
                    homeDomains: [Fabrikam.COM, bücher.example]
                    applicationOwnerTenants: [%s]
                    groups: [%s]
                    objectIds: [%s]
                    displayNames: ["PAL for *"]
                  people:
                  - name: yes
                    aliases: [Ada@Fabrikam.com]
                    shared: yes
                  - name: Grace
                """
                .formatted(TENANT.toUpperCase(java.util.Locale.ROOT), TENANT, OBJECT, OBJECT))
            .partner();

    assertThat(partner)
        .isEqualTo(
            new Partner(
                "No: 1",
                Optional.of(new PartnerId("1000001")),
                List.of(new PartnerId("1000002"), new PartnerId("1000003")),
                List.of(new TenantId(TENANT)),
                List.of("fabrikam"),
                new Partner.Principals(
                    List.of("fabrikam.com", "bücher.example"),
                    List.of(new TenantId(TENANT)),
                    List.of(new ObjectId(OBJECT)),
                    List.of(new ObjectId(OBJECT)),
                    List.of("PAL for *")),
                List.of(
                    new Partner.Person("yes", List.of("ada@fabrikam.com"), true),
                    new Partner.Person("Grace", List.of(), false))));
  }

  @Test
  void a_customer_is_read_whole() throws IOException {
    List<Customer> customers =
        read("""
                partner: {name: Fabrikam, locationAccounts: ["1000002"]}
                customers:
                  - name: Contoso
                    tenant: %s
                    scopes: [/, /providers/Microsoft.Management/managementGroups/corp,
                      /subscriptions/%s/resourceGroups/web]
                    locationAccount: "1000002"
                    engagement: {start: 2026-01-01, end: 2026-12-31}
                    attribution: not-wanted
                    csp: other
                    plannedMove: CSP to MCA-E
                    purpose: >
                      Operation of
                      the platform
                    approvals: [{by: Grace, role: Head of IT, date: 2026-01-15, document: SOW 42}]
                    renewal: 2027-03-31
                  - {name: Northwind, tenant: %s}
                """
                .formatted(TENANT, OBJECT, OBJECT))
            .customers();

    assertThat(customers)
        .containsExactly(
            new Customer(
                "Contoso",
                new TenantId(TENANT),
                List.of(
                    ScopeId.ROOT,
                    ScopeId.managementGroup("corp"),
                    ScopeId.subscription(OBJECT).resourceGroup("web")),
                Optional.of(new PartnerId("1000002")),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.of(LocalDate.of(2026, 12, 31)),
                false,
                Customer.Csp.OTHER,
                Optional.of("CSP to MCA-E"),
                Optional.of("Operation of the platform"),
                List.of(
                    new Customer.Approval(
                        "Grace",
                        Optional.of("Head of IT"),
                        Optional.of(LocalDate.of(2026, 1, 15)),
                        Optional.of("SOW 42"))),
                Optional.of(LocalDate.of(2027, 3, 31))),
            new Customer(
                "Northwind",
                new TenantId(OBJECT),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Customer.Csp.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
  }

  @Test
  void every_switch_of_the_policy_can_be_turned() throws IOException {
    Policy policy =
        read("""
                partner: {name: Fabrikam, locationAccounts: ["1000002"]}
                policy:
                  roles: owner-contributor
                  customRoles: yes
                  unlistedRoles: no
                  managedIdentities: unknown
                  nestedGroups: yes
                  servicePrincipalsInGroups: no
                  managementGroupScope: unknown
                  rootScope: no
                  pimShare: whole-days
                  monthHours: 730
                  ea: dpor
                  horizonDays: 30
                """)
            .policy();

    assertThat(policy)
        .isEqualTo(
            new Policy(
                Policy.Roles.OWNER_CONTRIBUTOR,
                Truth.YES,
                Truth.NO,
                Truth.UNKNOWN,
                Truth.YES,
                Truth.NO,
                Truth.UNKNOWN,
                Truth.NO,
                Policy.PimShare.WHOLE_DAYS,
                OptionalInt.of(730),
                Policy.Ea.DPOR,
                30));
  }

  @Test
  void evidence_waivers_and_credentials_are_read() throws IOException {
    Configuration read =
        read(
            """
            partner: {name: Fabrikam, locationAccounts: ["1000002"]}
            customers:
            evidence: {folders: [links, ../more], freshDays: 30}
            waivers: [{finding: PAL001-0123456789abcdef, owner: Ada, reason: Ends soon, expires: 2027-03-31}]
            credentials:
              - name: Migration
                anniversary: 2027-06-30
                windowDays: 60
                thresholds:
                  - {metric: VM, amount: 30000.50, unit: USD, source: a page, date: 2026-09-01}
            """);

    assertThat(read.evidence())
        .isEqualTo(
            new EvidenceSettings(List.of(folder.resolve("links"), folder.resolve("../more")), 30));
    assertThat(read.waivers())
        .containsExactly(
            new Waiver("PAL001-0123456789abcdef", "Ada", "Ends soon", LocalDate.of(2027, 3, 31)));
    assertThat(read.credentials())
        .containsExactly(
            new Credential(
                "Migration",
                LocalDate.of(2027, 6, 30),
                Optional.of(60),
                List.of(
                    new Credential.Threshold(
                        "VM",
                        new BigDecimal("30000.50"),
                        "USD",
                        "a page",
                        LocalDate.of(2026, 9, 1)))));
  }

  @Test
  void a_threshold_may_say_over_how_many_months_and_how_much_each() throws IOException {
    Configuration read =
        read(
            """
            partner: {name: Fabrikam, locationAccounts: ["1000002"]}
            credentials:
              - name: Migration
                anniversary: 2027-06-30
                thresholds:
                  - {metric: customers, amount: 3, unit: customers, months: 3,
                     amountPerCustomer: 1000, source: a page, date: 2026-09-01}
            """);

    Credential.Threshold threshold = read.credentials().get(0).thresholds().get(0);
    assertThat(threshold.measured()).contains(Metric.CUSTOMERS);
    assertThat(threshold.months()).isEqualTo(3);
    assertThat(threshold.amountPerCustomer()).contains(new BigDecimal("1000"));
  }

  @Test
  void a_waiver_names_its_finding_alone_or_with_the_rule() throws IOException {
    Waiver bare = new Waiver("0123456789ABCDEF", "Ada", "", LocalDate.EPOCH);
    Waiver anchor = new Waiver("pal001-0123456789abcdef", "Ada", "", LocalDate.EPOCH);

    assertThat(bare.names("PAL001", "0123456789abcdef")).isTrue();
    assertThat(bare.names("PAL002", "0123456789abcdef")).isTrue();
    assertThat(anchor.names("PAL001", "0123456789abcdef")).isTrue();
    assertThat(anchor.names("PAL002", "0123456789abcdef")).isFalse();
    assertThat(anchor.names("PAL001", "0123456789abcde0")).isFalse();
  }

  @Test
  void severities_are_read_with_the_place_of_each() throws IOException {
    Path file = folder.resolve("palaudit.yaml");
    List<SeverityOverride> severities =
        read("""
            partner: {name: Fabrikam, locationAccounts: [0123456]}
            severities:
              PAL014: high
              pal016: critical
            """)
            .severities();

    assertThat(severities)
        .containsExactly(
            new SeverityOverride("PAL014", "high", file + ":3: severities.PAL014: "),
            new SeverityOverride("PAL016", "critical", file + ":4: severities.pal016: "));
  }
}
