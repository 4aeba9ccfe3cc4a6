package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ObjectId;
import java.util.ArrayList;
import java.util.List;

/**
 * Directory objects by id, up to 1,000 in one request (directoryObjects/getByIds). Without {@code
 * $select} users come with few properties; with it they come with all that are named
 * (microsoftgraph/microsoft-graph-docs, issue 6783). Whoever asks still looks what is missing.
 */
final class ObjectsById {

  private static final String PATH = "/v1.0/directoryObjects/getByIds";

  private static final String NEXT = "@odata.nextLink";

  private ObjectsById() {}

  /**
   * Those of these objects that the directory knows; throws {@link ReadFailed}.
   *
   * @param select the properties, separated by commas
   */
  static List<JsonNode> read(Endpoint microsoftGraph, List<ObjectId> ids, String select) {
    JsonNode answer = answer(microsoftGraph, question(ids), select);
    if (!answer.path("value").isArray()) {
      throw ReadFailed.because("the answer is not the list that was expected");
    }
    List<JsonNode> objects = new ArrayList<>();
    answer.path("value").forEach(objects::add);
    Sent.text(answer.path(NEXT).textValue())
        .ifPresent(next -> Pages.forEach(microsoftGraph, next, NEXT, objects::add));
    return objects;
  }

  private static JsonNode answer(Endpoint microsoftGraph, ObjectNode question, String select) {
    try {
      return microsoftGraph.post(PATH + "?$select=" + select, question);
    } catch (ReadFailed failed) {
      if (failed.status().orElse(0) != 400) {
        throw failed;
      }
      return microsoftGraph.post(PATH, question);
    }
  }

  private static ObjectNode question(List<ObjectId> ids) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("ids");
    ids.forEach(id -> list.add(id.value()));
    body.putArray("types").add("user").add("group").add("servicePrincipal");
    return body;
  }
}
