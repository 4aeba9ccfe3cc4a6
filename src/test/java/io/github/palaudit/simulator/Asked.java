package io.github.palaudit.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.sample.SampleCustomer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A simulator of {@link CompleteTenant} and somebody who asks it. */
final class Asked implements AutoCloseable {

  static final String SUB = Everything.SUBSCRIPTION.text();

  private final Simulator simulator;
  private final PlainClient client;
  private final String arm;
  private final String graph;

  private Asked(Simulator simulator, SampleCustomer as) {
    this.simulator = simulator;
    this.client = new PlainClient(simulator);
    this.arm = client.token(as, simulator.resourceManager());
    this.graph = client.token(as, simulator.microsoftGraph());
  }

  static Asked as(SampleCustomer who, int rows, Refusal... refusals) throws IOException {
    return new Asked(Simulator.start(CompleteTenant.cloud(rows, refusals)), who);
  }

  static Asked everything(int rows, Refusal... refusals) throws IOException {
    return as(Everything.READER, rows, refusals);
  }

  PlainClient.Reply arm(String path) {
    return client.get(simulator.resourceManager(), path, arm);
  }

  PlainClient.Reply post(String path, String body) {
    return client.post(simulator.resourceManager(), path, arm, body);
  }

  PlainClient.Reply graph(String path) {
    return client.get(simulator.microsoftGraph(), path, graph);
  }

  /** Asks Resource Graph; the second part of the body goes in as it stands. */
  JsonNode question(String query, String more) {
    String text = JsonNodeFactory.instance.textNode(query).toString();
    return post(
            "/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01",
            "{\"query\":" + text + more + "}")
        .body();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The texts at this pointer in each row. */
  static List<String> texts(JsonNode rows, String pointer) {
    return rows.valueStream().map(row -> row.at(pointer).asText()).toList();
  }

  @Override
  public void close() {
    simulator.close();
  }
}
