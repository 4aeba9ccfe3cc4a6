package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.palaudit.intake.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From Partner Center's export to the reports, on Litware's files; numbers are worked out by hand.
 * The link of Production's only linked holder was read on 2026-11-10. The export was made on 25
 * January 2027, so that December is judged.
 */
class InsightsTest {

  private static final String HEAD =
      "SubscriptionId,Month,CustomerTenantId,PartnerID,PartnerAttributionType,"
          + "IsACRDuplicateAtPGALevel,AdminType,ACR_USD";
  private static final String PAL = "Partner admin link";
  private static final String NOVEMBER = "2026-11-01";
  private static final String DECEMBER = "2026-12-01";

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void export() {
    litware = new Litware(folder);
    litware.write(
        "usage.csv",
        String.join(
            "\n",
            HEAD,
            row(Litware.PRODUCTION, NOVEMBER, "31415927", PAL, 0, "=1+1", "100.25"),
            row(Litware.PRODUCTION, NOVEMBER, "31415927", PAL, 0, "Owner", "0.25"),
            row(Litware.PRODUCTION, NOVEMBER, "31415927", PAL, 1, "Owner", "70"),
            row(Litware.TEST, NOVEMBER, "31415927", "CSP Tier 1", 0, "", "40"),
            row(Litware.TEST, NOVEMBER, "27182818", PAL, 0, "", "7"),
            row("/x/00000000-0000-0000-0000-000000000000", NOVEMBER, "31415927", "DealReg", "9000"),
            row(Litware.TEST, DECEMBER, "31415927", PAL, 0, "<b>Reader</b>", "20"),
            "dddddddd-0000-4000-8000-000000000001,2026-12-01,"
                + "dddddddd-0000-4000-8000-00000000000d,31415927,Partner admin link,0,,5000",
            ""));
  }

  private static String row(
      String subscription, String month, String partner, String type, String acr) {
    return row(subscription, month, partner, type, 0, "", acr);
  }

  private static String row(
      String subscription,
      String month,
      String partner,
      String type,
      int duplicate,
      String role,
      String acr) {
    return String.join(
        ",",
        subscription.substring(subscription.lastIndexOf('/') + 1),
        month,
        Litware.TENANT,
        partner,
        type,
        String.valueOf(duplicate),
        role,
        acr);
  }

  private String usage() {
    return "2027-01-25=" + litware.file("usage.csv");
  }

  private Cli.Result report(String... more) {
    List<String> words = new ArrayList<>(List.of("--as-of", "2027-01-25"));
    words.addAll(List.of(more));
    return litware.runReport(words.toArray(String[]::new));
  }

  private static List<String> verdicts(JsonNode reconciliation) {
    return StreamSupport.stream(reconciliation.path("subscriptions").spliterator(), false)
        .map(
            row ->
                String.join(
                    " ",
                    row.path("month").asText(),
                    row.path("scope").asText().equals(Litware.TEST) ? "test" : "production",
                    row.path("verdict").asText(),
                    row.path("pal").asText(),
                    row.path("other").asText(),
                    row.path("unlisted").asText()))
        .toList();
  }

  private void isAsWorkedOut(JsonNode found) {
    assertThat(found.path("judgedMonth").asText()).isEqualTo("2026-12");
    assertThat(found.path("months"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"month\":\"2026-11\",\"settled\":true,\"pal\":\"100.50\",\"other\":\"40\","
                + "\"unlisted\":\"7\",\"dealRegistrations\":\"9000\",\"subscriptions\":1}",
            "{\"month\":\"2026-12\",\"settled\":true,\"pal\":\"20\",\"other\":\"0\","
                + "\"unlisted\":\"0\",\"dealRegistrations\":\"0\",\"subscriptions\":1,"
                + "\"change\":\"-80.50\"}");
    assertThat(verdicts(found))
        .containsExactly(
            "2026-12 production not-recognised 0 0 0",
            "2026-12 test not-expected 20 0 0",
            "2026-11 production as-expected 100.50 0 0",
            "2026-11 test other-association 0 40 7");
  }

  @Test
  void anImportedExportIsReconciledInEveryReport() throws IOException {
    Cli.Result imported = litware.runImport("--insights", usage());

    assertThat(imported.code()).isZero();
    assertThat(imported.out())
        .contains(
            "usage.csv: 8 rows of Azure usage read, 7 used, 1 left out (of other customers: 1)");
    assertThat(report().code()).isZero();
    isAsWorkedOut(litware.audit().root().path("reconciliation"));
    assertThat(litware.audit().finding("PAL041").path("scope").asText())
        .isEqualTo(Litware.PRODUCTION);
    assertThat(litware.audit().finding("PAL042").path("scope").asText()).isEqualTo(Litware.TEST);
    assertThat(Files.readString(litware.output().resolve("audit.html")))
        .contains("Through PAL, in USD: Nov 2026 101, Dec 2026 20.")
        .contains("&lt;b&gt;Reader&lt;/b&gt;")
        .doesNotContain("<b>Reader</b>");
  }

  @Test
  void anExportBesideTheSnapshotTakesThePlaceOfTheOneInIt() {
    litware.write(
        "older.csv",
        HEAD + "\n" + row(Litware.TEST, "2026-10-01", "31415927", PAL, 0, "", "1") + "\n");
    assertThat(litware.runImport("--insights", litware.file("older.csv").toString()).code())
        .isZero();

    Cli.Result result = report("--insights", usage());

    assertThat(result.out()).contains("usage.csv: 8 rows of Azure usage read, 7 used");
    isAsWorkedOut(litware.audit().root().path("reconciliation"));
  }

  @Test
  void withoutAnExportThereIsNoReconciliation() throws IOException {
    litware.runImport();
    report();

    assertThat(litware.audit().root().has("reconciliation")).isFalse();
    assertThat(Files.readString(litware.output().resolve("audit.html")))
        .doesNotContain("id=\"reconciliation\"");
  }

  @Test
  void bothBlocksKeepToTheSchema() throws IOException {
    litware.runImport("--insights", usage());
    report();
    JsonNode root = litware.audit().root();

    try (InputStream schema =
        Objects.requireNonNull(
            InsightsTest.class.getResourceAsStream("/schema/audit-1.schema.json"))) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(root))
          .isEmpty();
    }
    assertThat(root.has("reconciliation")).isTrue();
    for (String whole : List.of("subscriptions", "principals")) {
      JsonNode shares = root.path("evidence").path(whole);
      for (String end : List.of("confirmed", "possible")) {
        int sum = 0;
        for (String part :
            List.of("readLive", "attested", "offer", "stated", "missing", "unseen")) {
          sum += shares.path(part).path(end).asInt();
        }
        assertThat(shares.path(end).isInt()).isTrue();
        assertThat(sum).isEqualTo(shares.path(end).asInt());
      }
    }
  }

  @Test
  void theFingerprintOfEvidenceIsThatOfItsFile() {
    litware.runImport("--insights", usage());
    report();

    assertThat(litware.audit().root().path("evidence").path("observations"))
        .hasSize(3)
        .allSatisfy(
            one ->
                assertThat(one.path("sha256").asText())
                    .isEqualTo(
                        Fingerprint.of(litware.file("links/" + one.path("source").asText()))));
  }

  @Test
  void anExportThatCannotBeReadLeavesNoReport() {
    litware.runImport();
    litware.write("usage.csv", HEAD + "\nTotal,,,,,,,20\n");

    Cli.Result result = report("--insights", usage());

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("usage.csv: line 2: column 2 (Month) is blank");
    assertThat(litware.output()).doesNotExist();
  }
}
