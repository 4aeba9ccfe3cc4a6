package io.github.palaudit.scan;

import static io.github.palaudit.scan.NothingTwice.assertNothingDoneIsAskedAgain;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.scan.CutScans.Finished;
import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.simulator.service.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan that was broken off and gone on with comes to the same as one that was not. */
@Tag("slow")
class ResumeTest {

  private static final SampleCloud SAMPLE = SampleCloud.create();
  private static final SampleCustomer CONTOSO = SAMPLE.customers().get(0);
  private static final SampleCustomer PARTNER = CompleteTenant.PARTNER_READER;
  private static final String RESOURCE_GRAPH = "/providers/Microsoft.ResourceGraph/";

  @TempDir private static Path folder;

  private static CutScans scans;
  private static Simulator sample;
  private static Simulator withoutResourceGraph;
  private static Simulator withPartner;
  private static Finished wholeSample;
  private static Finished wholeWithoutResourceGraph;
  private static Finished wholePartner;
  private static int requestsOfSample;

  @BeforeAll
  static void scanEachWhole() throws IOException {
    scans = new CutScans(folder);
    sample = Simulator.start(SAMPLE.cloud());
    wholeSample = scans.scan(sample, CONTOSO);
    requestsOfSample = sample.requests().size();
    withoutResourceGraph = Simulator.start(Everything.cloud());
    withoutResourceGraph.add(
        Fault.always(RESOURCE_GRAPH, Answer.error(403, "AuthorizationFailed", "No.")));
    wholeWithoutResourceGraph = scans.scan(withoutResourceGraph, Everything.READER);
    withPartner = Simulator.start(CompleteTenant.cloud(100));
    wholePartner = scans.scan(withPartner, PARTNER);
  }

  @AfterAll
  static void stop() {
    sample.close();
    withoutResourceGraph.close();
    withPartner.close();
  }

  static IntStream points() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("points")
  void whereverItWasCutTheResultIsTheSame(int seed) throws IOException {
    Random random = new Random(seed);
    byte[] journal = wholeSample.journal();
    byte[] cut = Arrays.copyOf(journal, random.nextInt(journal.length));
    byte[] left = torn(cut, seed, random);
    Set<String> done = CutScans.done(cut).keySet();
    sample.reset();

    Finished resumed = scans.resume(sample, CONTOSO, left);

    assertThat(resumed.lines()).isEqualTo(wholeSample.lines());
    assertThat(resumed.report().header().completeness())
        .isEqualTo(wholeSample.report().header().completeness());
    assertNothingDoneIsAskedAgain(done, CutScans.asked(sample));
    assertThat(sample.requests().size()).isLessThanOrEqualTo(requestsOfSample);
  }

  /** What a crash leaves behind the last whole write: nothing, zeros or anything. */
  private static byte[] torn(byte[] cut, int seed, Random random) {
    byte[] tail = new byte[seed % 3 == 0 ? 0 : 1 + random.nextInt(5000)];
    if (seed % 3 == 2) {
      random.nextBytes(tail);
    }
    byte[] left = Arrays.copyOf(cut, cut.length + tail.length);
    System.arraycopy(tail, 0, left, cut.length, tail.length);
    return left;
  }

  @ParameterizedTest
  @MethodSource("points")
  void soItIsWhereOneServiceAnswersNothingAndOthersStepIn(int seed) throws IOException {
    Finished whole = wholeWithoutResourceGraph;
    byte[] cut = whole.cutBehindHead(new Random(seed).nextInt(whole.length()));

    Finished resumed = scans.resume(withoutResourceGraph, Everything.READER, cut);

    assertThat(resumed.lines()).isEqualTo(whole.lines());
    assertThat(resumed.report().gaps()).isEqualTo(whole.report().gaps());
  }

  @ParameterizedTest
  @MethodSource("points")
  void soItIsInAManagingTenantWhoseGroupsOnlyItsCustomersName(int seed) throws IOException {
    byte[] cut = wholePartner.cutBehindHead(wholePartner.length() * seed / 20);

    Finished resumed = scans.resume(withPartner, PARTNER, cut);

    assertThat(resumed.lines()).isEqualTo(wholePartner.lines());
    assertThat(wholePartner.lines()).anyMatch(line -> line.contains("\"groupMembers\""));
  }
}
