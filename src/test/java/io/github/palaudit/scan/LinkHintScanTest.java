package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hints of link writes: read when asked for, never missed when refused. */
class LinkHintScanTest {

  private static final ScanOptions HINTS =
      ScanOptions.EVERYTHING.reading(Set.of(Source.LINKS)).withLinkHints();
  private static final LinkHint WRITE = hint("write", "Succeeded", Duration.ofDays(2));
  private static final LinkHint DELETE = hint("delete", "Failed", Duration.ofDays(80));
  private static final LinkHint TOO_OLD = hint("write", "Succeeded", Duration.ofDays(89));

  private static LinkHint hint(String verb, String status, Duration ago) {
    Instant at = SampleCloud.AT.minus(ago);
    return new LinkHint(
        "event-" + verb + at.getEpochSecond(),
        Optional.of(new ObjectId("0b1ec700-0000-4000-8000-000000000001")),
        "anna@contoso.com",
        "Microsoft.ManagementPartner/partners/" + verb,
        Optional.of(new PartnerId("31415927")),
        at,
        status);
  }

  private static Scanned scan(ScanOptions options, List<LinkHint> hints, Refusal... refusals)
      throws IOException {
    SimulatedCloud cloud = CompleteTenant.cloud(1, refusals);
    List<SimulatedTenant> tenants =
        cloud.tenants().stream()
            .map(
                one ->
                    new SimulatedTenant(
                        Snapshot.of(
                            one.contents().header(),
                            Stream.concat(one.contents().records(), hints.stream())),
                        one.domain(),
                        one.identities(),
                        one.refusals()))
            .toList();
    try (Simulator simulator =
        Simulator.start(SimulatedCloud.of(tenants, cloud.clock()).withPages(cloud.pageSize()))) {
      return Scanned.of(Scanned.session(simulator, Everything.READER), options);
    }
  }

  @Test
  void writesAndDeletionsOfThreeMonthsAreHintsOneForEachOperation() throws IOException {
    Scanned scanned = scan(HINTS, List.of(WRITE, DELETE, TOO_OLD));

    assertThat(scanned.of(LinkHint.class)).containsExactlyInAnyOrder(WRITE, DELETE);
    assertThat(scanned.report().header().of(Source.LINK_HINTS)).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void aLogWithoutSuchEventsIsNoHint() throws IOException {
    Scanned scanned = scan(HINTS, List.of());

    assertThat(scanned.of(LinkHint.class)).isEmpty();
    assertThat(scanned.report().header().of(Source.LINK_HINTS)).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void aRefusalIsToldAndCountsForNothing() throws IOException {
    Scanned scanned =
        scan(HINTS, List.of(WRITE), Refusal.notAuthorized("^/providers/microsoft.insights/"));

    assertThat(scanned.of(LinkHint.class)).isEmpty();
    assertThat(scanned.gaps(Source.LINK_HINTS))
        .singleElement()
        .extracting(Gap::reason)
        .asString()
        .contains("403");
    assertThat(scanned.report().gaps())
        .isEqualTo(scanned.of(Gap.class).size() - scanned.gaps(Source.LINK_HINTS).size());
  }

  @Test
  void nobodyLooksUnlessAsked() throws IOException {
    Scanned scanned = scan(ScanOptions.EVERYTHING.reading(Set.of(Source.LINKS)), List.of(WRITE));

    assertThat(scanned.of(LinkHint.class)).isEmpty();
    assertThat(scanned.report().header().of(Source.LINK_HINTS))
        .isEqualTo(Completeness.NOT_SUPPLIED);
    assertThat(ScanOptions.EVERYTHING.sources()).doesNotContain(Source.LINK_HINTS);
  }
}
