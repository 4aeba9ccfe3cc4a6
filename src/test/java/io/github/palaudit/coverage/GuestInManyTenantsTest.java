package io.github.palaudit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One person is a guest in thirty tenants: an object in each, and a link for each (F-A1, F-A6). */
class GuestInManyTenantsTest {

  private static final int TENANTS = 30;

  private static TenantId tenant(int number) {
    return new TenantId(id("7e4a0000", number));
  }

  /** The guest's object, another one in every tenant. */
  private static ObjectId guest(int number) {
    return new ObjectId(id("64e50000", number));
  }

  private static ScopeId subscription(int number) {
    return ScopeId.subscription(id("5b5b5b5b", number));
  }

  private static String id(String start, int number) {
    return start + String.format(Locale.ROOT, "-0000-4000-8000-%012d", number);
  }

  /** A tenant of one subscription, in which the guest is a contributor. */
  private static Snapshot snapshot(int number) {
    Map<Source, Completeness> all =
        Arrays.stream(Source.values())
            .collect(Collectors.toMap(Function.identity(), source -> Completeness.COMPLETE));
    SnapshotHeader header =
        new SnapshotHeader(
            SnapshotHeader.FORMAT,
            tenant(number),
            "Customer " + number,
            "palaudit test",
            SnapshotHeader.SCAN,
            Optional.empty(),
            Tenants.NOW,
            Tenants.NOW,
            all,
            List.of());
    SnapshotRecord held =
        new RoleAssignment(
            Tenants.assignmentId(subscription(number), 1),
            subscription(number),
            Tenants.role("Contributor"),
            guest(number),
            "User",
            Optional.empty(),
            Optional.of(Tenants.NOW.minus(Duration.ofDays(400))),
            Optional.empty());
    return Snapshot.of(header, Stream.of(customers(number), anna(number), held));
  }

  private static Subscription customers(int number) {
    return new Subscription(
        subscription(number),
        "production",
        Optional.of("Enabled"),
        Optional.of("PayAsYouGo_2014-09-01"),
        Optional.empty(),
        List.of(),
        Map.of());
  }

  private static User anna(int number) {
    return new User(
        guest(number),
        "Anna",
        Optional.of("anna_fabrikam.com#EXT#@customer" + number + ".onmicrosoft.com"),
        Optional.of("anna@fabrikam.com"),
        Optional.of("Guest"),
        Optional.of(true),
        Optional.of("Accepted"),
        true);
  }

  private static DatedObservation seen(int number, LinkAnswer answer) {
    Instant when = Tenants.NOW.minus(Duration.ofDays(10));
    Optional<PartnerId> account =
        answer == LinkAnswer.LINKED ? Optional.of(Tenants.LOCATION) : Optional.empty();
    return new DatedObservation(
        new LinkObservation(
            guest(number).in(tenant(number)),
            answer,
            account,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(when),
            false,
            "anna.json",
            "0".repeat(64),
            Optional.empty(),
            LinkContext.of(LinkBasis.ATTESTED)),
        when,
        false);
  }

  /** The answer for the subscription of every tenant, each audited with all the evidence. */
  private static List<Attribution> answers(List<DatedObservation> evidence) {
    return IntStream.rangeClosed(1, TENANTS)
        .mapToObj(
            number ->
                CoverageEngine.coverage(inputs(number, evidence))
                    .scope(subscription(number))
                    .orElseThrow()
                    .attribution())
        .toList();
  }

  private static Inputs inputs(int number, List<DatedObservation> evidence) {
    Inputs like = new Tenants().inputs();
    return new Inputs(
        snapshot(number),
        List.of(),
        new LinkEvidence(evidence),
        like.catalog(),
        like.configuration(),
        like.asOf(),
        false);
  }

  /** Linked in all tenants but the last. */
  private static List<DatedObservation> linkedInTwentyNine() {
    return IntStream.range(1, TENANTS)
        .mapToObj(number -> seen(number, LinkAnswer.LINKED))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void aLinkInTwentyNineTenantsAttributesTwentyNineAndNotTheThirtieth() {
    List<DatedObservation> evidence = linkedInTwentyNine();
    evidence.add(seen(TENANTS, LinkAnswer.NOT_LINKED));

    List<Attribution> answers = answers(evidence);

    assertThat(answers.subList(0, TENANTS - 1))
        .allMatch(answer -> answer instanceof Attribution.Attributed);
    assertThat(answers.get(TENANTS - 1))
        .isEqualTo(new Attribution.NotAttributed(Reason.UNLINKED_ADMIN));
  }

  @Test
  void whatWasSeenInTwentyNineTenantsSaysNothingOfTheThirtieth() {
    assertThat(answers(linkedInTwentyNine()).get(TENANTS - 1))
        .isEqualTo(new Attribution.Unknown(Reason.UNKNOWN_LINK));
  }
}
