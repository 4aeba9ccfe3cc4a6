package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What services do when they are not well, and what a scan makes of it. Nothing here sleeps. */
class FaultyServiceTest {

  private static final String ASSIGNMENTS = "/roleAssignments\\?";

  private static Simulator simulator;
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void start() throws IOException {
    simulator = Simulator.start(Everything.cloud());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void reset() {
    simulator.reset();
  }

  private Scanned scan() {
    return Scanned.of(Scanned.session(simulator, Everything.READER, waits));
  }

  @ParameterizedTest
  @CsvSource({
    "/getEntities, MANAGEMENT_GROUPS",
    "/subscriptions\\?, SUBSCRIPTIONS",
    "/roleDefinitions\\?, ROLE_DEFINITIONS",
    "/roleAssignments\\?, ROLE_ASSIGNMENTS",
    "/roleAssignmentScheduleInstances\\?, ASSIGNMENT_SCHEDULES",
    "/roleEligibilityScheduleInstances\\?, ROLE_ELIGIBILITIES",
    "/denyAssignments\\?, DENY_ASSIGNMENTS",
    "/registrationAssignments\\?, DELEGATIONS",
    "/members\\?, GROUP_MEMBERS",
    "/getByIds, PRINCIPALS",
    "/users\\?, PRINCIPALS",
    "/partners\\?, LINKS",
  })
  void a_refusal_is_a_gap_and_the_source_partial(String path, Source source) {
    simulator.add(Fault.always(path, Answer.error(403, "AuthorizationFailed", "No.")));

    Scanned scanned = scan();

    assertThat(scanned.report().header().of(source)).isEqualTo(Completeness.PARTIAL);
    assertThat(scanned.gaps(source))
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(gap.reason()).contains("403 AuthorizationFailed"));
    assertThat(scanned.report().header().completeness())
        .containsKeys(Source.PRINCIPALS, Source.LINKS);
  }

  @Test
  void resource_graph_refused_falls_back_on_each_subscription() {
    simulator.add(Fault.always("/resources\\?", Answer.error(403, "Forbidden", "No.")));

    Scanned scanned = scan();

    assertThat(scanned.of(ResourceGroup.class))
        .hasSize(3)
        .allSatisfy(group -> assertThat(group.resources()).isEmpty());
    assertThat(scanned.gaps(Source.RESOURCE_GROUPS)).isEmpty();
    assertThat(scanned.gaps(Source.RESOURCE_COUNTS)).hasSize(1);
  }

  @Test
  void a_resource_group_list_refused_both_ways_is_a_gap_of_that_subscription() {
    simulator.add(Fault.always("/resources\\?", Answer.error(403, "Forbidden", "No.")));
    simulator.add(
        Fault.always("/resourcegroups\\?", Answer.error(404, "SubscriptionNotFound", "Gone.")));

    assertThat(scan().gaps(Source.RESOURCE_GROUPS))
        .singleElement()
        .satisfies(gap -> assertThat(gap.scope()).contains(Everything.SUBSCRIPTION))
        .satisfies(gap -> assertThat(gap.status()).hasValue(404));
  }

  @Test
  void without_the_directory_principals_stay_unresolved() {
    simulator.add(
        Fault.always("/v1.0/", Answer.error(403, "Authorization_RequestDenied", "Denied.")));

    Scanned scanned = scan();

    assertThat(scanned.of(UnresolvedPrincipal.class)).hasSize(3);
    assertThat(scanned.report().header().of(Source.PRINCIPALS)).isEqualTo(Completeness.PARTIAL);
    assertThat(scanned.report().header().of(Source.ROLE_ASSIGNMENTS))
        .isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void properties_that_may_not_be_read_leave_the_user_as_he_came() {
    simulator.add(
        Fault.always("/users\\?", Answer.error(403, "Authorization_RequestDenied", "No.")));

    assertThat(scan().of(User.class))
        .singleElement()
        .satisfies(user -> assertThat(user.enabled()).isEmpty())
        .satisfies(user -> assertThat(user.homeDomain()).contains("partner.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "Fri, 20 Nov 2026 12:00:01 GMT"})
  void retry_after_is_waited_for(String retryAfter) {
    simulator.add(Fault.answer(ASSIGNMENTS, 2, Answer.throttled(retryAfter)));

    assertThat(scan().of(Gap.class)).isEmpty();
    assertThat(waits).isNotEmpty().containsOnly(Duration.ofSeconds(1));
  }

  @Test
  void a_wait_that_is_too_long_is_a_gap() {
    simulator.add(Fault.always("/partners\\?", Answer.throttled("3600")));

    assertThat(scan().of(LinkObservation.class))
        .singleElement()
        .satisfies(link -> assertThat(link.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE))
        .satisfies(
            link ->
                assertThat(link.detail().orElseThrow())
                    .startsWith("429 TooManyRequests")
                    .endsWith("asked to wait 60 min; --max-wait is 30 s"));
    assertThat(waits).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void what_passes_is_tried_again(int status) {
    simulator.add(
        Fault.answer(ASSIGNMENTS, 2, Answer.text(status, "text/html", "<html>busy</html>")));

    assertThat(scan().of(Gap.class)).isEmpty();
    assertThat(waits).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void a_closed_connection_is_tried_again() {
    simulator.add(Fault.close("/getEntities", 1));

    assertThat(scan().of(Gap.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\": [",
        "<html>hello</html>",
        "",
        "[]",
        "{}",
        "{\"value\": [{\"id\": 7}]}"
      })
  void an_answer_that_makes_no_sense_is_a_gap(String body) {
    simulator.add(
        Fault.always("/registrationAssignments", Answer.text(200, "application/json", body)));
    simulator.add(Fault.always("/getEntities", Answer.text(200, "application/json", body)));
    simulator.add(Fault.always("/getByIds", Answer.text(200, "application/json", body)));

    Scanned scanned = scan();

    assertThat(scanned.gaps(Source.DELEGATIONS)).hasSize(1);
    assertThat(scanned.gaps(Source.MANAGEMENT_GROUPS)).hasSize(1);
    assertThat(scanned.gaps(Source.PRINCIPALS)).hasSize(1);
    assertThat(scanned.of(Gap.class)).allSatisfy(gap -> assertThat(gap.reason()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"value\": [", "<html>hello</html>", "{\"value\": [{\"id\": \"x\"}]}"})
  void a_typed_answer_that_makes_no_sense_is_a_gap(String body) {
    simulator.add(Fault.always(ASSIGNMENTS, Answer.text(200, "application/json", body)));

    assertThat(scan().gaps(Source.ROLE_ASSIGNMENTS)).isNotEmpty();
  }

  @Test
  void an_error_in_mid_list_keeps_what_came_before() {
    simulator.add(
        Fault.always(
            "roleAssignments\\?.*skiptoken", Answer.error(403, "AuthorizationFailed", "No.")));

    Scanned scanned = scan();

    assertThat(scanned.of(RoleAssignment.class)).isNotEmpty();
    assertThat(scanned.gaps(Source.ROLE_ASSIGNMENTS)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:PORT/next", // another host
        "https://127.0.0.1:1/next", // another port
        "http://127.0.0.1:PORT/next", // another scheme
        "https://user@127.0.0.1:PORT/next",
      })
  void a_next_page_elsewhere_is_not_followed(String next) {
    String link = next.replace("PORT", Integer.toString(simulator.resourceManager().getPort()));
    Answer page =
        Answer.text(200, "application/json", "{\"value\":[],\"nextLink\":\"" + link + "\"}");
    simulator.add(Fault.always(ASSIGNMENTS, page));
    simulator.add(Fault.always("/registrationAssignments", page));

    Scanned scanned = scan();

    for (Source source : List.of(Source.ROLE_ASSIGNMENTS, Source.DELEGATIONS)) {
      assertThat(scanned.gaps(source))
          .isNotEmpty()
          .allSatisfy(gap -> assertThat(gap.reason()).contains("which was not followed"));
    }
    assertThat(simulator.requests())
        .extracting(SeenRequest::pathAndQuery)
        .noneMatch(path -> path.contains("/next"));
  }

  @Test
  void pages_in_a_circle_are_cut() {
    String self = simulator.resourceManager() + "/x/roleAssignments?api-version=1&circle";
    Answer page =
        Answer.text(200, "application/json", "{\"value\":[],\"nextLink\":\"" + self + "\"}");
    simulator.add(Fault.always(ASSIGNMENTS, page));

    assertThat(scan().gaps(Source.ROLE_ASSIGNMENTS))
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(gap.reason()).contains("in a circle"));
  }

  @Test
  void a_token_that_ends_in_mid_scan_is_renewed() {
    AzureSession session = Scanned.session(simulator, Everything.READER, waits);
    simulator.expireTokens();

    assertThat(Scanned.of(session).of(Gap.class)).isEmpty();
  }

  @Test
  void a_resource_provider_that_is_not_registered_stays_so() {
    simulator.add(
        Fault.always(
            "/providers/Microsoft.(ManagedServices|Authorization)",
            Answer.error(409, "MissingSubscriptionRegistration", "Register it first.")));

    Scanned scanned = scan();

    assertThat(scanned.gaps(Source.ROLE_ASSIGNMENTS)).isNotEmpty();
    assertThat(simulator.requests())
        .filteredOn(request -> request.method().equals("POST"))
        .noneMatch(request -> request.pathAndQuery().contains("register"));
  }

  @Test
  void a_disk_that_refuses_is_no_gap(@TempDir Path folder) throws IOException {
    AzureSession session = Scanned.session(simulator, Everything.READER, waits);
    Journal journal = Journal.begin(folder.resolve("x.unfinished"), Map.of(), Scanned.AT.instant());
    journal.close();

    assertThatThrownBy(
            () ->
                new TenantScan("test", ScanOptions.EVERYTHING)
                    .scan(session, journal, ScanProgress.SILENT, Scanned.AT))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void pim_without_a_licence_is_a_complete_answer() {
    simulator.add(
        Fault.always(
            "ScheduleInstances", Answer.error(400, "AadPremiumLicenseRequired", "No licence.")));

    Scanned scanned = scan();

    assertThat(scanned.of(Gap.class)).isEmpty();
    assertThat(scanned.report().header().of(Source.ROLE_ELIGIBILITIES))
        .isEqualTo(Completeness.COMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"value\":", "{}", "not JSON"})
  void without_its_name_a_tenant_goes_by_its_id(String broken) {
    simulator.add(Fault.always("/tenants\\?", Answer.text(200, "application/json", broken)));

    Scanned scanned = scan();

    assertThat(scanned.report().header().tenantName()).isEqualTo(Everything.TENANT.value());
    assertThat(scanned.of(Gap.class)).isEmpty();
  }

  @Test
  void a_list_of_tenants_whose_connection_breaks_costs_the_name_only() {
    simulator.add(Fault.close("/tenants\\?", Integer.MAX_VALUE));

    assertThat(scan().report().header().tenantName()).isEqualTo(Everything.TENANT.value());
  }

  @Test
  void a_tenant_without_a_visible_subscription_is_a_gap_and_not_an_empty_tenant() {
    String nothing = "{\"value\":[]}";
    simulator.add(Fault.always("/subscriptions\\?", Answer.text(200, "application/json", nothing)));
    simulator.add(Fault.always("/getEntities", Answer.text(200, "application/json", nothing)));

    assertThat(scan().gaps(Source.SUBSCRIPTIONS))
        .extracting(Gap::reason)
        .containsExactly("no subscription of this tenant is visible to the signed-in identity");
  }
}
