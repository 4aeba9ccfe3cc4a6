package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import io.github.palaudit.snapshot.UsualInstant;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes principals of directory objects, asking for the properties that they came without. */
final class DirectoryReader {

  /** Microsoft Graph takes up to 15 values in one {@code in} clause. */
  private static final int IN_ONE_FILTER = 15;

  /** All that is needed of any kind of object. */
  static final String PROPERTIES =
      "id,displayName,userPrincipalName,mail,userType,accountEnabled,externalUserState,appId,"
          + "appOwnerOrganizationId,servicePrincipalType,passwordCredentials,keyCredentials";

  private static final String USERS =
      "/v1.0/users?$select=id,displayName,userPrincipalName,mail,userType,accountEnabled,"
          + "externalUserState&$filter=id%20in%20(";
  private static final String SERVICE_PRINCIPALS =
      "/v1.0/servicePrincipals?$select=id,displayName,appId,appOwnerOrganizationId,"
          + "servicePrincipalType,accountEnabled,passwordCredentials,keyCredentials"
          + "&$filter=id%20in%20(";

  private final Endpoint microsoftGraph;
  private final Reading reading;

  DirectoryReader(Endpoint microsoftGraph, Reading reading) {
    this.microsoftGraph = microsoftGraph;
    this.reading = reading;
  }

  static ObjectId id(JsonNode object) {
    return new ObjectId(Sent.required(object.path("id").textValue(), "id"));
  }

  /** Hands on a principal for each of these objects, as getByIds sent them. */
  void add(List<JsonNode> objects) {
    Map<ObjectId, JsonNode> known = new HashMap<>();
    objects.forEach(object -> known.put(id(object), object));
    boolean users = complete(USERS, lacking(objects, "User", "externalUserState"), known);
    boolean applications =
        complete(
            SERVICE_PRINCIPALS,
            lacking(objects, "ServicePrincipal", "servicePrincipalType"),
            known);
    int untold = 0;
    for (JsonNode object : objects) {
      JsonNode told = known.getOrDefault(id(object), object);
      Principal principal = principal(DirectoryType.of(object), told);
      reading.add(principal);
      if (principal instanceof UnresolvedPrincipal) {
        reading.gap(
            Source.PRINCIPALS,
            principal.id(),
            ReadFailed.because("it is in the directory, as an object of a kind that is not known"));
      } else if (!(principal instanceof Group) && !told.path("accountEnabled").isBoolean()) {
        untold++;
      }
    }
    if (untold > 0 && users && applications) {
      reading.gap(
          Source.PRINCIPALS,
          ReadFailed.because(
              "of " + untold + " accounts it was not told whether they are enabled"));
    }
  }

  private static List<ObjectId> lacking(List<JsonNode> objects, String type, String property) {
    return objects.stream()
        .filter(object -> DirectoryType.of(object).equals(type) && !object.has(property))
        .map(DirectoryReader::id)
        .toList();
  }

  /**
   * A property that cannot be read leaves the principal as it came, and the source partial; whether
   * all were read.
   */
  private boolean complete(String question, List<ObjectId> ids, Map<ObjectId, JsonNode> known) {
    List<String> questions =
        Batches.of(ids, IN_ONE_FILTER).stream()
            .map(some -> some.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",")))
            .map(list -> question + list + ")")
            .toList();
    Endpoint asked = microsoftGraph.readAhead(questions);
    boolean whole = true;
    for (String one : questions) {
      Optional<ReadFailed> failed =
          FailedReads.of(
              () -> Pages.forEach(asked, one, "@odata.nextLink", row -> known.put(id(row), row)));
      failed.ifPresent(why -> reading.gap(Source.PRINCIPALS, why));
      whole &= failed.isEmpty();
    }
    return whole;
  }

  private static Principal principal(String type, JsonNode object) {
    ObjectId id = id(object);
    String name = text(object, "displayName").orElse(id.value());
    return switch (type) {
      case "User" ->
          new User(
              id,
              name,
              text(object, "userPrincipalName"),
              text(object, "mail"),
              text(object, "userType"),
              flag(object, "accountEnabled"),
              text(object, "externalUserState"),
              true);
      case "ServicePrincipal" ->
          new ServicePrincipal(
              id,
              name,
              text(object, "appId"),
              text(object, "servicePrincipalType"),
              text(object, "appOwnerOrganizationId").map(TenantId::new),
              flag(object, "accountEnabled"),
              expiries(object.path("passwordCredentials")),
              expiries(object.path("keyCredentials")),
              Optional.empty(),
              true);
      case "Group" -> new Group(id, name, true);
      default -> new UnresolvedPrincipal(id, type);
    };
  }

  private static Optional<String> text(JsonNode object, String name) {
    return Sent.text(object.path(name).textValue());
  }

  private static Optional<Boolean> flag(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
  }

  private static List<Instant> expiries(JsonNode credentials) {
    List<Instant> ends = new ArrayList<>();
    for (JsonNode credential : credentials) {
      try {
        text(credential, "endDateTime").map(UsualInstant::parse).ifPresent(ends::add);
      } catch (DateTimeException noDate) {
        throw ReadFailed.because("a credential's end is no date");
      }
    }
    return ends;
  }
}
