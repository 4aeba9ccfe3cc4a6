package io.github.palaudit.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.RawAnswer;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the signed-in identity's own partner link: ManagementPartner, api-version 2018-02-01, which
 * answers for the caller only (F-B1). Not found means not linked; so does a link in state Deleted;
 * a refusal says nothing either way.
 */
public final class LinkReader {

  private static final String PARTNERS =
      "/providers/Microsoft.ManagementPartner/partners?api-version=2018-02-01";
  private static final Pattern PARTNER_ID = Pattern.compile("[0-9]{1,12}");
  private static final String ACTIVE = "Active";
  private static final JsonMapper JSON = new JsonMapper();

  private LinkReader() {}

  /**
   * The link in the session's tenant, without a date of its own: it belongs to the snapshot.
   *
   * @throws ReadFailed when it cannot even be told whose link was asked for
   */
  public static LinkObservation read(AzureSession session) {
    RawAnswer answer;
    try {
      answer = session.resourceManager().raw(PARTNERS);
    } catch (ReadFailed failed) {
      return observation(
          OwnIdentity.of(session),
          LinkAnswer.INCONCLUSIVE,
          MissingNode.getInstance(),
          "",
          failed.reason());
    }
    JsonNode body = parse(answer.body());
    JsonNode properties = body.path("properties");
    ObjectId who =
        Optional.ofNullable(properties.path("objectId").textValue())
            .map(ObjectId::new)
            .orElseGet(() -> OwnIdentity.of(session).object());
    PrincipalId principal = who.in(session.tenant());
    LinkAnswer said = said(answer, body);
    return observation(
        principal,
        said,
        properties,
        answer.body(),
        said == LinkAnswer.INCONCLUSIVE ? detail(answer.status(), body) : "");
  }

  /**
   * A link that was once there may be Active or Deleted; of another state nothing is known. A page
   * of somebody in between says nothing, whatever its status.
   */
  private static LinkAnswer said(RawAnswer answer, JsonNode body) {
    JsonNode properties = body.path("properties");
    if (answer.status() == 200 && PARTNER_ID.matcher(partnerId(properties)).matches()) {
      String state = properties.path("state").asText(ACTIVE);
      return state.equalsIgnoreCase("Deleted")
          ? LinkAnswer.NOT_LINKED
          : state.equalsIgnoreCase(ACTIVE) ? LinkAnswer.LINKED : LinkAnswer.INCONCLUSIVE;
    }
    boolean notFound = answer.status() == 404 && (body.isObject() || answer.body().isBlank());
    return notFound || "NotFound".equals(body.at("/error/code").asText())
        ? LinkAnswer.NOT_LINKED
        : LinkAnswer.INCONCLUSIVE;
  }

  private static String detail(int status, JsonNode body) {
    if (!body.isObject()) {
      return status + ", and not the JSON that was expected";
    }
    String state = body.at("/properties/state").asText("");
    return (status
            + " "
            + (state.isEmpty() ? body.at("/error/code").asText("") : "with the state " + state))
        .strip();
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static LinkObservation observation(
      PrincipalId principal, LinkAnswer answer, JsonNode link, String body, String detail) {
    return new LinkObservation(
        principal,
        answer,
        answer == LinkAnswer.LINKED
            ? Optional.of(new PartnerId(partnerId(link)))
            : Optional.empty(),
        Sent.text(link.path("partnerName").textValue()),
        link.path("version").isValueNode()
            ? Sent.text(link.path("version").asText())
            : Optional.empty(),
        instant(link.path("createdTime")),
        instant(link.path("updatedTime")),
        Optional.empty(),
        false,
        "live",
        sha256(body),
        Sent.text(detail),
        new LinkContext(
            LinkBasis.READ_LIVE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Sent.text(link.path("state").textValue())));
  }

  private static String partnerId(JsonNode link) {
    return link.path("partnerId").asText("").strip();
  }

  private static Optional<Instant> instant(JsonNode time) {
    try {
      return Optional.ofNullable(time.textValue()).map(Instant::parse);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static String sha256(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
