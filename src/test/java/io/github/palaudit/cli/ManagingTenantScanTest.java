package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.SnapshotFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A managing tenant that may not see the delegations is told of them by its customers' scans. */
class ManagingTenantScanTest {

  @TempDir private Path folder;

  @Test
  void whomTheCustomersDelegationsNameIsInTheManagingTenantsSnapshot() throws IOException {
    Path config = folder.resolve("palaudit.yaml");
    Files.writeString(
        config,
        "partner:\n  name: Fabrikam\n  locationAccounts: [\"31415927\"]\n  tenants: ["
            + CompleteTenant.PARTNER
            + "]\n",
        StandardCharsets.UTF_8);
    try (LiveCustomers live = new LiveCustomers(blind())) {
      Cli.Result scanned =
          live.run(
              folder,
              "scan",
              "-c",
              config.toString(),
              "-o",
              folder.resolve("out").toString(),
              "--tenant",
              CompleteTenant.PARTNER.value(),
              "--tenant",
              Everything.READER.tenant().value());

      assertThat(scanned.code()).isEqualTo(ExitCode.GAPS);
      Path snapshot =
          folder
              .resolve("out")
              .resolve(CompleteTenant.PARTNER.value())
              .resolve("snapshot.jsonl.gz");
      assertThat(SnapshotFile.read(snapshot).members(CompleteTenant.OPERATORS)).isPresent();
    }
  }

  private static SimulatedCloud blind() {
    SimulatedCloud cloud = CompleteTenant.cloud(100);
    List<SimulatedTenant> tenants =
        cloud.tenants().stream()
            .map(
                one ->
                    one.id().equals(CompleteTenant.PARTNER)
                        ? new SimulatedTenant(
                            one.contents(),
                            one.domain(),
                            one.identities(),
                            List.of(Refusal.notAuthorized("registrationAssignments")))
                        : one)
            .toList();
    return SimulatedCloud.of(tenants, cloud.clock());
  }
}
