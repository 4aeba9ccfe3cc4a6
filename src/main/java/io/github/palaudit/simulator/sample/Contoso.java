package io.github.palaudit.simulator.sample;

import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/** A customer of realistic depth with a mistake for every rule. Links are in the evidence files. */
final class Contoso {

  private static final TenantId TAILSPIN_TOYS =
      new TenantId("7a117a11-0000-4000-8000-000000000000");

  private final TenantDraft draft =
      new TenantDraft("c0c0c0c0", "Contoso", "contoso.onmicrosoft.com");
  private final People people = new People(draft);
  private final Access access = new Access(draft);
  private final ScopeId root = draft.rootGroup();
  private final ContosoScopes scopes = new ContosoScopes(draft, root);

  private Contoso() {}

  static SimulatedTenant tenant(String readerSecret) {
    return new Contoso().drawn(readerSecret);
  }

  private SimulatedTenant drawn(String readerSecret) {
    Roles.builtIn().forEach(draft::add);
    draft.add(Roles.customContributor(root));
    ownPeople();
    connectivity();
    sharedServices();
    retailProduction();
    dataPlatform();
    ObjectId unreadGroup = campaigns();
    elsewhere();
    roomForImprovement();
    ObjectId reader =
        people.application(Fabrikam.READER_NAME, Fabrikam.READER_CLIENT, "2027-06-30T00:00:00Z");
    access.assign(reader, Roles.READER, root);
    draft.billed("EUR");
    return draft.finished(
        List.of(Fabrikam.reader(reader, readerSecret, Optional.empty())),
        List.of(Refusal.requestDenied("/groups/" + unreadGroup + "/")));
  }

  /** Contoso's own administrators, who are nobody's business here. */
  private void ownPeople() {
    ObjectId christie = people.member("Christie", "Cline");
    ObjectId allan = people.member("Allan", "Deyoung");
    ObjectId debra = people.member("Debra", "Berger");
    access.assign(allan, Roles.OWNER, root);
    access.assign(
        people.group("Contoso Cloud Operations", christie, debra), Roles.CONTRIBUTOR, root);
  }

  /** Attributed standing, by two identities; a group with a group in it reaches one network. */
  private void connectivity() {
    ObjectId adele = people.guest("Adele", "Vance");
    ObjectId operations =
        people.application(
            "Fabrikam operations", "fab0fab0-bbcc-4000-8000-000000000002", "2026-12-31T00:00:00Z");
    access.assign(adele, Roles.CONTRIBUTOR, scopes.connectivity);
    access.assign(operations, Roles.SUPPORT_REQUEST_CONTRIBUTOR, scopes.connectivity);
    atTheEdges(adele, operations);
    ObjectId inner =
        people.group("Fabrikam Network Trainees", people.guest("Henrietta", "Mueller"));
    ObjectId outer = people.group("Fabrikam Network Team", adele, inner);
    access.assign(outer, Roles.NETWORK_CONTRIBUTOR, scopes.hubNetwork);
  }

  /**
   * Attributed by one user alone; beside him a role that nobody lists and one with a false name.
   */
  private void sharedServices() {
    access.assign(people.guest("Alex", "Wilber"), Roles.CONTRIBUTOR, scopes.sharedServices);
    access.assign(
        people.guest("Patti", "Fernandez"), Roles.RBAC_ADMINISTRATOR, scopes.sharedServices);
    access.assign(
        people.memberOfFabrikam("Miriam", "Graham"),
        Roles.CUSTOM_CONTRIBUTOR,
        scopes.sharedServices);
  }

  /**
   * Not attributed, for nearly every reason there is; one of the team reaches a resource group of
   * the campaigns only.
   */
  private void retailProduction() {
    ScopeId retail = scopes.retailProduction;
    access.assign(people.guest("Isaiah", "Langer"), Roles.CONTRIBUTOR, retail);
    access.eligible(people.guest("Grady", "Archie"), Roles.CONTRIBUTOR, retail);
    access.assign(people.guest("Lee", "Gu"), Roles.CONTRIBUTOR, retail);
    access.assign(people.guest("Lidia", "Holloway"), Roles.CONTRIBUTOR, retail);
    access.assign(people.guest("Joni", "Sherman"), Roles.READER, retail);
    access.assign(people.disabledGuest("Nestor", "Wilke"), Roles.CONTRIBUTOR, retail);
    access.assign(people.managedIdentity("fabrikam-monitoring-agent"), Roles.CONTRIBUTOR, retail);
    access.assign(people.gone(), Roles.CONTRIBUTOR, retail);
    access.assign(people.guest("Diego", "Siciliani"), Roles.CONTRIBUTOR, scopes.web);
    access.assign(people.pendingGuest("Raul", "Razo"), Roles.CONTRIBUTOR, scopes.payments);
  }

  /** Attributed only while a role is activated. */
  private void dataPlatform() {
    ObjectId johanna = people.guest("Johanna", "Lorenz");
    access.wasActivated(
        johanna,
        Roles.CONTRIBUTOR,
        scopes.dataPlatform,
        "2026-11-17T08:00:00Z",
        "2026-11-18T08:00:00Z");
    access.activated(
        johanna,
        Roles.CONTRIBUTOR,
        scopes.dataPlatform,
        "2026-11-20T08:00:00Z",
        "2026-11-20T16:00:00Z");
  }

  /** Unknown: no evidence, evidence that is too old, and a group whose members are not shown. */
  private ObjectId campaigns() {
    access.assign(people.guest("Lynne", "Robbins"), Roles.CONTRIBUTOR, scopes.campaigns);
    access.assign(people.guest("Pradeep", "Gupta"), Roles.CONTRIBUTOR, scopes.campaigns);
    ObjectId hidden = people.group("Fabrikam Campaign Partners", people.guest("Megan", "Bowen"));
    access.assign(hidden, Roles.SUPPORT_REQUEST_CONTRIBUTOR, scopes.campaigns);
    return hidden;
  }

  /** Access that is wider than the work, and links that went astray. */
  private void roomForImprovement() {
    access.assign(people.guest("Ben", "Walters"), Roles.OWNER, scopes.hubNetwork);
    access.assign(
        people.guest("Irvin", "Sayers"),
        Roles.CONTRIBUTOR,
        ScopeId.managementGroup("contoso-platform"));
    access.eligible(people.guest("Delia", "Dennis"), Roles.CONTRIBUTOR, scopes.dataPlatform);
    draft.add(Roles.storageBlobDataContributor());
    access.assignUnder(
        "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'}))"
            + " OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]"
            + " StringEquals 'exports'))",
        people.guest("Gerhart", "Moller"),
        Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
        scopes.dataPlatform.resourceGroup("rg-ingestion"));
    ScopeId backup = scopes.sharedServices.resourceGroup("rg-backup");
    draft.add(
        new DenyAssignment(
            backup.text()
                + "/providers/Microsoft.Authorization/denyAssignments/"
                + draft.id("deed", 2),
            "Keeps backups from being deleted",
            backup,
            List.of(new Permission(List.of("*/delete"), List.of(), List.of(), List.of())),
            List.of(new ObjectId("00000000-0000-0000-0000-000000000000")),
            List.of(),
            false));
    access.assign(people.guest("Enrico", "Cattaneo"), Roles.CONTRIBUTOR, scopes.campaigns);
    access.assign(people.guest("Cameron", "White"), Roles.CONTRIBUTOR, scopes.campaigns);
    access.assign(people.guestAnew("Nestor", "Wilke"), Roles.CONTRIBUTOR, scopes.payments);
  }

  /**
   * A sandbox that earns nothing, a role that outlived its subscription, the admins of a CSP whose
   * group nobody named, and a delegation in which only an eligible role counts.
   */
  private void atTheEdges(ObjectId adele, ObjectId operations) {
    access.assign(operations, Roles.SUPPORT_REQUEST_CONTRIBUTOR, scopes.sandbox);
    access.assign(adele, Roles.CONTRIBUTOR, scopes.legacy);
    ObjectId admins = new ObjectId("fab0fab0-dddd-4000-8000-000000000002");
    access.assign(
        draft.add(new ForeignGroup(admins, admins.value(), false), "ForeignGroup"),
        Roles.OWNER,
        scopes.loyalty);
    ObjectId watch = new ObjectId("fab0fab0-dddd-4000-8000-000000000001");
    Optional<String> name = Optional.of("Fabrikam Watch");
    draft.add(
        new Delegation(
            scopes.monitoring.text()
                + "/providers/Microsoft.ManagedServices/registrationAssignments/"
                + draft.id("1111", 2),
            scopes.monitoring,
            "Fabrikam Watch",
            Fabrikam.TENANT,
            Optional.empty(),
            List.of(
                new Delegation.Authorization(watch, name, Roles.READER, List.of()),
                new Delegation.Authorization(
                    watch, name, Roles.STORAGE_BLOB_DATA_CONTRIBUTOR, List.of())),
            List.of(
                new Delegation.EligibleAuthorization(
                    watch, name, Roles.CONTRIBUTOR, Optional.of("PT8H")))));
  }

  /** What other partners and Azure itself left behind. */
  private void elsewhere() {
    draft.add(
        new Delegation(
            scopes.monitoring.text()
                + "/providers/Microsoft.ManagedServices/registrationAssignments/"
                + draft.id("1111", 1),
            scopes.monitoring,
            "Tailspin Toys monitoring",
            TAILSPIN_TOYS,
            Optional.empty(),
            List.of(
                new Delegation.Authorization(
                    new ObjectId("7a117a11-dddd-4000-8000-000000000001"),
                    Optional.of("Tailspin Toys operators"),
                    Roles.READER,
                    List.of())),
            List.of()));
    draft.add(
        new DenyAssignment(
            scopes.archive.text()
                + "/providers/Microsoft.Authorization/denyAssignments/"
                + draft.id("deed", 1),
            "Keeps a managed application's resources",
            scopes.archive,
            List.of(
                new Permission(List.of("*/write", "*/delete"), List.of(), List.of(), List.of())),
            List.of(new ObjectId("00000000-0000-0000-0000-000000000000")),
            List.of(),
            false));
  }
}
