package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.SnapshotWriter;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sample customers, signed in to with azure-identity and scanned over TLS. */
class SampleScanTest {

  private static final SampleCloud SAMPLE = SampleCloud.create();
  private static Simulator simulator;

  @BeforeAll
  static void start() throws IOException {
    simulator = Simulator.start(SAMPLE.cloud());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  /** With October's cost and November's activations, which are asked for by month. */
  private static Scanned everything(int customer) {
    return Scanned.of(
        Scanned.session(simulator, SAMPLE.customers().get(customer)),
        ScanOptions.EVERYTHING.with(
            Set.of(YearMonth.of(2026, 10)), Set.of(YearMonth.of(2026, 11))));
  }

  @Test
  void costIsReadOnlyWhereAMonthIsAskedFor() {
    assertThat(Scanned.of(simulator, SAMPLE.customers().get(1)).report().header().of(Source.COST))
        .isEqualTo(Completeness.NOT_SUPPLIED);
  }

  @Test
  void northwind_is_found_as_it_is() {
    Scanned scanned = everything(1);

    assertThat(scanned.of(Gap.class)).isEmpty();
    assertThat(found(scanned)).containsExactlyInAnyOrderElementsOf(contents(1));
    assertThat(scanned.report().header().tenantName()).isEqualTo("Northwind");
    assertThat(scanned.report().header().completeness().values())
        .containsOnly(Completeness.COMPLETE);
  }

  @Test
  void contoso_is_found_as_it_is_but_for_one_group() {
    Scanned scanned = everything(0);

    assertThat(scanned.of(Gap.class))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.source()).isEqualTo(Source.GROUP_MEMBERS);
              assertThat(gap.status()).hasValue(403);
              assertThat(gap.reason()).startsWith("403 Authorization_RequestDenied: ");
              assertThat(gap.requestId()).isPresent();
              assertThat(gap.principal()).isPresent();
            });
    assertThat(scanned.report().header().of(Source.GROUP_MEMBERS)).isEqualTo(Completeness.PARTIAL);
    assertThat(scanned.report().header().of(Source.PRINCIPALS)).isEqualTo(Completeness.COMPLETE);
    assertThat(scanned.report().gaps()).isEqualTo(1);
    Gap gap = scanned.of(Gap.class).get(0);
    List<SnapshotRecord> readable =
        contents(0).stream()
            .filter(
                one ->
                    !(one instanceof GroupMembers members
                        && members.group().equals(gap.principal().orElseThrow())))
            .filter(one -> !one.toString().contains("megan.bowen"))
            .toList();
    assertThat(found(scanned)).containsExactlyInAnyOrderElementsOf(readable);
  }

  @Test
  void the_own_link_is_read() {
    assertThat(Scanned.of(simulator, SAMPLE.customers().get(1)).of(LinkObservation.class))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.answer()).isEqualTo(LinkAnswer.LINKED);
              assertThat(link.partner()).contains(new PartnerId("31415927"));
              assertThat(link.partnerName()).contains("Fabrikam");
              assertThat(link.version()).contains("1");
              assertThat(link.source()).isEqualTo("live");
              assertThat(link.sha256()).hasSize(64);
              assertThat(link.collectedAt()).isEmpty();
            });
    assertThat(Scanned.of(simulator, SAMPLE.customers().get(0)).of(LinkObservation.class))
        .singleElement()
        .satisfies(link -> assertThat(link.answer()).isEqualTo(LinkAnswer.NOT_LINKED));
  }

  @Test
  void the_same_tenant_gives_the_same_file(@TempDir Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    for (int threads : List.of(1, 8)) {
      Path file = folder.resolve(threads + ".jsonl");
      try (Journal journal =
              Journal.begin(folder.resolve("unfinished"), Map.of(), Scanned.AT.instant());
          SnapshotWriter writer = new SnapshotWriter(file)) {
        ScanReport report =
            new TenantScan("palaudit test", ScanOptions.EVERYTHING.atOnce(threads))
                .scan(
                    Scanned.session(simulator, SAMPLE.customers().get(1)),
                    journal,
                    ScanProgress.SILENT,
                    Scanned.AT);
        journal.copyInto(writer::add);
        writer.finish(report.header());
      }
      files.add(Files.readString(file));
    }

    assertThat(files.get(0))
        .isEqualTo(files.get(1))
        .doesNotContain("Bearer", SAMPLE.customers().get(1).clientSecret());
    assertThat(SnapshotFile.read(folder.resolve("8.jsonl")).subscriptions()).hasSize(2);
  }

  private static List<SnapshotRecord> found(Scanned scanned) {
    return scanned.records().stream()
        .filter(one -> !(one instanceof Gap) && !(one instanceof LinkObservation))
        .filter(one -> !isSum(one))
        .toList();
  }

  /** What a subscription cost, which the service adds up from its resource groups. */
  private static boolean isSum(SnapshotRecord one) {
    return one instanceof Cost cost && cost.scope().kind() == ScopeKind.SUBSCRIPTION;
  }

  private static List<SnapshotRecord> contents(int customer) {
    SimulatedTenant tenant = SAMPLE.cloud().tenants().get(customer);
    return tenant.contents().records().toList();
  }
}
