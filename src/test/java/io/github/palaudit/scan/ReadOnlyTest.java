package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.WriteRefused;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Simulator;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What could change anything, or would carry a token away, does not leave. */
class ReadOnlyTest {

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
              () ->
                  arm.post(
                      "/providers/Microsoft.ResourceGraph/resources/../../elsewhere",
                      JsonNodeFactory.instance.objectNode()))
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
}
