package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A directory object as Microsoft Graph writes it. Without {@code $select} a user comes with the
 * default properties only, which leave out accountEnabled, userType and externalUserState. A group
 * has the visibility HiddenMembership where the tenant's record of its members is incomplete.
 */
final class DirectoryObject {

  private static final List<String> DEFAULT_OF_USERS =
      List.of(
          "id",
          "businessPhones",
          "displayName",
          "givenName",
          "jobTitle",
          "mail",
          "mobilePhone",
          "officeLocation",
          "preferredLanguage",
          "surname",
          "userPrincipalName");

  private DirectoryObject() {}

  /** The properties that {@code $select} names; empty for the default ones. */
  static Set<String> selected(Request request) {
    Set<String> names = new LinkedHashSet<>();
    request.parameter("$select").ifPresent(text -> names.addAll(List.of(text.split(" *, *"))));
    return names;
  }

  /** With {@code @odata.type}, as lists of mixed objects have it. */
  static ObjectNode typed(Principal principal, Set<String> select, Snapshot contents) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("@odata.type", "#microsoft.graph." + word(principal));
    row.setAll(plain(principal, select, contents));
    return row;
  }

  /** As lists of one kind have it. */
  static ObjectNode plain(Principal principal, Set<String> select, Snapshot contents) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", principal.id().value());
    row.put("displayName", principal.displayName());
    if (principal instanceof User user) {
      addUser(row, user);
      return row.retain(select.isEmpty() ? DEFAULT_OF_USERS : List.copyOf(select));
    }
    if (principal instanceof ServicePrincipal application) {
      addServicePrincipal(row, application);
    } else {
      addGroup(row, contents.members(principal.id()).filter(read -> !read.complete()).isPresent());
    }
    return select.isEmpty() ? row : row.retain(select);
  }

  private static String word(Principal principal) {
    if (principal instanceof User) {
      return "user";
    }
    return principal instanceof ServicePrincipal ? "servicePrincipal" : "group";
  }

  private static void addUser(ObjectNode row, User user) {
    String[] names = user.displayName().split(" ", 2);
    row.putArray("businessPhones");
    row.put("givenName", names[0]);
    row.putNull("jobTitle");
    row.put("mail", user.mail().orElse(null));
    row.putNull("mobilePhone");
    row.putNull("officeLocation");
    row.putNull("preferredLanguage");
    row.put("surname", names.length > 1 ? names[1] : null);
    row.put("userPrincipalName", user.userPrincipalName().orElse(null));
    row.put("userType", user.userType().orElse(null));
    user.enabled().ifPresent(enabled -> row.put("accountEnabled", enabled));
    row.put("externalUserState", user.externalUserState().orElse(null));
  }

  private static void addGroup(ObjectNode row, boolean hidden) {
    row.putNull("description");
    row.putArray("groupTypes");
    row.putNull("isAssignableToRole");
    row.putNull("mail");
    row.put("mailEnabled", false);
    row.putNull("membershipRule");
    row.put("securityEnabled", true);
    row.put("visibility", hidden ? "HiddenMembership" : null);
  }

  private static void addServicePrincipal(ObjectNode row, ServicePrincipal application) {
    application.enabled().ifPresent(enabled -> row.put("accountEnabled", enabled));
    row.putArray("alternativeNames");
    row.put("appDisplayName", application.displayName());
    row.put("appId", application.appId().orElse(null));
    row.put("appOwnerOrganizationId", application.ownerTenant().map(Object::toString).orElse(null));
    row.put("servicePrincipalType", application.type().orElse(null));
    addCredentials(row.putArray("keyCredentials"), application.certificateExpiries());
    addCredentials(row.putArray("passwordCredentials"), application.secretExpiries());
  }

  private static void addCredentials(ArrayNode rows, List<Instant> expiries) {
    for (Instant end : expiries) {
      rows.addObject().putNull("displayName").put("endDateTime", end.toString());
    }
  }
}
