package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.WriteRefused;
import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could change anything, or would carry a token away, does not leave. */
class ReadOnlyTest {

  private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

  @Test
  void nothing_but_reading_leaves() throws IOException {
    try (Simulator simulator = Simulator.start(Everything.cloud())) {
      AzureSession session = Scanned.session(simulator, Everything.READER);
      Endpoint arm = session.resourceManager();
      simulator.reset();
      String partner = arm.base() + "/providers/Microsoft.ManagementPartner/partners/1";

      for (HttpMethod method :
          List.of(
              HttpMethod.PUT,
              HttpMethod.PATCH,
              HttpMethod.DELETE,
              HttpMethod.POST,
              HttpMethod.HEAD,
              HttpMethod.OPTIONS)) {
        HttpRequest request = new HttpRequest(method, partner);
        assertThatThrownBy(() -> arm.pipeline().sendSync(request, Context.NONE))
            .isInstanceOf(WriteRefused.class);
        assertThatThrownBy(() -> arm.pipeline().send(request).block())
            .isInstanceOf(WriteRefused.class);
      }
      assertThatThrownBy(
              () -> arm.post("/providers/Microsoft.ResourceGraph/resources/../../elsewhere", EMPTY))
          .isInstanceOf(WriteRefused.class);
      assertThat(simulator.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscriptions/00000000-0000-4000-8000-000000000001/providers/Microsoft.CostManagement/query",
        "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg%20(a).b/providers/Microsoft.CostManagement/query",
        "/providers/Microsoft.Management/managementGroups/mg-1/providers/Microsoft.CostManagement/query",
      })
  void the_cost_of_a_scope_may_be_asked_for(String path) throws IOException {
    try (Simulator simulator = Simulator.start(Everything.cloud())) {
      AzureSession session = Scanned.session(simulator, Everything.READER);
      simulator.reset();

      assertThatThrownBy(
              () -> session.resourceManager().post(path + "?api-version=2023-11-01", EMPTY))
          .isInstanceOf(ReadFailed.class);
      assertThat(simulator.requests()).isNotEmpty();
    }
  }

  @Test
  void nothing_that_only_looks_like_cost_leaves() throws IOException {
    try (Simulator simulator = Simulator.start(Everything.cloud())) {
      Endpoint arm = Scanned.session(simulator, Everything.READER).resourceManager();
      simulator.reset();
      String subscription = "/subscriptions/00000000-0000-4000-8000-000000000001";

      for (String path :
          List.of(
              "/providers/Microsoft.CostManagement/query",
              subscription + "/providers/Microsoft.CostManagement/exports",
              subscription + "/providers/Microsoft.CostManagement/query/x",
              subscription + "/providers/Microsoft.CostManagement/query/",
              subscription + "/resourceGroups/a/b/providers/Microsoft.CostManagement/query",
              subscription + "/resourceGroups/../providers/Microsoft.CostManagement/query",
              subscription + "/resourceGroups/a%2Fb/providers/Microsoft.CostManagement/query",
              subscription + "/resourceGroups/%2e%2e/providers/Microsoft.CostManagement/query",
              subscription
                  + "/providers/Microsoft.Billing/register;/providers/Microsoft.CostManagement/query",
              "/providers/Microsoft.Management/managementGroups/providers/Microsoft.CostManagement/query",
              subscription + "/providers/Microsoft.ManagedServices/register")) {
        assertThatThrownBy(() -> arm.post(path, EMPTY)).as(path).isInstanceOf(WriteRefused.class);
      }
      assertThat(simulator.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'requests':[{'id':'0','method':'PATCH','url':'/users/1'}]}",
        "{'requests':[{'id':'0','method':'GET','url':'/users'},{'id':'1','method':'DELETE','url':'/users/1'}]}",
        "{'requests':[{'id':'0','method':'get','url':'/users'}]}",
        "{'requests':[{'id':'0','method':'GET','url':'https://elsewhere.example/users'}]}",
        "{'requests':[{'id':'0','method':'GET','url':'//elsewhere.example/users'}]}",
        "{'requests':[{'id':'0','method':'GET','url':'/users','method':'POST'}]}",
        "{'requests':[{'id':'0','method':'GET','url':'/users','Method':'POST'}]}",
        "{'requests':[{'id':'0','method':'GET','url':'/users','body':{}}]}",
        "{'requests':[{'id':'0','method':'GET','url':'/users'}],'Requests':[{'id':'1','method':'POST','url':'/users'}]}",
        "{'requests':{'method':'GET','url':'/users'}}",
        "{'requests':[{'id':'0','method':'POST','url':'/users','method':'GET'}]}",
        "[]",
        "{}"
      })
  void a_batch_that_holds_anything_but_reads_does_not_leave(String body) throws IOException {
    try (Simulator simulator = Simulator.start(Everything.cloud())) {
      Endpoint graph = Scanned.session(simulator, Everything.READER).microsoftGraph();
      simulator.reset();
      HttpRequest request =
          new HttpRequest(HttpMethod.POST, graph.base() + "/v1.0/$batch")
              .setBody(body.replace('\'', '"'));

      assertThatThrownBy(() -> graph.pipeline().sendSync(request, Context.NONE))
          .isInstanceOf(WriteRefused.class);
      assertThat(simulator.requests()).isEmpty();
    }
  }

  @Test
  void a_token_goes_to_its_own_service_only() throws IOException {
    try (Simulator simulator = Simulator.start(Everything.cloud())) {
      AzureSession session = Scanned.session(simulator, Everything.READER);
      simulator.reset();

      assertThatThrownBy(
              () -> session.resourceManager().get(simulator.microsoftGraph() + "/v1.0/users"))
          .isInstanceOf(ReadFailed.class)
          .hasMessageContaining("another host");
      assertThat(simulator.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyScannerOnlyReads(boolean unregistered) throws IOException {
    ScanOptions all =
        ScanOptions.EVERYTHING.with(Set.of(YearMonth.of(2026, 10)), Set.of(YearMonth.of(2026, 11)));
    try (Simulator simulator = Simulator.start(CompleteTenant.cloud(2))) {
      AzureSession session = Scanned.session(simulator, Everything.READER);
      if (unregistered) {
        simulator.add(
            Fault.always(
                "/providers/Microsoft",
                Answer.error(409, "MissingSubscriptionRegistration", "Register it first.")));
      }

      Scanned scanned = Scanned.of(session, all);

      assertThat(scanned.report().header().completeness())
          .containsKeys(Source.COST, Source.ACTIVATIONS, Source.GROUP_ELIGIBILITIES);
      assertThat(simulator.requests())
          .filteredOn(request -> !request.method().equals("GET"))
          .allSatisfy(
              request -> {
                assertThat(request.method()).isEqualTo("POST");
                assertThat(request.pathAndQuery().replaceAll("\\?.*", ""))
                    .isIn(
                        "/" + Everything.TENANT + "/oauth2/v2.0/token",
                        "/providers/Microsoft.Management/getEntities",
                        "/providers/Microsoft.ResourceGraph/resources",
                        "/v1.0/directoryObjects/getByIds",
                        "/v1.0/$batch",
                        Everything.SUBSCRIPTION + "/providers/Microsoft.CostManagement/query");
              });
    }
  }
}
