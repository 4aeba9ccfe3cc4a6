package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.generated.GeneratedTenant;
import io.github.palaudit.simulator.generated.TenantSize;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A scan of a generated tenant finds what was generated, no more and no less. */
class GeneratedScanTest {

  private static final String LINE =
      "7 management groups, 12 subscriptions, 900 assignments, 9 activated assignments";

  @Test
  void aScanFindsWhatWasGenerated() throws IOException {
    SimulatedTenant tenant = GeneratedTenant.of(TenantSize.parse(LINE), 4, GeneratedTenant.AT);
    SampleCustomer reader =
        new SampleCustomer(
            "generated", tenant.id(), GeneratedTenant.CLIENT_ID, GeneratedTenant.SECRET);
    try (Simulator simulator =
        Simulator.start(SimulatedCloud.of(List.of(tenant), Scanned.AT).withPages(30))) {
      Scanned scanned = Scanned.of(simulator, reader);

      assertThat(scanned.of(Gap.class)).isEmpty();
      assertThat(ids(scanned.of(RoleAssignment.class)))
          .isEqualTo(ids(tenant.contents().roleAssignments()));
      Set<SnapshotRecord> assigned = Set.copyOf(tenant.contents().roleAssignments());
      assertThat(scanned.of(RoleAssignment.class)).allMatch(assigned::contains);
      assertThat(kept(scanned.records()))
          .containsAll(
              tenant
                  .contents()
                  .records()
                  .filter(one -> one.section() != SnapshotRecord.Section.PRINCIPALS)
                  .filter(one -> one.section() != SnapshotRecord.Section.GROUP_MEMBERS)
                  .collect(Collectors.toSet()));
    }
  }

  private static Set<String> ids(List<RoleAssignment> assignments) {
    return assignments.stream().map(RoleAssignment::id).collect(Collectors.toSet());
  }

  private static Set<SnapshotRecord> kept(List<SnapshotRecord> records) {
    return records.stream()
        .filter(one -> !(one instanceof LinkObservation || one instanceof UnresolvedPrincipal))
        .collect(Collectors.toSet());
  }
}
