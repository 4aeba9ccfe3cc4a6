package io.github.palaudit.simulator.sample;

import io.github.palaudit.snapshot.ScopeId;

/** Contoso's management groups, subscriptions and resource groups. */
final class ContosoScopes {

  private static final String ENTERPRISE = "EnterpriseAgreement_2014-09-01";
  private static final String CSP = "CSP_2015-05-01";

  final ScopeId connectivity;
  final ScopeId hubNetwork;
  final ScopeId monitoring;
  final ScopeId sharedServices;
  final ScopeId retailProduction;
  final ScopeId payments;
  final ScopeId dataPlatform;
  final ScopeId campaigns;
  final ScopeId web;
  final ScopeId legacy;
  final ScopeId archive;
  final ScopeId loyalty;
  final ScopeId sandbox;

  ContosoScopes(TenantDraft draft, ScopeId root) {
    ScopeId platform = draft.managementGroup("contoso-platform", "Platform", root);
    ScopeId landingZones = draft.managementGroup("contoso-landing-zones", "Landing zones", root);
    ScopeId production = draft.managementGroup("contoso-production", "Production", landingZones);
    ScopeId marketing = draft.managementGroup("contoso-marketing", "Marketing", landingZones);
    ScopeId retired = draft.managementGroup("contoso-retired", "Retired", root);

    connectivity = draft.subscription(1, "Contoso Connectivity", "Enabled", ENTERPRISE, platform);
    hubNetwork = draft.resourceGroup(connectivity, "rg-hub-network", 41);
    draft.resourceGroup(connectivity, "rg-dns", 12);
    draft.resourceGroup(connectivity, "rg-firewall", 9);
    monitoring = draft.resourceGroup(connectivity, "rg-monitoring", 17);

    sharedServices =
        draft.subscription(2, "Contoso Shared Services", "Enabled", ENTERPRISE, platform);
    draft.resourceGroup(sharedServices, "rg-identity", 8);
    draft.resourceGroup(sharedServices, "rg-backup", 23);
    draft.resourceGroup(sharedServices, "rg-automation", 6);

    retailProduction =
        draft.subscription(3, "Contoso Retail Production", "Enabled", ENTERPRISE, production);
    draft.resourceGroup(retailProduction, "rg-storefront", 64);
    payments = draft.resourceGroup(retailProduction, "rg-payments", 38);
    draft.resourceGroup(retailProduction, "rg-catalogue", 27);
    draft.resourceGroup(retailProduction, "rg-search", 19);
    draft.resourceGroup(retailProduction, "rg-stores", 52);
    draft.resourceGroup(retailProduction, "NetworkWatcherRG", 2);

    dataPlatform =
        draft.subscription(
            4, "Contoso Data Platform", "Warned", "PayAsYouGo_2014-09-01", production);
    draft.resourceGroup(dataPlatform, "rg-lakehouse", 33);
    draft.resourceGroup(dataPlatform, "rg-ingestion", 14);
    draft.resourceGroup(dataPlatform, "rg-reporting", 11);

    campaigns = draft.subscription(5, "Contoso Campaigns", "Enabled", ENTERPRISE, marketing);
    web = draft.resourceGroup(campaigns, "rg-web", 16);
    draft.resourceGroup(campaigns, "rg-content", 7);
    draft.resourceGroup(campaigns, "rg-analytics", 10);

    legacy = draft.subscription(6, "Contoso Legacy", "Disabled", ENTERPRISE, retired);
    archive = draft.resourceGroup(legacy, "rg-archive", 5);
    draft.resourceGroup(legacy, "rg-old-intranet", 13);
    draft.resourceGroup(legacy, "rg-migration", 3);

    ScopeId pointOfSale =
        draft.subscription(7, "Contoso Point of Sale", "Enabled", CSP, production);
    draft.resourceGroup(pointOfSale, "rg-tills", 21);
    loyalty = draft.subscription(8, "Contoso Loyalty", "Enabled", CSP, marketing);
    draft.resourceGroup(loyalty, "rg-cards", 15);
    sandbox = draft.subscription(9, "Contoso Sandbox", "Enabled", "MSDN_2014-09-01", landingZones);
    draft.resourceGroup(sandbox, "rg-trials", 4);
  }
}
