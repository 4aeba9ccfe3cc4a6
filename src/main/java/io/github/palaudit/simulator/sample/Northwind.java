package io.github.palaudit.simulator.sample;

import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A small customer where everything is as it should be, but for the customer's approval, which is
 * not on record. Another partner sells it one of its subscriptions. It has no licence for PIM.
 */
final class Northwind {

  private static final String ENTERPRISE = "EnterpriseAgreement_2014-09-01";
  private static final String CSP = "CSP_2015-05-01";

  private Northwind() {}

  static SimulatedTenant tenant(String readerSecret) {
    TenantDraft draft = new TenantDraft("0d0d0d0d", "Northwind", "northwind.onmicrosoft.com");
    People people = new People(draft);
    Access access = new Access(draft);
    Roles.builtIn().forEach(draft::add);
    ScopeId root = draft.rootGroup();
    ScopeId workloads = draft.managementGroup("northwind-workloads", "Workloads", root);
    ScopeId trading = draft.subscription(1, "Northwind Trading", "Enabled", ENTERPRISE, workloads);
    draft.resourceGroup(trading, "rg-orders", 31);
    draft.resourceGroup(trading, "rg-warehouse", 22);
    draft.resourceGroup(trading, "rg-shipping", 18);
    ScopeId office = draft.subscription(2, "Northwind Office", "Enabled", CSP, workloads);
    draft.resourceGroup(office, "rg-desktops", 44);
    draft.resourceGroup(office, "rg-files", 9);
    draft.resourceGroup(office, "rg-backup", 12);

    access.assign(people.member("Emily", "Braun"), Roles.OWNER, root);
    ObjectId adele = people.guest("Adele", "Vance");
    ObjectId johanna = people.guest("Johanna", "Lorenz");
    ObjectId support = people.group("Fabrikam Support", adele, johanna);
    ObjectId deployment =
        people.application(
            "Fabrikam deployment", "fab0fab0-bbcc-4000-8000-000000000003", "2027-09-30T00:00:00Z");
    for (ScopeId subscription : List.of(trading, office)) {
      access.assign(support, Roles.SUPPORT_REQUEST_CONTRIBUTOR, subscription);
      access.assign(deployment, Roles.CONTRIBUTOR, subscription);
    }
    ObjectId reader =
        people.application(Fabrikam.READER_NAME, Fabrikam.READER_CLIENT, "2027-06-30T00:00:00Z");
    access.assign(reader, Roles.READER, root);
    access.assign(reader, Roles.SUPPORT_REQUEST_CONTRIBUTOR, workloads);
    draft.billed("USD");
    return draft.finished(
        List.of(Fabrikam.reader(reader, readerSecret, Optional.of(link()))),
        List.of(Refusal.noPimLicence()));
  }

  private static SimulatedLink link() {
    return SimulatedLink.active(
        Fabrikam.LOCATION_ACCOUNT, Fabrikam.NAME, Instant.parse("2026-03-03T10:00:00.1234567Z"));
  }
}
