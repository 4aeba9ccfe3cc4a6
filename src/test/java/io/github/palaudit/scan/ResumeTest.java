package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.SnapshotWriter;
import io.github.palaudit.snapshot.Source;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan that was broken off and gone on with comes to the same as one that was not. */
class ResumeTest {

  /** What a reading of a source asks for, where its name tells the place. */
  private static final Map<String, String> ASKS =
      Map.of(
          "role-assignments", "%s/providers/microsoft.authorization/roleassignments?",
          "assignment-schedules",
              "%s/providers/microsoft.authorization/roleassignmentscheduleinstances?",
          "role-eligibilities",
              "%s/providers/microsoft.authorization/roleeligibilityscheduleinstances?",
          "deny-assignments", "%s/providers/microsoft.authorization/denyassignments?",
          "delegations", "%s/providers/microsoft.managedservices/registrationassignments?",
          "group-members", "/groups/%s/members?");

  private static final SampleCloud SAMPLE = SampleCloud.create();
  private static final SampleCustomer CONTOSO = SAMPLE.customers().get(0);
  private static final String RESOURCE_GRAPH = "/providers/Microsoft.ResourceGraph/";

  private static Simulator sample;
  private static Simulator everything;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    sample = Simulator.start(SAMPLE.cloud());
    everything = Simulator.start(Everything.cloud());
  }

  @AfterAll
  static void stop() {
    sample.close();
    everything.close();
  }

  @BeforeEach
  void reset() {
    sample.reset();
    everything.reset();
  }

  /** A finished scan: its lines below the header, and the journal as it was at the end. */
  private static final class Finished {
    private final ScanReport report;
    private final List<String> lines;
    private final byte[] journal;

    Finished(ScanReport report, List<String> lines, byte[] journal) {
      this.report = report;
      this.lines = lines;
      this.journal = journal;
    }

    ScanReport report() {
      return report;
    }

    List<String> lines() {
      return lines;
    }

    byte[] journal() {
      return journal;
    }
  }

  private Finished scan(Simulator simulator, SampleCustomer customer) {
    try (Journal journal = Journal.begin(place(), Map.of(), Scanned.AT.instant())) {
      return scan(simulator, customer, journal);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Finished resume(Simulator simulator, SampleCustomer customer, byte[] journal)
      throws IOException {
    Files.write(place(), journal);
    try (Journal left =
        Journal.resume(
            place(), Map.of(), Scanned.AT.instant().minusSeconds(60), Scanned.AT.instant())) {
      return scan(simulator, customer, left);
    }
  }

  private Path place() {
    return folder.resolve("snapshot.jsonl.unfinished");
  }

  private Finished scan(Simulator simulator, SampleCustomer customer, Journal journal)
      throws IOException {
    ScanReport report =
        new TenantScan("palaudit test", ScanOptions.EVERYTHING)
            .scan(Scanned.session(simulator, customer), journal, ScanProgress.SILENT, Scanned.AT);
    Path file = folder.resolve("snapshot.jsonl");
    try (SnapshotWriter writer = new SnapshotWriter(file)) {
      journal.copyInto(writer);
      writer.finish(report.header());
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return new Finished(report, lines.subList(1, lines.size()), Files.readAllBytes(place()));
  }

  /** The names of the readings that a journal holds whole. */
  private static Set<String> done(byte[] journal) throws IOException {
    int head = headLength(journal);
    Set<String> names = new HashSet<>();
    try (DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(journal, head, Math.max(0, journal.length - head)))) {
      while (true) {
        Frames.next(in).done().ifPresent(names::add);
      }
    } catch (EOFException end) {
      return names;
    }
  }

  private static int headLength(byte[] journal) {
    return IntStream.range(0, journal.length)
            .filter(i -> journal[i] == '\n')
            .findFirst()
            .orElse(journal.length - 1)
        + 1;
  }

  private static List<String> asked(Simulator simulator) {
    return simulator.requests().stream()
        .map(SeenRequest::pathAndQuery)
        .map(path -> path.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static void assertNothingDoneIsAskedAgain(Set<String> done, List<String> asked) {
    for (String name : done) {
      String[] parts = name.split("\\|", 2);
      String form = ASKS.get(parts[0]);
      if (form != null) {
        String question = String.format(Locale.ROOT, form, parts[1].toLowerCase(Locale.ROOT));
        assertThat(asked).as(name).noneMatch(path -> path.contains(question));
      }
    }
    if (done.contains("subscriptions|list")) {
      assertThat(asked).noneMatch(path -> path.startsWith("/subscriptions?"));
    }
    if (done.contains("management-groups|tree")) {
      assertThat(asked).noneMatch(path -> path.contains("/getentities"));
    }
    if (done.contains("links|own")) {
      assertThat(asked).noneMatch(path -> path.contains("managementpartner"));
    }
  }

  static IntStream points() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("points")
  void whereverItWasCutTheResultIsTheSame(int seed) throws IOException {
    Finished whole = scan(sample, CONTOSO);
    Random random = new Random(seed);
    byte[] cut = Arrays.copyOf(whole.journal(), random.nextInt(whole.journal().length));
    byte[] left = torn(cut, seed, random);
    Set<String> done = done(cut);
    int before = sample.requests().size();
    sample.reset();

    Finished resumed = resume(sample, CONTOSO, left);

    assertThat(resumed.lines()).isEqualTo(whole.lines());
    assertThat(resumed.report().header().completeness())
        .isEqualTo(whole.report().header().completeness());
    assertNothingDoneIsAskedAgain(done, asked(sample));
    assertThat(sample.requests().size()).isLessThanOrEqualTo(before);
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
    everything.add(Fault.always(RESOURCE_GRAPH, Answer.error(403, "AuthorizationFailed", "No.")));
    Finished whole = scan(everything, Everything.READER);
    int head = headLength(whole.journal());
    int from = head + new Random(seed).nextInt(whole.journal().length - head);

    Finished resumed = resume(everything, Everything.READER, Arrays.copyOf(whole.journal(), from));

    assertThat(resumed.lines()).isEqualTo(whole.lines());
    assertThat(resumed.report().gaps()).isEqualTo(whole.report().gaps());
  }

  @ParameterizedTest
  @MethodSource("points")
  void soItIsInAManagingTenantWhoseGroupsOnlyItsCustomersName(int seed) throws IOException {
    SampleCustomer partner = CompleteTenant.PARTNER_READER;
    try (Simulator both = Simulator.start(CompleteTenant.cloud(100))) {
      Finished whole = scan(both, partner);
      int head = headLength(whole.journal());
      int from = head + (whole.journal().length - head) * seed / 20;

      Finished resumed = resume(both, partner, Arrays.copyOf(whole.journal(), from));

      assertThat(resumed.lines()).isEqualTo(whole.lines());
      assertThat(whole.lines()).anyMatch(line -> line.contains("\"groupMembers\""));
    }
  }

  @Test
  void whenAllIsDoneOnlyTheSignInIsTriedAgain() throws IOException {
    Finished whole = scan(everything, Everything.READER);
    everything.reset();

    Finished resumed = resume(everything, Everything.READER, whole.journal());

    assertThat(resumed.lines()).isEqualTo(whole.lines());
    assertThat(asked(everything))
        .filteredOn(path -> !path.contains("/oauth2/") && !path.contains("/.well-known/"))
        .filteredOn(path -> !path.contains("/discovery/"))
        .allMatch(path -> path.startsWith("/tenants?"));
  }

  @Test
  void whatWasRefusedIsAskedAgain() throws IOException {
    Finished clean = scan(everything, Everything.READER);
    everything.add(
        Fault.always("/denyAssignments\\?", Answer.error(403, "AuthorizationFailed", "No.")));
    Finished refused = scan(everything, Everything.READER);
    everything.reset();

    Finished resumed = resume(everything, Everything.READER, refused.journal());

    assertThat(refused.report().gaps()).isPositive();
    assertThat(resumed.report().gaps()).isZero();
    assertThat(resumed.report().header().of(Source.DENY_ASSIGNMENTS))
        .isEqualTo(Completeness.COMPLETE);
    assertThat(resumed.lines()).isEqualTo(clean.lines());
  }

  @Test
  void principalsThatWereNotSeenBeforeAreLookedUpBesideThoseThatWere() throws IOException {
    Finished clean = scan(everything, Everything.READER);
    everything.add(
        Fault.always(
            "/groups/.*/members\\?", Answer.error(403, "Authorization_RequestDenied", "No.")));
    Finished refused = scan(everything, Everything.READER);
    everything.reset();

    assertThat(resume(everything, Everything.READER, refused.journal()).lines())
        .isEqualTo(clean.lines());
  }

  @Test
  void aTokenThatIsRefusedForGoodEndsTheScanAndLosesNothing() throws IOException {
    Finished clean = scan(everything, Everything.READER);
    everything.add(
        Fault.always(
            "/denyAssignments\\?", Answer.error(401, "ExpiredAuthenticationToken", "Expired.")));
    try (Journal journal = Journal.begin(place(), Map.of(), Scanned.AT.instant())) {
      assertThatThrownBy(() -> scan(everything, Everything.READER, journal))
          .isInstanceOf(SignInFailed.class)
          .hasMessageContainingAll("can no longer be read", "Sign in again");
    }
    byte[] left = Files.readAllBytes(place());
    everything.reset();

    Finished resumed = resume(everything, Everything.READER, left);

    assertThat(done(left)).contains("subscriptions|list");
    assertNothingDoneIsAskedAgain(done(left), asked(everything));
    assertThat(resumed.lines()).isEqualTo(clean.lines());
  }

  @Test
  void aProvidersOwn401IsAGap() {
    everything.add(
        Fault.always("/denyAssignments\\?", Answer.error(401, "RBACAccessDenied", "No.")));

    assertThat(scan(everything, Everything.READER).report().gaps()).isPositive();
  }

  @Test
  void aTokenThatMicrosoftGraphRefusesIsAGap() {
    everything.add(
        Fault.always("/v1.0/groups/", Answer.error(401, "InvalidAuthenticationToken", "No.")));

    assertThat(scan(everything, Everything.READER).report().gaps()).isPositive();
  }
}
