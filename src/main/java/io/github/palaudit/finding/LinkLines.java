package io.github.palaudit.finding;

/**
 * The lines that change or show the link of whoever is signed in, one for each tool. The one place
 * that makes them: findings, and the instructions for colleagues, take them from here.
 */
public final class LinkLines {

  /** Azure CLI's extension for links. */
  public static final String CLI_EXTENSION = "az extension add --name managementpartner";

  /** PowerShell's module for links. */
  public static final String POWERSHELL_MODULE =
      "Install-Module -Name Az.ManagementPartner -Repository PSGallery";

  /** Shows the link with Azure CLI's extension. */
  public static final String CLI_SHOW = "az managementpartner show";

  /** Shows the link with PowerShell's module. */
  public static final String POWERSHELL_SHOW = "Get-AzManagementPartner";

  private static final String PARTNERS = "/providers/Microsoft.ManagementPartner/partners";
  private static final String HOST = "https://management.azure.com";
  private static final String API_VERSION = "2018-02-01";

  private LinkLines() {}

  /** With Azure CLI's extension. */
  public static String cli(LinkOperation operation, String partnerId) {
    return "az managementpartner " + operation.verb() + " --partner-id " + partnerId;
  }

  /** With PowerShell's module. */
  public static String powerShell(LinkOperation operation, String partnerId) {
    return operation.cmdlet() + " -PartnerId " + partnerId;
  }

  /** The REST call with Azure CLI; the path decides, no body is needed (F-B6). */
  public static String rest(LinkOperation operation, String partnerId) {
    return "az rest --method " + operation.method() + " --url '" + address(partnerId) + "'";
  }

  /** Shows the link by the REST API with Azure CLI, without its extension. */
  public static String restShow() {
    return "az rest --method get --url '" + ownAddress() + "'";
  }

  /** Where the REST API changes the link. */
  public static String address(String partnerId) {
    return HOST + resource(partnerId) + "?api-version=" + API_VERSION;
  }

  /** Where the REST API shows the link, whatever partner it names. */
  public static String ownAddress() {
    return HOST + PARTNERS + "?api-version=" + API_VERSION;
  }

  /** The resource's id, without a host. */
  public static String resource(String partnerId) {
    return PARTNERS + "/" + partnerId;
  }

  /** The resource's type with the API's version, as Terraform's AzAPI names it. */
  public static String resourceType() {
    return PARTNERS.substring("/providers/".length()) + "@" + API_VERSION;
  }
}
