package io.github.palaudit.finding;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.snapshot.ServicePrincipal;

/** How the tools call what can be done to a link, and the ways that only applications have. */
final class LinkCalls {

  private static final String PARTNERS =
      "https://management.azure.com/providers/Microsoft.ManagementPartner/partners/";
  private static final String VERSION = "?api-version=2018-02-01";

  static final Call CREATE = new Call("create", "New-AzManagementPartner", "put");
  static final Call UPDATE = new Call("update", "Update-AzManagementPartner", "patch");
  static final Call DELETE = new Call("delete", "Remove-AzManagementPartner", "delete");

  private LinkCalls() {}

  /**
   * One operation.
   *
   * @param verb of {@code az managementpartner}
   * @param cmdlet of Az.ManagementPartner
   * @param method of the REST API: PUT creates, PATCH updates, DELETE deletes (F-B1)
   */
  record Call(String verb, String cmdlet, String method) {}

  /** The REST call; the path decides, no body is needed (F-B6). An update names the new id. */
  static String rest(Call call, String partnerId) {
    return "az rest --method " + call.method() + " --url '" + PARTNERS + partnerId + VERSION + "'";
  }

  /** For an application, a sentence on pipelines and Terraform (F-A30, F-A31); else nothing. */
  static String fromPipelines(Beneficiary who) {
    return who.principal().filter(ServicePrincipal.class::isInstance).isPresent()
        ? " GitHub Actions and Azure DevOps can sign in as it with OpenID Connect, without a secret"
            + " and without a subscription, and make the same call. With Terraform's AzAPI the call"
            + " is an action on apply; an action on destroy would delete the link together with the"
            + " stack."
        : "";
  }
}
