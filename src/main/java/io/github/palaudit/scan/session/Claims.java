package io.github.palaudit.scan.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token says about its bearer, where it is a JWT; a token may be opaque, then nothing is
 * known. Nothing is verified here: the service does that.
 *
 * @param name the user principal name (of a guest the name that he signs in with at home), or else
 *     the application's id
 * @param kind {@code User}, {@code ServicePrincipal} or {@code ManagedIdentity}
 */
public record Claims(
    Optional<TenantId> tenant,
    Optional<ObjectId> object,
    Optional<String> name,
    Optional<String> kind) {

  private static final String USER = "User";

  private static final Claims NONE =
      new Claims(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The claims of this token. */
  static Claims of(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return NONE;
    }
    try {
      JsonNode claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
      return new Claims(
          text(claims, "tid").map(TenantId::new),
          text(claims, "oid").map(ObjectId::new),
          name(claims),
          kind(claims));
    } catch (IOException | IllegalArgumentException notJson) {
      return NONE;
    }
  }

  /** A person's token has an {@code appid} too, that of the program in between. */
  private static Optional<String> name(JsonNode claims) {
    Optional<String> person =
        text(claims, "upn")
            .or(() -> text(claims, "preferred_username"))
            .or(() -> text(claims, "unique_name"));
    return kind(claims).equals(Optional.of(USER)) ? person : person.or(() -> text(claims, "appid"));
  }

  private static Optional<String> kind(JsonNode claims) {
    if (claims.has("xms_mirid")) {
      return Optional.of("ManagedIdentity");
    }
    String told = text(claims, "idtyp").orElse("");
    if (told.equals("user") || claims.has("upn") || claims.has("scp")) {
      return Optional.of(USER);
    }
    return told.equals("app") || claims.has("appid")
        ? Optional.of("ServicePrincipal")
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode claims, String name) {
    return Optional.ofNullable(claims.path(name).textValue()).filter(text -> !text.isBlank());
  }
}
