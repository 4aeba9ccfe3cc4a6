package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.SnapshotRecord;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One of each thing, every optional part filled in, in pages of a row or two. */
class EverythingScanTest {

  @Test
  void every_part_of_every_record_arrives() throws IOException {
    for (int rows : List.of(1, 2, 100)) {
      try (Simulator simulator = Simulator.start(Everything.cloud().withPages(rows))) {
        Scanned scanned = Scanned.of(simulator, Everything.READER);

        assertThat(scanned.of(Gap.class)).isEmpty();
        assertThat(scanned.records())
            .filteredOn(one -> !(one instanceof LinkObservation))
            .containsExactlyInAnyOrderElementsOf(Everything.records());
      }
    }
  }

  @Test
  void no_request_could_change_anything() throws IOException {
    try (Simulator simulator = Simulator.start(Everything.cloud())) {
      AzureSession session = Scanned.session(simulator, Everything.READER);
      List<SnapshotRecord> records = Scanned.of(session).records();

      assertThat(records).isNotEmpty();
      assertThat(simulator.requests())
          .filteredOn(request -> !request.method().equals("GET"))
          .extracting(request -> request.pathAndQuery().replaceAll("\\?.*", ""))
          .containsOnly(
              "/" + Everything.TENANT + "/oauth2/v2.0/token",
              "/providers/Microsoft.Management/getEntities",
              "/providers/Microsoft.ResourceGraph/resources",
              "/v1.0/directoryObjects/getByIds",
              "/v1.0/$batch");
      assertThat(simulator.requests().stream().filter(SeenRequest::authorized).count())
          .isEqualTo(session.requests().requests());
    }
  }
}
