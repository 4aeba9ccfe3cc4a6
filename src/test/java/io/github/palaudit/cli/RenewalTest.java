package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The renewal check by commands. Litware's production rests on Ada alone, and her link was read on
 * 10 November 2026: fresh until 10 March 2027.
 */
class RenewalTest {

  private static final String NORTHWIND = "40000000-0000-4000-8000-000000000001";

  private static final String CREDENTIAL =
      """
      credentials:
        - name: Infrastructure
          anniversary: 2027-03-31
          windowDays: 60
          thresholds:
            - {metric: acr, amount: 3000, unit: USD, source: a page, date: 2026-09-01}
      """;

  @TempDir private Path folder;

  private Litware imported(String more) {
    Litware litware = new Litware(folder);
    litware.write("palaudit.yaml", Litware.text("palaudit.yaml") + more);
    assertThat(litware.runImport().code()).isZero();
    return litware;
  }

  @Test
  void withoutADayThereIsNoCheck() {
    Litware litware = imported("");
    assertThat(litware.runReport().out()).doesNotContain("Renewal");
    assertThat(litware.audit().root().has("renewals")).isFalse();
  }

  @Test
  void aDayIsCheckedAndToldInOneLine() {
    Litware litware = imported("");
    Cli.Result result = litware.runReport("--renewal", "2027-03-01");
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .contains("  Renewal       Coverage 2027-03-01: at risk (1 rests on one user)");
    JsonNode renewal = litware.audit().root().path("renewals").path(0);
    assertThat(renewal.path("verdict").asText()).isEqualTo("at-risk");
    assertThat(renewal.path("date").asText()).isEqualTo("2027-03-01");
    JsonNode ground = renewal.path("grounds").path(0);
    assertThat(ground.path("kind").asText()).isEqualTo("rests-on-one-user");
    assertThat(ground.path("scopes").path(0).asText()).isEqualTo(Litware.PRODUCTION);
    assertThat(ground.path("principals").path(0).path("objectId").asText()).isEqualTo(Litware.ADA);
  }

  @Test
  void aCredentialIsCheckedWithItsWindowAndItsThreshold() {
    Litware litware = imported(CREDENTIAL);
    assertThat(litware.runReport().out().lines())
        .contains(
            "  Renewal       Infrastructure 2027-03-31: at risk (1 rests on one user,"
                + " 1 identity to be shown linked again, 1 threshold open)");
    JsonNode renewal = litware.audit().root().path("renewals").path(0);
    assertThat(renewal.path("window").toString())
        .isEqualTo("{\"opens\":\"2027-01-30\",\"position\":\"before\"}");
    assertThat(renewal.path("thresholds").path(0).path("reached").asText()).isEqualTo("unknown");
    assertThat(renewal.path("thresholds").path(0).path("detail").asText())
        .isEqualTo("acr: no recognised usage was supplied");
  }

  @Test
  void aDayBeforeTheAuditIsRefused() {
    Litware litware = imported("");
    Cli.Result refused = litware.runReport("--renewal", "2026-11-19");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .startsWith(
            "palaudit: --renewal 2026-11-19 lies before the audit of 2026-11-20; give its day or a later"
                + " one, or an earlier --as-of.");
    assertThat(litware.output()).doesNotExist();
    assertThat(litware.runReport("--renewal", "2026-11-20").code()).isZero();
    assertThat(litware.runReport("--renewal", "2026-11-19", "--as-of", "2026-11-19").code())
        .isZero();
  }

  @Test
  void whatIsNoDayIsRefused() {
    assertThat(imported("").runReport("--renewal", "spring").code()).isEqualTo(2);
  }

  @Test
  void thresholdsAreReachedByAllCustomersTogetherAndNoReportNamesAnother() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("palaudit.yaml"),
            """
            partner: {name: Fabrikam, locationAccounts: ["31415927"]}
            customers:
              - {name: Contoso, tenant: %s}
              - {name: Northwind, tenant: %s}
            """
                    .replaceFirst("%s", Tenants.CONTOSO.value())
                    .replaceFirst("%s", NORTHWIND)
                + CREDENTIAL);
    Path contoso = snapshot();
    Path northwind = folder.resolve("northwind.jsonl");
    Files.writeString(
        northwind,
        Files.readString(contoso)
            .replace(Tenants.CONTOSO.value(), NORTHWIND)
            .replace("Contoso", "Northwind"));

    Cli.Result both = report(config, contoso, northwind);

    assertThat(both.code()).isZero();
    assertThat(both.out().lines())
        .contains(
            "Infrastructure, if Contoso is lost: missed acr",
            "Infrastructure, if Northwind is lost: missed acr");
    assertThat(threshold(folder.resolve("out/contoso"))).isEqualTo("yes 4000");
    for (Path file : files(folder.resolve("out/contoso"))) {
      if (!file.toString().endsWith(".xlsx")) {
        assertThat(Files.readString(file)).doesNotContain("Northwind").doesNotContain(NORTHWIND);
      }
    }

    assertThat(report(config, contoso).code()).isZero();
    assertThat(threshold(folder.resolve("out"))).isEqualTo("unknown 2000");
  }

  private Path snapshot() throws IOException {
    Path file = folder.resolve("contoso.jsonl");
    Snapshot snapshot = new Tenants().recognised("2026-10", 2000, false).snapshot();
    try (SnapshotWriter writer = new SnapshotWriter(file)) {
      snapshot.records().forEach(writer::add);
      writer.finish(snapshot.header());
    }
    return file;
  }

  private Cli.Result report(Path config, Path... snapshots) {
    List<String> words = new ArrayList<>(List.of("report"));
    Stream.of(snapshots).map(Path::toString).forEach(words::add);
    words.addAll(List.of("-c", config.toString(), "-o", folder.resolve("out").toString()));
    return new Cli().run(words.toArray(String[]::new));
  }

  private static String threshold(Path folder) {
    JsonNode threshold =
        AuditJson.in(folder).root().path("renewals").path(0).path("thresholds").path(0);
    return threshold.path("reached").asText() + " " + threshold.path("measured").asText();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
