package io.github.palaudit.finding;

/** What an identity can do to its own link, and what each tool calls it (F-B1). */
public enum LinkOperation {
  /** Makes a link; refused where there is one (F-A2). */
  CREATE("create", "New-AzManagementPartner", "put"),
  /** Points a link to another partner id, which it names; fails where there is none (F-A28). */
  UPDATE("update", "Update-AzManagementPartner", "patch"),
  /** Takes the link to the named partner id away. */
  DELETE("delete", "Remove-AzManagementPartner", "delete");

  private final String verb;
  private final String cmdlet;
  private final String method;

  LinkOperation(String verb, String cmdlet, String method) {
    this.verb = verb;
    this.cmdlet = cmdlet;
    this.method = method;
  }

  /** The subcommand of {@code az managementpartner}. */
  public String verb() {
    return verb;
  }

  /** The cmdlet of Az.ManagementPartner. */
  public String cmdlet() {
    return cmdlet;
  }

  /** The method of the REST API, in lower case as {@code az rest} takes it. */
  public String method() {
    return method;
  }
}
