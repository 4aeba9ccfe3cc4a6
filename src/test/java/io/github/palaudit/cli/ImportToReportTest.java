package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job by commands, on Litware's exports; every expected value is worked out by hand. */
class ImportToReportTest {

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void export() {
    litware = new Litware(folder);
  }

  private void imported() {
    assertThat(litware.runImport().code()).isZero();
  }

  @Test
  void theImportPrintsWhatBecameOfEachFile() {
    Cli.Result result = litware.runImport();

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines())
        .contains(
            litware.file("subscriptions.json") + ": 2 subscriptions read, 2 used",
            litware.file("users.json") + ": 4 users read, 4 used",
            litware.file("assignments-test.json") + ": 1 role assignments read, 1 used",
            "Snapshot of Litware (" + Litware.TENANT + "): " + litware.snapshot(),
            "Next: palaudit report " + litware.snapshot());
  }

  @Test
  void aQuietImportPrintsNothing() {
    assertThat(litware.runImport("-q")).isEqualTo(new Cli.Result(0, "", ""));
  }

  @Test
  void aLinkedContributorAttributesHisSubscriptionAndAnUnlinkedGroupDoesNot() {
    imported();

    assertThat(litware.runReport().code()).isZero();

    AuditJson audit = litware.audit();
    assertThat(audit.answer(Litware.PRODUCTION)).isEqualTo("attributed standing");
    assertThat(audit.by(Litware.PRODUCTION)).containsExactly(Litware.ADA);
    assertThat(audit.answer(Litware.TEST)).isEqualTo("not-attributed unlinked-admin");
    assertThat(audit.by(Litware.TEST)).isEmpty();
    JsonNode subscriptions =
        audit.root().path("tenants").path(0).path("coverage").path("subscriptions");
    assertThat(subscriptions.toString())
        .isEqualTo(
            "{\"total\":2,\"attributed\":1,\"temporary\":0,\"unknown\":0,\"notAttributed\":1}");
    assertThat(audit.root().path("complete").asBoolean()).isTrue();
    assertThat(audit.root().path("gaps")).isEmpty();
  }

  @Test
  void eachLinkIsWhatItsEvidenceSays() {
    imported();
    litware.runReport();
    AuditJson audit = litware.audit();

    assertThat(audit.principal(Litware.ADA).path("link").asText()).isEqualTo("linked");
    assertThat(audit.principal(Litware.BOB).path("link").asText()).isEqualTo("not-linked");
    assertThat(audit.principal(Litware.DAN).path("link").asText()).isEqualTo("linked-elsewhere");
    JsonNode evidence = audit.principal(Litware.ADA).path("evidence");
    assertThat(evidence.path("source").asText()).isEqualTo("ada.json");
    assertThat(evidence.path("collectedAt").asText()).isEqualTo("2026-11-10T00:00:00Z");
  }

  @Test
  void theFindingsAreTheUnlinkedTheOneLinkedElsewhereAndTheOneWhoStandsAlone() {
    imported();
    litware.runReport();
    AuditJson audit = litware.audit();

    assertThat(audit.findings())
        .containsExactly(
            "PAL001 high",
            "PAL004 high",
            "PAL012 high",
            "PAL014 medium",
            "PAL016 low",
            "PAL030 info",
            "PAL040 info");
    assertThat(audit.finding("PAL001").path("principal").path("objectId").asText())
        .isEqualTo(Litware.BOB);
    assertThat(audit.finding("PAL004").path("principal").path("objectId").asText())
        .isEqualTo(Litware.DAN);
    assertThat(audit.finding("PAL012").path("scope").asText()).isEqualTo(Litware.TEST);
    assertThat(audit.finding("PAL014").path("scope").asText()).isEqualTo(Litware.PRODUCTION);
  }

  @Test
  void whatTheFilesDoNotHoldIsAssumedAndSaid() {
    imported();
    Cli.Result result = litware.runReport();

    assertThat(litware.audit().root().path("assumptions").findValuesAsText("source"))
        .containsExactlyInAnyOrder(
            "assignment-schedules",
            "group-eligibilities",
            "management-groups",
            "delegations",
            "resource-groups",
            "deny-assignments",
            "role-eligibilities",
            "role-assignments",
            "principals");
    assertThat(result.out()).contains("there are no Lighthouse delegations");
  }

  @Test
  void strictCountsEveryAssumptionAsUnknown() {
    imported();

    assertThat(litware.runReport("--strict").code()).isZero();

    AuditJson audit = litware.audit();
    assertThat(audit.answer(Litware.PRODUCTION)).isEqualTo("unknown denied-maybe");
    assertThat(audit.answer(Litware.TEST)).isEqualTo("unknown gap");
    assertThat(audit.findings()).noneMatch(one -> one.matches("PAL01[24] .*"));
  }

  @Test
  void evidenceIsFreshFor120DaysAndNoLonger() {
    imported();

    litware.runReport("--as-of", "2027-03-10");
    assertThat(litware.audit().answer(Litware.PRODUCTION)).isEqualTo("attributed standing");

    litware.runReport("--as-of", "2027-03-10T00:00:01Z");
    AuditJson later = litware.audit();
    assertThat(later.answer(Litware.PRODUCTION)).isEqualTo("unknown stale-link");
    assertThat(later.root().path("asOf").asText()).isEqualTo("2027-03-10T00:00:01Z");
  }

  @Test
  void evidenceOfLaterThanTheAuditIsNotThereYet() {
    imported();

    litware.runReport("--as-of", "2026-11-09T23:59:59Z");

    assertThat(litware.audit().answer(Litware.PRODUCTION)).isEqualTo("unknown unknown-link");
  }

  @Test
  void aCatalogueOfOnesOwnOverridesARole() {
    Path catalog =
        litware.write(
            "roles.csv",
            """
            role_name,role_definition_id,pec_eligible,source,note
            Contributor,B24988AC-6180-42A0-AB88-20F7382DD24C,no,a letter,
            """);
    imported();

    assertThat(litware.runReport("--catalog", catalog.toString()).code()).isZero();

    AuditJson audit = litware.audit();
    assertThat(audit.answer(Litware.PRODUCTION)).isEqualTo("not-attributed reader-only");
    assertThat(audit.finding("PAL018").path("principal").path("objectId").asText())
        .isEqualTo(Litware.ADA);
  }

  @Test
  void aSnapshotIsAuditedAsItIsReported() {
    imported();

    Cli.Result result =
        new Cli()
            .run(
                "audit",
                "--snapshot",
                litware.snapshot().toString(),
                "-c",
                litware.file("palaudit.yaml").toString(),
                "-o",
                litware.output().toString());

    assertThat(result.code()).isZero();
    assertThat(litware.audit().answer(Litware.PRODUCTION)).isEqualTo("attributed standing");
  }
}
