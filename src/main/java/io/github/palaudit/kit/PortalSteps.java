package io.github.palaudit.kit;

import io.github.palaudit.finding.LinkOperation;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;

/** The Azure portal's page for links, which people alone can use (F-A29). */
public final class PortalSteps {

  private static final String PORTAL = "https://portal.azure.com";
  private static final String PAGE =
      PORTAL + "/#view/Microsoft_Azure_Billing/ManagementPartnerBlade";

  private PortalSteps() {}

  /** Whether a word of a step is an address of the portal, the only ones there are to follow. */
  public static boolean isAddress(String word) {
    return word.equals(PORTAL) || word.equals(PAGE);
  }

  static List<String> change(String tenantName, TenantId tenant, Goal goal) {
    List<String> steps = opened(tenantName, tenant);
    steps.add(
        goal.operation() == LinkOperation.UPDATE
            ? "The page shows the partner id that is linked now. Replace it by "
                + goal.partner()
                + " and save."
            : "Enter the partner id "
                + goal.partner()
                + " and choose \"Link a partner ID\". If the page shows an id already, change"
                + " nothing and tell us.");
    return steps;
  }

  static List<String> show(String tenantName, TenantId tenant) {
    List<String> steps = opened(tenantName, tenant);
    steps.add(
        "The page shows the partner id that is linked, or an empty form. A picture of it, with the"
            + " directory in sight, will do as an answer.");
    return steps;
  }

  private static List<String> opened(String tenantName, TenantId tenant) {
    List<String> steps = new ArrayList<>();
    steps.add("Open " + PORTAL + " and sign in with this account.");
    steps.add(
        "Look at the directory at the top right. It has to be "
            + tenantName
            + " ("
            + tenant
            + "); if it is not, switch to it: Settings, then Directories.");
    steps.add(
        "Choose Settings (the cog wheel), then \"Microsoft partner network\" at the lower left. Or"
            + " open "
            + PAGE);
    return steps;
  }
}
