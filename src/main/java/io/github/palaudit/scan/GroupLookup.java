package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be known of groups before their members are read, a thousand in one request: which
 * ids without a type are groups at all, and whose membership is hidden. Asked anew in every run.
 */
final class GroupLookup {

  private static final int BATCH = 1000;

  /** Microsoft Graph takes up to 15 values in one {@code in} clause. */
  private static final int IN_ONE_FILTER = 15;

  private static final String HIDDEN = "HiddenMembership";

  private final ScanRun run;
  private final Set<ObjectId> asked = new HashSet<>();
  private final Map<ObjectId, String> visibility = new ConcurrentHashMap<>();

  GroupLookup(ScanRun run) {
    this.run = run;
  }

  /** Asks about all that were found since. */
  void lookUp() {
    List<ObjectId> ids =
        Stream.concat(
                run.principals().untyped().stream(),
                run.wants(Source.GROUP_MEMBERS)
                    ? run.principals().ofType("Group").stream()
                    : Stream.empty())
            .filter(asked::add)
            .toList();
    List<List<ObjectId>> batches = batches(ids, BATCH);
    run.afresh(
        run.wants(Source.GROUP_MEMBERS) ? Source.GROUP_MEMBERS : Source.GROUP_ELIGIBILITIES,
        batches,
        this::byIds);
  }

  private static List<List<ObjectId>> batches(List<ObjectId> ids, int most) {
    List<List<ObjectId>> batches = new ArrayList<>();
    for (int start = 0; start < ids.size(); start += most) {
      batches.add(ids.subList(start, Math.min(ids.size(), start + most)));
    }
    return batches;
  }

  private void byIds(List<ObjectId> batch) {
    JsonNode answer =
        run.session().microsoftGraph().post("/v1.0/directoryObjects/getByIds", question(batch));
    if (!answer.path("value").isArray()) {
      throw ReadFailed.because("the answer is not the list that was expected");
    }
    List<ObjectId> untold = new ArrayList<>();
    for (JsonNode object : answer.path("value")) {
      ObjectId id = DirectoryReader.id(object);
      String type = DirectoryType.of(object);
      run.principals().add(id, type);
      if (type.equals("Group") && object.has("visibility")) {
        learn(object);
      } else if (type.equals("Group")) {
        untold.add(id);
      }
    }
    for (List<ObjectId> some : batches(untold, IN_ONE_FILTER)) {
      String list = some.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
      Pages.forEach(
          run.session().microsoftGraph(),
          "/v1.0/groups?$select=id,visibility&$filter=id%20in%20(" + list + ")",
          "@odata.nextLink",
          this::learn);
    }
  }

  private void learn(JsonNode group) {
    visibility.put(DirectoryReader.id(group), group.path("visibility").asText(""));
  }

  /** Whether the group hides its members. */
  boolean isHidden(ObjectId group) {
    return HIDDEN.equalsIgnoreCase(visibility.get(group));
  }

  /** Whether the group is known not to. */
  boolean isVisible(ObjectId group) {
    return visibility.containsKey(group) && !isHidden(group);
  }

  private static ObjectNode question(List<ObjectId> ids) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("ids");
    ids.forEach(id -> list.add(id.value()));
    body.putArray("types").add("user").add("group").add("servicePrincipal");
    return body;
  }
}
