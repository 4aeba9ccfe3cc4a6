package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.fault.Bodies;
import io.github.palaudit.simulator.generated.GeneratedTenant;
import io.github.palaudit.simulator.generated.TenantSize;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.RecordLine;
import io.github.palaudit.snapshot.RecordLines;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Role assignments come the same by either route, and each route asks no more than it must. */
@Tag("slow")
class RoutesTest {

  private static final RecordLines LINES = new RecordLines();
  private static final String GRAPH = "/resources\\?";
  private static final String LIST = "/roleAssignments?";

  /** Nothing but what role assignments need, so that all other requests are about them. */
  private static final Set<Source> ASSIGNMENTS =
      Set.of(Source.MANAGEMENT_GROUPS, Source.SUBSCRIPTIONS, Source.ROLE_ASSIGNMENTS);

  private static final SimulatedTenant SMALL =
      generated("7 management groups, 12 subscriptions, 900 assignments");

  @Test
  void aGeneratedTenantIsTheSameByEitherRoute() throws IOException {
    for (int rows : List.of(30, 100)) {
      try (Simulator simulator = serve(SMALL, rows)) {
        List<String> byResourceManager = lines(scan(simulator, Route.RESOURCE_MANAGER));
        assertThat(asked(simulator, GRAPH)).isZero();
        simulator.reset();

        assertThat(lines(scan(simulator, Route.RESOURCE_GRAPH))).isEqualTo(byResourceManager);
        assertThat(asked(simulator, GRAPH)).isPositive();
        assertThat(withoutFilter(simulator)).isZero();
      }
    }
  }

  @Test
  void theSampleIsTheSameByEitherRoute() throws IOException {
    SampleCloud sample = SampleCloud.create();
    try (Simulator simulator = Simulator.start(sample.cloud())) {
      for (SampleCustomer customer : sample.customers()) {
        List<List<String>> found =
            List.of(Route.RESOURCE_MANAGER, Route.RESOURCE_GRAPH).stream()
                .map(route -> ScanOptions.EVERYTHING.by(route))
                .map(options -> Scanned.of(Scanned.session(simulator, customer), options))
                .map(scanned -> lines(scanned))
                .toList();
        assertThat(found.get(1)).isEqualTo(found.get(0));
      }
    }
  }

  @Test
  void everyPartOfARowIsTheSameByEitherRoute() throws IOException {
    try (Simulator simulator = Simulator.start(Everything.cloud())) {
      AzureSession session = Scanned.session(simulator, Everything.READER);

      assertThat(lines(Scanned.of(session, only(Route.RESOURCE_GRAPH))))
          .isEqualTo(lines(Scanned.of(session, only(Route.RESOURCE_MANAGER))));
    }
  }

  @Test
  void eachRouteAsksLittleMoreThanItMust() throws IOException {
    SimulatedTenant tenant =
        generated("12 management groups, 40 subscriptions, 12,000 assignments");
    try (Simulator simulator = serve(tenant, 100)) {
      scan(simulator, Route.RESOURCE_MANAGER);
      assertThat((double) withoutFilter(simulator)).isLessThanOrEqualTo(1.1 * leastLists(tenant));
      simulator.reset();

      scan(simulator, Route.RESOURCE_GRAPH);
      assertThat((double) asked(simulator, GRAPH) + asked(simulator, "atScope"))
          .isLessThanOrEqualTo(1.1 * leastQuestions(tenant));
      assertThat(withoutFilter(simulator)).isZero();
    }
  }

  @Test
  void manySmallSubscriptionsAreAskedOfResourceGraphUnlessToldOtherwise() throws IOException {
    SimulatedTenant tenant =
        generated("10 management groups, 250 subscriptions, 3,000 assignments, 0 delegations");
    try (Simulator simulator = serve(tenant, 100)) {
      scan(simulator, Route.AUTOMATIC);
      assertThat((double) asked(simulator, GRAPH) + asked(simulator, "/roleAssignments"))
          .isLessThanOrEqualTo(1.1 * leastQuestions(tenant) + 2);
    }
    try (Simulator simulator = serve(SMALL, 100)) {
      scan(simulator, Route.AUTOMATIC);
      assertThat(asked(simulator, GRAPH)).isZero();
    }
  }

  @Test
  void aSubscriptionThatResourceGraphPassesOverIsAskedItself() throws IOException {
    ScopeId hidden = SMALL.contents().subscriptions().get(3).id();
    Refusal refusal =
        Refusal.notAuthorized(hidden.text() + "/providers/Microsoft.Authorization/roleAssignments");
    SimulatedTenant tenant =
        new SimulatedTenant(SMALL.contents(), SMALL.domain(), SMALL.identities(), List.of(refusal));
    try (Simulator simulator = serve(tenant, 100)) {
      Scanned scanned = scan(simulator, Route.RESOURCE_GRAPH);

      assertThat(scanned.report().header().of(Source.ROLE_ASSIGNMENTS))
          .isEqualTo(Completeness.PARTIAL);
      assertThat(scanned.gaps(Source.ROLE_ASSIGNMENTS))
          .extracting(Gap::scope)
          .containsExactly(Optional.of(hidden));
      assertThat(lines(scanned)).isEqualTo(lines(scan(simulator, Route.RESOURCE_MANAGER)));
    }
  }

  @Test
  void aSubscriptionOfWhichOnlyPartsAreSeenIsAskedItself() throws IOException {
    ScopeId inPart = SMALL.contents().subscriptions().get(3).id();
    SimulatedTenant tenant =
        with(SMALL, all -> all.stream().filter(one -> !one.scope().equals(inPart)).toList());
    try (Simulator simulator = serve(tenant, 100)) {
      List<String> byGraph = lines(scan(simulator, Route.RESOURCE_GRAPH));

      assertThat(asked(simulator, inPart.name() + "/.*/roleAssignments\\?api")).isPositive();
      assertThat(byGraph).isEqualTo(lines(scan(simulator, Route.RESOURCE_MANAGER)));
    }
  }

  @Test
  void rowsThatResourceGraphLosesAreFoundInTheLists() throws IOException {
    try (Simulator simulator = serve(SMALL, 100)) {
      List<String> expected = lines(scan(simulator, Route.RESOURCE_MANAGER));
      simulator.add(Fault.changed(GRAPH, 4, Bodies.missingRows()).fromRequest(2));

      assertThat(lines(scan(simulator, Route.RESOURCE_GRAPH))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "properties", "scope", "principalId", "assignments", "data"})
  void anAnswerThatLacksSomethingIsNotBelieved(String property) throws IOException {
    try (Simulator simulator = serve(SMALL, 100)) {
      List<String> expected = lines(scan(simulator, Route.RESOURCE_MANAGER));
      simulator.add(Fault.changed(GRAPH, 3, Bodies.without(property)));

      assertThat(lines(scan(simulator, Route.RESOURCE_GRAPH))).isEqualTo(expected);
    }
  }

  @Test
  void anAnswerThatWasCutOrRefusedIsNotBelieved() throws IOException {
    try (Simulator simulator = serve(SMALL, 100)) {
      List<String> expected = lines(scan(simulator, Route.RESOURCE_MANAGER));
      simulator.add(Fault.changed(GRAPH, 9, Bodies.with("resultTruncated", "true")));
      assertThat(lines(scan(simulator, Route.RESOURCE_GRAPH))).isEqualTo(expected);
      simulator.reset();
      simulator.add(Fault.always(GRAPH, Answer.error(403, "Forbidden", "No.")));
      assertThat(lines(scan(simulator, Route.RESOURCE_GRAPH))).isEqualTo(expected);
      simulator.reset();
      simulator.add(Fault.always("atScope", Answer.error(403, "Forbidden", "No.")));
      assertThat(lines(scan(simulator, Route.RESOURCE_GRAPH))).isEqualTo(expected);
      simulator.reset();
      simulator.add(
          Fault.always("managementGroups/.*atScope", Answer.error(403, "Forbidden", "No.")));
      assertThat(lines(scan(simulator, Route.RESOURCE_GRAPH))).isEqualTo(expected);
      assertThat(withoutFilter(simulator)).isZero();
    }
  }

  private static SimulatedTenant generated(String size) {
    return GeneratedTenant.of(TenantSize.parse(size), 4, GeneratedTenant.AT);
  }

  private static SimulatedTenant with(
      SimulatedTenant tenant, UnaryOperator<List<RoleAssignment>> change) {
    Snapshot contents = tenant.contents();
    Set<RoleAssignment> kept = new HashSet<>(change.apply(contents.roleAssignments()));
    Snapshot changed =
        Snapshot.of(
            contents.header(),
            contents
                .records()
                .filter(one -> !(one instanceof RoleAssignment) || kept.contains(one)));
    return new SimulatedTenant(changed, tenant.domain(), tenant.identities(), tenant.refusals());
  }

  private static Simulator serve(SimulatedTenant tenant, int rows) throws IOException {
    return Simulator.start(SimulatedCloud.of(List.of(tenant), Scanned.AT).withPages(rows));
  }

  private static ScanOptions only(Route route) {
    ScanOptions all = ScanOptions.EVERYTHING;
    return new ScanOptions(
        all.concurrency(), all.chosen(), ASSIGNMENTS, Set.of(), Set.of(), Set.of(), route);
  }

  private static Scanned scan(Simulator simulator, Route route) {
    SampleCustomer reader =
        new SampleCustomer(
            "generated", SMALL.id(), GeneratedTenant.CLIENT_ID, GeneratedTenant.SECRET);
    return Scanned.of(Scanned.session(simulator, reader), only(route));
  }

  /** All of the snapshot below its header but when and under which number a read failed. */
  private static List<String> lines(Scanned scanned) {
    return scanned.records().stream()
        .filter(one -> !(one instanceof Gap))
        .map(LINES::line)
        .map(RecordLine::json)
        .toList();
  }

  private static long asked(Simulator simulator, String path) {
    return simulator.requests().stream()
        .map(SeenRequest::pathAndQuery)
        .filter(one -> one.matches(".*" + path + ".*"))
        .count();
  }

  /** Whole lists, as the route by Azure Resource Manager asks for them. */
  private static long withoutFilter(Simulator simulator) {
    return simulator.requests().stream()
        .map(SeenRequest::pathAndQuery)
        .filter(one -> one.contains(LIST) && !one.contains("atScope"))
        .count();
  }

  /** A hundred rows a page, and each list repeats what its subscription inherits. */
  private static long leastLists(SimulatedTenant tenant) {
    Snapshot contents = tenant.contents();
    Map<ScopeId, Integer> rows = new HashMap<>();
    for (RoleAssignment one : contents.roleAssignments()) {
      rows.merge(one.scope().subscription().orElse(one.scope()), 1, Integer::sum);
    }
    return contents.subscriptions().stream()
        .mapToLong(
            one ->
                contents.scopes().upwards(one.id()).stream()
                    .mapToLong(scope -> rows.getOrDefault(scope, 0))
                    .sum())
        .map(all -> Math.max(1, (all + 99) / 100))
        .sum();
  }

  /** A thousand rows a page, and a list for each management group with subscriptions in it. */
  private static long leastQuestions(SimulatedTenant tenant) {
    Snapshot contents = tenant.contents();
    long inSubscriptions =
        contents.roleAssignments().stream()
            .filter(one -> one.scope().subscription().isPresent())
            .count();
    long parents =
        contents.subscriptions().stream().flatMap(one -> one.parent().stream()).distinct().count();
    return (inSubscriptions + 999) / 1000 + parents;
  }
}
