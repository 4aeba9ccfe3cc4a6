package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.RawAnswer;
import io.github.palaudit.snapshot.LinkAnswer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an answer of ManagementPartner says about a link (F-B3, F-B4). */
final class LinkSaid {

  private static final Pattern PARTNER_ID = Pattern.compile("[0-9]{1,12}");
  private static final String ACTIVE = "Active";

  /**
   * The codes of "there is no link". Others come with a 404 too and mean something else, such as
   * InvalidResourceNamespace from a cloud that has no such service.
   */
  private static final Set<String> NO_LINK = Set.of("notfound", "resourcenotfound", "404");

  private LinkSaid() {}

  /**
   * A link that was once there may be Active or Deleted; of another state nothing is known. A page
   * of somebody in between says nothing, whatever its status.
   */
  static LinkAnswer of(RawAnswer answer, JsonNode body) {
    JsonNode properties = body.path("properties");
    String partner = properties.path("partnerId").asText("").strip();
    if (answer.status() == 200 && PARTNER_ID.matcher(partner).matches()) {
      String state = properties.path("state").asText(ACTIVE);
      return state.equalsIgnoreCase("Deleted")
          ? LinkAnswer.NOT_LINKED
          : state.equalsIgnoreCase(ACTIVE) ? LinkAnswer.LINKED : LinkAnswer.INCONCLUSIVE;
    }
    return isNotFound(answer, body) ? LinkAnswer.NOT_LINKED : LinkAnswer.INCONCLUSIVE;
  }

  private static boolean isNotFound(RawAnswer answer, JsonNode body) {
    if (answer.status() == 404 && answer.body().isBlank()) {
      return true;
    }
    String code = body.at("/error/code").asText("").toLowerCase(Locale.ROOT);
    return answer.status() == 404 && body.path("error").isObject() && code.isEmpty()
        || (answer.status() == 404 || answer.status() == 400) && NO_LINK.contains(code);
  }
}
