package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Organization, objects by id, users, groups and service principals. */
final class DirectoryOperations {

  private static final int MOST_IDS = 1000;
  private static final int MOST_IDS_IN_FILTER = 15;
  private static final Pattern ID_IN = Pattern.compile("id in \\((.*)\\)");

  private DirectoryOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get("/v1.0/organization", DirectoryOperations::organization),
        Operation.post("/v1.0/directoryObjects/getByIds", DirectoryOperations::byIds),
        Operation.get("/v1.0/users", call -> list(call, User.class, "users")),
        Operation.get(
            "/v1.0/servicePrincipals",
            call -> list(call, ServicePrincipal.class, "servicePrincipals")),
        Operation.get(
            "/v1.0/servicePrincipals\\(appId='([^']+)'\\)", DirectoryOperations::byApplication),
        Operation.get("/v1.0/groups", call -> list(call, Group.class, "groups")),
        Operation.get("/v1.0/groups/([^/]+)", call -> one(call, Group.class)),
        Operation.get("/v1.0/users/([^/]+)", call -> one(call, User.class)),
        Operation.get(
            "/v1.0/servicePrincipals/([^/]+)", call -> one(call, ServicePrincipal.class)));
  }

  private static Answer organization(Call call) {
    SimulatedTenant tenant = call.tenant();
    return Page.ofObjects(
        call,
        "organization",
        List.of(tenant),
        one -> {
          ObjectNode row = JsonNodeFactory.instance.objectNode();
          row.put("id", one.id().value());
          row.putArray("businessPhones");
          row.putNull("country");
          row.put("countryLetterCode", "US");
          row.put("displayName", one.displayName());
          row.putArray("verifiedDomains")
              .addObject()
              .put("name", one.domain())
              .put("isDefault", true)
              .put("isInitial", true);
          return row;
        });
  }

  /** At most 1000 ids; those that the directory does not hold are left out without a word. */
  private static Answer byIds(Call call) {
    JsonNode ids = call.request().json().path("ids");
    if (ids.isEmpty() || ids.size() > MOST_IDS) {
      return Answer.error(
          400, "Request_BadRequest", "The number of ids must be between 1 and 1000.");
    }
    List<Principal> found = new ArrayList<>();
    for (JsonNode id : ids) {
      call.contents()
          .principal(new ObjectId(id.asText()))
          .filter(one -> !(one instanceof UnresolvedPrincipal))
          .ifPresent(found::add);
    }
    return Answer.ok(allOf(call, found));
  }

  /** getByIds answers in one piece, whatever the page size. */
  private static ObjectNode allOf(Call call, List<Principal> found) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("@odata.context", call.request().base() + "/v1.0/$metadata#directoryObjects");
    Set<String> select = DirectoryObject.selected(call.request());
    found.forEach(
        one -> body.withArray("/value").add(DirectoryObject.typed(one, select, call.contents())));
    if (found.isEmpty()) {
      body.putArray("value");
    }
    return body;
  }

  private static <T extends Principal> Answer list(Call call, Class<T> type, String context) {
    Set<String> select = DirectoryObject.selected(call.request());
    List<T> all =
        call.contents().principals().stream().filter(type::isInstance).map(type::cast).toList();
    Optional<String> filter = call.request().parameter("$filter");
    if (filter.isPresent()) {
      Matcher in = ID_IN.matcher(filter.get());
      if (!in.matches()) {
        return unsupportedFilter();
      }
      List<String> ids = List.of(in.group(1).replace("'", "").split(" *, *"));
      if (ids.size() > MOST_IDS_IN_FILTER) {
        return unsupportedFilter();
      }
      all =
          ids.stream()
              .flatMap(id -> call.contents().principal(new ObjectId(id)).stream())
              .filter(type::isInstance)
              .map(type::cast)
              .toList();
    }
    return Page.ofObjects(
        call, context, all, one -> DirectoryObject.plain(one, select, call.contents()));
  }

  private static Answer unsupportedFilter() {
    return Answer.error(
        400, "Request_UnsupportedQuery", "Unsupported or invalid query filter clause.");
  }

  private static Answer byApplication(Call call) {
    String appId = call.path().group(1);
    Optional<Principal> found =
        call.contents().principals().stream()
            .filter(
                one ->
                    one instanceof ServicePrincipal application
                        && application.appId().equals(Optional.of(appId)))
            .findFirst();
    return found(call, appId, found);
  }

  private static Answer one(Call call, Class<? extends Principal> type) {
    String id = call.path().group(1);
    return found(call, id, call.contents().principal(new ObjectId(id)).filter(type::isInstance));
  }

  private static Answer found(Call call, String id, Optional<Principal> found) {
    return found
        .map(
            one ->
                DirectoryObject.plain(
                    one, DirectoryObject.selected(call.request()), call.contents()))
        .map(Answer::ok)
        .orElseGet(() -> notFound(id));
  }

  static Answer notFound(String id) {
    return Answer.error(
        404,
        "Request_ResourceNotFound",
        "Resource '"
            + id
            + "' does not exist or one of its queried reference-property objects are not"
            + " present.");
  }
}
