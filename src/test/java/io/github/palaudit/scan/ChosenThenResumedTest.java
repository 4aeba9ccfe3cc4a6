package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.scan.CutScans.Finished;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan of a part of the tenant, broken off after its first answers and gone on with. */
class ChosenThenResumedTest {

  private static final SampleCloud SAMPLE = SampleCloud.create();
  private static final SampleCustomer CONTOSO = SAMPLE.customers().get(0);
  private static final ScopeId PRODUCTION = ScopeId.managementGroup("contoso-production");

  /** Contoso Connectivity: the sample's first subscription, in the group Platform. */
  private static final ScopeId CONNECTIVITY =
      ScopeId.subscription("c0c0c0c0-5b00-4000-8000-000000000001");

  private static Simulator sample;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    sample = Simulator.start(SAMPLE.cloud());
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  static Stream<Chosen> choices() {
    return Stream.of(
        new Chosen(Set.of(), Set.of(CONNECTIVITY)),
        new Chosen(Set.of(), Set.of(PRODUCTION)),
        new Chosen(Set.of(PRODUCTION), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatIsLeftOutIsKnownToTheScanThatGoesOn(Chosen choice) throws IOException {
    CutScans scans = new CutScans(folder, ScanOptions.EVERYTHING.of(choice));
    Finished whole = scans.scan(sample, CONTOSO);
    Map<String, Integer> done = CutScans.done(whole.journal());

    for (String reading : Set.of("management-groups|tree", "subscriptions|list")) {
      Finished resumed = scans.resume(sample, CONTOSO, whole.cutBehindHead(done.get(reading)));

      assertThat(resumed.lines()).as("cut behind %s", reading).isEqualTo(whole.lines());
      assertThat(resumed.report().header().of(Source.SUBSCRIPTIONS))
          .isEqualTo(Completeness.COMPLETE);
    }
  }

  @Test
  void aSubscriptionLeftOutThatIsNotThereStaysAGap() throws IOException {
    ScopeId gone = ScopeId.subscription("c0c0c0c0-5b00-4000-8000-0000000000ff");
    CutScans scans =
        new CutScans(folder, ScanOptions.EVERYTHING.of(new Chosen(Set.of(), Set.of(gone))));
    Finished whole = scans.scan(sample, CONTOSO);

    Finished resumed =
        scans.resume(
            sample,
            CONTOSO,
            whole.cutBehindHead(CutScans.done(whole.journal()).get("subscriptions|list")));

    assertThat(resumed.lines()).isEqualTo(whole.lines());
    assertThat(resumed.report().header().of(Source.SUBSCRIPTIONS)).isEqualTo(Completeness.PARTIAL);
  }
}
