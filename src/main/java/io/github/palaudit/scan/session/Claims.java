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
 * @param name the user principal name, or else the application's id
 */
public record Claims(Optional<TenantId> tenant, Optional<ObjectId> object, Optional<String> name) {

  private static final Claims NONE =
      new Claims(Optional.empty(), Optional.empty(), Optional.empty());

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
          text(claims, "upn").or(() -> text(claims, "appid")));
    } catch (IOException | IllegalArgumentException notJson) {
      return NONE;
    }
  }

  private static Optional<String> text(JsonNode claims, String name) {
    return Optional.ofNullable(claims.path(name).textValue()).filter(text -> !text.isBlank());
  }
}
