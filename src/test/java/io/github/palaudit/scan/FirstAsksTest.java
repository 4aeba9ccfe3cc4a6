package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.CutScans.Finished;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.PlainClient;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.fault.Bodies;
import io.github.palaudit.simulator.fault.NextPages;
import io.github.palaudit.simulator.generated.GeneratedTenant;
import io.github.palaudit.simulator.generated.TenantSize;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tenant's name, its tree and its list of subscriptions are asked for at once. */
class FirstAsksTest {

  private static final String TENANTS = "/tenants\\?";
  private static final String TREE = "/getEntities\\?";
  private static final String LIST = "^/subscriptions\\?";
  private static final Answer EXPIRED = Answer.error(401, "ExpiredAuthenticationToken", "Expired.");

  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @TempDir private Path folder;

  private Simulator simulator;

  /** One for each test: a scan that ends early may have asked for more than it waits for. */
  @BeforeEach
  void start() throws IOException {
    simulator = Simulator.start(Everything.cloud());
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private Scanned scan() {
    return Scanned.of(Scanned.session(simulator, Everything.READER, waits));
  }

  /** How often the first page of this was asked for. */
  private long asked(String path) {
    return CutScans.asked(simulator).stream()
        .filter(one -> one.contains(path) && !one.contains("$skiptoken"))
        .count();
  }

  private void assertEachAskedOnce() {
    assertThat(asked("/tenants?")).isEqualTo(1);
    assertThat(asked("/getentities?")).isEqualTo(1);
    assertThat(asked("/subscriptions?")).isEqualTo(1);
  }

  @Test
  void noneOfThemWaitsForTheAnswerToAnother() {
    CountDownLatch all = new CountDownLatch(3);
    for (String path : List.of(TENANTS, TREE, LIST)) {
      simulator.add(
          Fault.changed(
              path,
              1,
              met -> {
                all.countDown();
                return together(all) ? met.truth().get() : Answer.error(403, "Alone", "No.");
              }));
    }

    Scanned scanned = scan();

    assertThat(all.getCount()).isZero();
    assertThat(scanned.of(Gap.class)).isEmpty();
    assertThat(scanned.report().header().tenantName()).isNotEqualTo(Everything.TENANT.value());
    assertEachAskedOnce();
  }

  @Test
  void theirNextPagesDoNotWaitForTheNameEither() throws IOException {
    SimulatedTenant tenant =
        GeneratedTenant.of(
            TenantSize.parse("4 management groups, 5 subscriptions, 20 assignments"),
            1,
            GeneratedTenant.AT);
    CountDownLatch pages = new CountDownLatch(2);
    try (Simulator paged =
        Simulator.start(SimulatedCloud.of(List.of(tenant), Scanned.AT).withPages(2))) {
      for (String path : List.of(TREE, LIST)) {
        paged.add(
            Fault.changed(
                path + ".*skiptoken=4",
                1,
                met -> {
                  pages.countDown();
                  return met.truth().get();
                }));
      }
      paged.add(
          Fault.changed(
              TENANTS,
              1,
              met -> together(pages) ? met.truth().get() : Answer.error(403, "Alone", "No.")));

      Scanned scanned =
          Scanned.of(
              paged,
              new SampleCustomer(
                  "generated", tenant.id(), GeneratedTenant.CLIENT_ID, GeneratedTenant.SECRET));

      assertThat(pages.getCount()).isZero();
      assertThat(scanned.of(Gap.class)).isEmpty();
      assertThat(scanned.of(Subscription.class)).hasSize(5);
      assertThat(CutScans.asked(paged))
          .filteredOn(one -> one.contains("/getentities?") || one.startsWith("/subscriptions?"))
          .hasSize(5 + 3)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aNextPageElsewhereIsAGapAndNobodyElseIsAsked() {
    for (String path : List.of(TREE, LIST)) {
      simulator.add(Fault.changed(path, Integer.MAX_VALUE, NextPages.onAnotherPort()));
    }

    Scanned scanned = scan();

    assertThat(scanned.gaps(Source.MANAGEMENT_GROUPS))
        .extracting(Gap::reason)
        .anyMatch(why -> why.contains("another host"));
    assertThat(scanned.gaps(Source.SUBSCRIPTIONS))
        .extracting(Gap::reason)
        .anyMatch(why -> why.contains("another host"));
    assertEachAskedOnce();
    assertThat(CutScans.asked(simulator))
        .filteredOn(one -> one.contains("/getentities?") || one.contains("/subscriptions?"))
        .hasSize(2);
  }

  @Test
  void aNextPageOfTheTreeOnAnotherHostIsAGapWhateverItsPath() {
    simulator.add(
        Fault.changed(TREE, 1, Bodies.with("nextLink", "https://elsewhere.example/delete/it")));

    assertThat(scan().gaps(Source.MANAGEMENT_GROUPS))
        .extracting(Gap::reason)
        .anyMatch(why -> why.contains("another host (https://elsewhere.example)"));
  }

  private static boolean together(CountDownLatch all) {
    try {
      return all.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void everyRequestIsCountedOnce() {
    Scanned scanned = scan();

    assertThat(scanned.report().requests().requests())
        .isEqualTo(simulator.requests().stream().filter(SeenRequest::authorized).count());
  }

  @Test
  void aRefusedTreeIsOneRequestAndOneGap() {
    simulator.add(Fault.always(TREE, Answer.error(403, "AuthorizationFailed", "No.")));

    Scanned scanned = scan();

    assertThat(scanned.gaps(Source.MANAGEMENT_GROUPS)).hasSize(1);
    assertEachAskedOnce();
  }

  @Test
  void whatMayPassIsTriedAgainAsOftenAsEver() {
    simulator.add(Fault.status(TREE, 2, 503));
    simulator.add(Fault.status(LIST, 2, 500));

    assertThat(scan().of(Gap.class)).isEmpty();
    assertThat(asked("/getentities?")).isEqualTo(3);
    assertThat(asked("/subscriptions?")).isEqualTo(3);
  }

  @Test
  void aListThatStaysBrokenIsAGapAfterAsManyAttemptsAsEver() {
    simulator.add(Fault.always(LIST, Answer.error(500, "InternalServerError", "No.")));

    assertThat(scan().gaps(Source.SUBSCRIPTIONS)).isNotEmpty();
    assertThat(asked("/subscriptions?")).isEqualTo(3);
  }

  @Test
  void aTokenThatAllThreeRefuseIsRenewedOnce() {
    AzureSession session = Scanned.session(simulator, Everything.READER, waits);
    simulator.expireTokens();
    simulator.reset();

    assertThat(Scanned.of(session).of(Gap.class)).isEmpty();
    assertThat(asked("/getentities?")).isEqualTo(2);
    assertThat(asked("/subscriptions?")).isEqualTo(2);
    assertThat(CutScans.asked(simulator)).filteredOn(one -> one.contains("/oauth2/")).hasSize(2);
  }

  @Test
  void aRefusedTokenEndsTheScanBeforeItBegins() throws IOException {
    AzureSession session = withReadyToken();
    simulator.expireTokens();

    assertNothingIsScanned(session, "401 ");
    assertThat(waits).isEmpty();
  }

  @Test
  void theRefusalOfTheNameCountsAlsoWhereTheOthersAreAnswered() throws IOException {
    AzureSession session = withReadyToken();
    simulator.add(Fault.always(TENANTS, EXPIRED));

    assertNothingIsScanned(session, "401 ExpiredAuthenticationToken: Expired.");
  }

  @Test
  void aServiceThatDoesNotAnswerIsWaitedForAsLongAsEver() throws IOException {
    AzureSession session = withReadyToken();
    for (String path : List.of(TENANTS, TREE, LIST)) {
      simulator.add(Fault.close(path, Integer.MAX_VALUE));
    }

    assertNothingIsScanned(session, simulator.resourceManager().getAuthority());
    // Two between three attempts at the name, two between three at whether anything answers.
    assertThat(waits).hasSize(4);
  }

  /** A token that cannot be renewed. */
  private AzureSession withReadyToken() {
    String token = new PlainClient(simulator).token(Everything.READER, simulator.resourceManager());
    return AzureSession.open(
        Scanned.cloud(simulator),
        SignIn.tokens(Everything.TENANT, token, Optional.empty()),
        Scanned.options(waits));
  }

  /** Whoever watches is told nothing, and nothing is kept. */
  private void assertNothingIsScanned(AzureSession session, String why) throws IOException {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    Path place = folder.resolve("x.unfinished");
    try (Journal journal = Journal.begin(place, Map.of(), Scanned.AT.instant())) {
      assertThatThrownBy(
              () ->
                  new TenantScan("palaudit test", ScanOptions.EVERYTHING)
                      .scan(session, journal, listing(told), Scanned.AT))
          .isInstanceOf(SignInFailed.class)
          .hasMessageStartingWith("Tenant " + Everything.TENANT + " cannot be read: " + why)
          .hasMessageEndingWith(". Sign in again, or renew the token.");
      assertThat(journal.isEmpty()).isTrue();
    }
    assertThat(place).doesNotExist();
    assertThat(told).isEmpty();
  }

  private static ScanProgress listing(List<String> told) {
    return new ScanProgress() {
      @Override
      public void began(ScanStatus status) {
        told.add("stage " + status.stage());
      }

      @Override
      public void gap(Source source, String reason) {
        told.add(source + ": " + reason);
      }
    };
  }

  @Test
  void whatAnEarlierRunHasIsNotAskedForAhead() throws IOException {
    Finished clean = new CutScans(folder).scan(simulator, Everything.READER);
    int treeEnds = CutScans.done(clean.journal()).get("management-groups|tree");
    simulator.reset();

    Finished resumed =
        new CutScans(folder).resume(simulator, Everything.READER, clean.cutBehindHead(treeEnds));

    assertThat(resumed.lines()).isEqualTo(clean.lines());
    assertThat(asked("/tenants?")).isEqualTo(1);
    assertThat(asked("/getentities?")).isZero();
    assertThat(asked("/subscriptions?")).isEqualTo(1);
  }

  @Test
  void whatIsNotReadIsNotAskedForAhead() {
    ScanOptions links =
        new ScanOptions(
            4,
            Chosen.EVERYTHING,
            Set.of(Source.LINKS),
            Set.of(),
            Set.of(),
            Set.of(),
            Route.AUTOMATIC);

    Scanned.of(Scanned.session(simulator, Everything.READER), links);

    assertThat(asked("/tenants?")).isEqualTo(1);
    assertThat(asked("/getentities?")).isZero();
    assertThat(asked("/subscriptions?")).isZero();
  }
}
