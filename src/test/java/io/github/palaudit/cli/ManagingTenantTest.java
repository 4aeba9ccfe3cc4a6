package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lighthouse access to Litware's test subscription, with and without our own tenant's snapshot. */
class ManagingTenantTest {

  private static final String FABRIKAM = "fab0fab0-0000-4000-8000-000000000000";
  private static final String EVE = "fab0fab0-0000-4000-8000-0000000000e1";
  private static final String ASSUMED = "linked principals of the managing tenant are enabled";

  private static final String DELEGATION =
      """
      {"value": [{
        "id": "%1$s/providers/Microsoft.ManagedServices/registrationAssignments/\
      fab0fab0-0000-4000-8000-0000000000a1",
        "name": "fab0fab0-0000-4000-8000-0000000000a1",
        "type": "Microsoft.ManagedServices/registrationAssignments",
        "properties": {
          "provisioningState": "Succeeded",
          "registrationDefinitionId": "%1$s/providers/Microsoft.ManagedServices/\
      registrationDefinitions/fab0fab0-0000-4000-8000-0000000000d1",
          "registrationDefinition": {"properties": {
            "registrationDefinitionName": "Fabrikam support",
            "managedByTenantId": "%2$s",
            "manageeTenantId": "%3$s",
            "authorizations": [{"principalId": "%4$s", "principalIdDisplayName": "Support",
              "roleDefinitionId": "cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e"}]}}}}]}
      """
          .formatted(Litware.TEST, FABRIKAM, Litware.TENANT, EVE);

  private static final String LINK =
      """
      {"tenantId": "%s", "objectId": "%s", "partnerId": "31415927", "partnerName": "Fabrikam",
       "state": "Active", "version": 1}
      """
          .formatted(FABRIKAM, EVE);

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.write("links/eve.json", LINK);
    Path delegations = litware.write("delegations.json", DELEGATION);
    assertThat(litware.runImport("--delegations", delegations.toString()).code()).isZero();
  }

  private Path fabrikam(boolean enabled) {
    Path users =
        litware.write(
            "fabrikam/users.json",
            """
            [{"accountEnabled": %s, "displayName": "Eve Ellis", "id": "%s",
              "mail": "eve@fabrikam.example", "userPrincipalName": "eve@fabrikam.example"}]
            """
                .formatted(enabled, EVE));
    Path snapshot = litware.file("fabrikam.jsonl.gz");
    Cli.Result result =
        new Cli()
            .run(
                "import",
                "--tenant",
                FABRIKAM,
                "--name",
                "Fabrikam",
                "--principals",
                users.toString(),
                "-o",
                snapshot.toString());
    assertThat(result.code()).isZero();
    return snapshot;
  }

  @Test
  void withoutItALinkedDelegateIsAssumedToBeEnabled() {
    assertThat(litware.runReport().code()).isZero();

    AuditJson audit = litware.audit();
    assertThat(audit.answer(Litware.TEST)).isEqualTo("attributed standing");
    assertThat(audit.by(Litware.TEST)).containsExactly(EVE);
    assertThat(audit.assumptions()).anyMatch(text -> text.startsWith(ASSUMED));
  }

  @Test
  void besideItTheDelegateIsKnownAndTheCustomerIsStillOne() {
    assertThat(litware.runReport(fabrikam(true).toString()).code()).isZero();

    AuditJson audit = litware.audit();
    assertThat(audit.answer(Litware.TEST)).isEqualTo("attributed standing");
    assertThat(audit.scope(Litware.TEST).path("by").path(0).path("tenantId").asText())
        .isEqualTo(FABRIKAM);
    assertThat(audit.principal(EVE).path("displayName").asText()).isEqualTo("Eve Ellis");
    assertThat(audit.assumptions()).noneMatch(text -> text.startsWith(ASSUMED));
  }

  @Test
  void aDelegateWhoIsDisabledThereAttributesNothing() {
    litware.runReport(fabrikam(false).toString());

    AuditJson audit = litware.audit();
    assertThat(audit.answer(Litware.TEST)).isEqualTo("not-attributed unlinked-admin");
    assertThat(audit.findings()).contains("PAL009 medium");
  }

  @Test
  void aGapOfItIsAGapOfTheAudit() {
    Path users =
        litware.write(
            "fabrikam/users.json",
            """
            {"@odata.nextLink": "https://graph.microsoft.com/v1.0/users?$skiptoken=x",
             "value": [{"accountEnabled": true, "displayName": "Eve Ellis", "id": "%s",
              "userPrincipalName": "eve@fabrikam.example"}]}
            """
                .formatted(EVE));
    Path snapshot = litware.file("fabrikam.jsonl.gz");
    Cli.Result cut =
        new Cli()
            .run(
                "import",
                "--tenant",
                FABRIKAM,
                "--principals",
                users.toString(),
                "-o",
                snapshot.toString());
    assertThat(cut.code()).isEqualTo(ExitCode.GAPS);

    assertThat(litware.runReport(snapshot.toString()).code()).isEqualTo(ExitCode.GAPS);

    assertThat(litware.audit().root().path("complete").asBoolean()).isFalse();
    assertThat(litware.audit().root().path("gaps").findValuesAsText("tenantId"))
        .containsExactly(FABRIKAM);
  }

  @Test
  void theOrderOfTheSnapshotsDoesNotMatter() {
    Path out = folder.resolve("turned");

    Cli.Result result =
        new Cli()
            .run(
                "report",
                fabrikam(true).toString(),
                litware.snapshot().toString(),
                "-c",
                litware.file("palaudit.yaml").toString(),
                "-o",
                out.toString());

    assertThat(result.code()).isZero();
    assertThat(AuditJson.in(out).by(Litware.TEST)).containsExactly(EVE);
  }
}
