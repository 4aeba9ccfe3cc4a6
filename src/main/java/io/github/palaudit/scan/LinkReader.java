package io.github.palaudit.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.RawAnswer;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Guid;
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

/**
 * Reads the signed-in identity's own partner link: ManagementPartner, api-version 2018-02-01, which
 * answers for the caller only (F-B1). Not found means not linked; so does a link in state Deleted;
 * a refusal says nothing either way.
 */
public final class LinkReader {

  private static final String PARTNERS =
      "/providers/Microsoft.ManagementPartner/partners?api-version=2018-02-01";
  private static final JsonMapper JSON = new JsonMapper();

  private LinkReader() {}

  /**
   * What an identity was answered about its own link.
   *
   * @param observation without a date of its own, and without whatever differs from run to run
   * @param requestId the service's id of the request, where there was an answer
   */
  public record Told(LinkObservation observation, Optional<String> requestId) {

    /** The observation as evidence of its own: with its moment, its request and its names. */
    public LinkObservation asEvidence(
        AzureSession session, Instant at, String tool, Optional<String> tenantName) {
      OwnIdentity.Names names = OwnIdentity.names(session);
      return new LinkObservation(
          observation.principal(),
          observation.answer(),
          observation.partner(),
          observation.partnerName(),
          observation.version(),
          observation.createdTime(),
          observation.updatedTime(),
          Optional.of(at),
          false,
          observation.source(),
          observation.sha256(),
          observation.detail(),
          new LinkContext(
              LinkBasis.READ_LIVE,
              Optional.of(tool),
              requestId,
              tenantName,
              names.kind(),
              names.signInName(),
              observation.context().state()));
    }
  }

  /**
   * The link in the session's tenant, without a date of its own: it belongs to the snapshot.
   *
   * @throws ReadFailed when it cannot even be told whose link was asked for
   */
  public static LinkObservation read(AzureSession session) {
    return ask(session).observation();
  }

  /**
   * The same, and by which request.
   *
   * @throws ReadFailed when it cannot even be told whose link was asked for
   */
  public static Told ask(AzureSession session) {
    RawAnswer answer;
    try {
      answer = session.resourceManager().raw(PARTNERS);
    } catch (ReadFailed failed) {
      return new Told(
          observation(
              whose(session, failed.reason()),
              LinkAnswer.INCONCLUSIVE,
              MissingNode.getInstance(),
              "",
              failed.reason()),
          failed.requestId());
    }
    JsonNode body = parse(answer.body());
    JsonNode properties = body.path("properties");
    LinkAnswer said = LinkSaid.of(answer, body);
    String detail = said == LinkAnswer.INCONCLUSIVE ? detail(answer.status(), body) : "";
    Optional<String> another = aboutAnother(session, properties);
    PrincipalId principal =
        another
            .<Optional<String>>map(stranger -> Optional.empty())
            .orElseGet(() -> Sent.text(properties, "objectId").filter(Guid::is))
            .map(object -> new ObjectId(object).in(session.tenant()))
            .orElseGet(() -> whose(session, detail));
    return new Told(
        observation(
            principal,
            another.isPresent() ? LinkAnswer.INCONCLUSIVE : said,
            properties,
            answer.body(),
            another.orElse(detail)),
        answer.requestId());
  }

  private static PrincipalId whose(AzureSession session, String detail) {
    try {
      return OwnIdentity.of(session);
    } catch (ReadFailed unknown) {
      throw detail.isEmpty()
          ? unknown
          : new ReadFailed(
              detail + "; " + unknown.reason(),
              unknown.status(),
              unknown.code(),
              unknown.requestId());
    }
  }

  /** An answer about another tenant or object says nothing about who asked. */
  private static Optional<String> aboutAnother(AzureSession session, JsonNode properties) {
    Optional<String> tenant = Sent.text(properties, "tenantId");
    if (tenant.isPresent() && !session.tenant().value().equalsIgnoreCase(tenant.get().strip())) {
      return Optional.of("the answer is about another tenant, " + tenant.get());
    }
    Optional<String> object = Sent.text(properties, "objectId");
    return object
        .filter(given -> session.resourceManager().claims().object().isPresent())
        .filter(
            given -> !session.resourceManager().claims().object().equals(object.map(ObjectId::new)))
        .map(given -> "the answer is about another object, " + given);
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
        LinkObservation.LIVE,
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
