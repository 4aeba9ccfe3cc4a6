package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.generated.GeneratedTenant;
import io.github.palaudit.simulator.generated.GeneratedTenants;
import io.github.palaudit.simulator.generated.TenantSize;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve small tenants in one, two and four parts come to the same bytes. */
class ShardsTest {

  private static final TenantSize SMALL =
      TenantSize.parse(
          "1 management groups, 2 subscriptions, 3 resource groups, 12 assignments, 8 users, 3"
              + " groups, 3 service principals, 1 delegations");
  private static final GeneratedTenants TWELVE =
      new GeneratedTenants(12, SMALL, 7, GeneratedTenant.AT);

  @TempDir private Path folder;

  private static SimulatedAzure azure() throws IOException {
    return SimulatedAzure.of(SimulatedCloud.of(TWELVE, Clock.fixed(Cli.NOW, ZoneOffset.UTC)));
  }

  private Cli.Result review(SimulatedAzure azure, String root, String... more) throws IOException {
    Path config = folder.resolve("palaudit.yaml");
    Files.writeString(config, TWELVE.configuration(), UTF_8);
    List<String> words =
        new ArrayList<>(
            List.of("review", "-c", config.toString(), "-o", folder.resolve(root).toString()));
    words.addAll(List.of("--auth", "client-secret", "-q", "--format", "json", "--allow-gaps"));
    words.addAll(List.of("--cloud", azure.cloudFile(folder).toString()));
    words.addAll(Arrays.asList(more));
    return new Cli()
        .with("AZURE_CLIENT_ID", GeneratedTenant.CLIENT_ID)
        .with("AZURE_CLIENT_SECRET", GeneratedTenant.SECRET)
        .run(words.toArray(String[]::new));
  }

  /** Every file but the snapshots, whose gzip and times are a scan's own. */
  private Map<String, String> files(String root) throws IOException {
    Path top = folder.resolve(root);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = top.relativize(file).toString();
        if (!name.contains("snapshot")) {
          files.put(name, new String(Files.readAllBytes(file), ISO_8859_1));
        }
      }
    }
    return files;
  }

  @Test
  void theNumberOfPartsAndABrokenOneChangeNoByte() throws IOException {
    try (SimulatedAzure azure = azure()) {
      Cli.Result whole = review(azure, "one");
      assertThat(whole.code()).as(whole.err()).isZero();
      for (int of : List.of(2, 4)) {
        String root = "of" + of;
        for (int part = of; part >= 1; part--) {
          if (of == 4 && part == 2) {
            azure
                .simulator()
                .add(
                    Fault.always(
                            "/denyAssignments\\?",
                            Answer.error(401, "ExpiredAuthenticationToken", "No."))
                        .fromRequest(2));
            assertThat(review(azure, root, "--shard", "2/4").code()).isEqualTo(ExitCode.SIGN_IN);
            azure.simulator().reset();
          }
          assertThat(review(azure, root, "--shard", part + "/" + of).code()).isZero();
        }
        assertThat(folder.resolve(root).resolve("review.html")).doesNotExist();
        assertThat(review(azure, root, "--join").code()).isZero();
      }
    }
    Map<String, String> one = files("one");
    assertThat(one.keySet().stream().filter(name -> name.endsWith("audit.json"))).hasSize(12);
    assertThat(files("of2")).isEqualTo(one);
    assertThat(files("of4")).isEqualTo(one);
  }

  @Test
  void aCustomerStaysInItsPartWhoeverElseThereIsAndPartsAreOfLikeSize() {
    Map<Integer, Integer> sizes = new HashMap<>();
    IntStream.range(0, 1000)
        .mapToObj(
            i -> new TenantId(String.format(Locale.ROOT, "%08x-0000-4000-8000-000000000000", i)))
        .forEach(
            tenant ->
                IntStream.rangeClosed(1, 4)
                    .filter(part -> new Shard(part, 4).holds(tenant))
                    .forEach(part -> sizes.merge(part, 1, Integer::sum)));
    assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1000);
    assertThat(sizes.values()).hasSize(4).allMatch(size -> size > 200 && size < 300);
    // By Python's hashlib: the first eight bytes of the id's SHA-256 are 17266918530016055079.
    TenantId contoso = new TenantId("c0c0c0c0-0000-4000-8000-000000000000");
    assertThat(new Shard(10, 10).holds(contoso)).isTrue();
    assertThat(new Shard(1, 3).holds(contoso)).isTrue();
    assertThat(Shard.WHOLE.holds(contoso)).isTrue();
  }

  /** The managing tenant is read after its customers, by each part for its own. */
  @Test
  void eachPartReadsWhomItsOwnCustomersDelegationsName() throws IOException {
    Path config = folder.resolve("managed.yaml");
    Files.writeString(
        config,
        "partner:\n  name: Fabrikam\n  locationAccounts: [\"31415927\"]\n  tenants: ["
            + CompleteTenant.PARTNER
            + "]\ncustomers:\n  - name: Everything\n    tenant: "
            + Everything.READER.tenant()
            + "\n",
        UTF_8);
    try (LiveCustomers live = new LiveCustomers(CompleteTenant.cloud(100))) {
      for (String shard : List.of("1/1", "1/2", "2/2")) {
        String root = shard.equals("1/1") ? "whole" : "parts";
        Cli.Result result =
            live.run(
                folder,
                "review",
                "-c",
                config.toString(),
                "-o",
                folder.resolve(root).toString(),
                "--format",
                "json",
                "--allow-gaps",
                "--shard",
                shard);
        assertThat(result.code()).as(result.err()).isZero();
      }
    }
    String managing = "tenant=" + CompleteTenant.PARTNER + "/date=2026-11-20/";
    String audit = "tenant=" + Everything.READER.tenant() + "/date=2026-11-20/audit.json";
    assertThat(folder.resolve("whole").resolve(managing + "snapshot.jsonl.gz")).exists();
    try (Stream<Path> all = Files.list(folder.resolve("parts").resolve(managing))) {
      assertThat(all.map(path -> String.valueOf(path.getFileName())))
          .singleElement()
          .asString()
          .startsWith("snapshot-shard-");
    }
    assertThat(files("parts").get(audit)).isEqualTo(files("whole").get(audit)).isNotEmpty();
  }
}
