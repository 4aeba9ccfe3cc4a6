package io.github.palaudit.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** Writes the lines of an evidence file, which {@link EvidenceRow} reads. */
final class EvidenceLine {

  private static final JsonFactory JSON = new JsonFactory();

  private EvidenceLine() {}

  /**
   * The line for an observation, without its line end. One that bears the fingerprint of a file
   * came from there.
   */
  static String of(DatedObservation dated) throws IOException {
    LinkObservation seen = dated.observation();
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("tenantId", seen.principal().tenant().value());
      json.writeStringField("objectId", seen.principal().object().value());
      json.writeStringField("answer", seen.answer().word());
      write(json, "partnerId", seen.partner());
      write(json, "partnerName", seen.partnerName());
      write(json, "version", seen.version());
      write(json, "createdTime", seen.createdTime());
      write(json, "updatedTime", seen.updatedTime());
      json.writeStringField("collectedAt", dated.collectedAt().toString());
      if (dated.assumed()) {
        json.writeBooleanField("collectedAtAssumed", true);
      }
      write(json, "detail", seen.detail());
      LinkContext context = seen.context();
      json.writeStringField("basis", context.basis().word());
      write(json, "collectedBy", context.collectedBy());
      write(json, "requestId", context.requestId());
      write(json, "tenantName", context.tenantName());
      write(json, "kind", context.kind());
      write(json, "signInName", context.signInName());
      write(json, "state", context.state());
      if (!seen.source().equals(LinkObservation.LIVE)
          && EvidenceRow.SHA256.matcher(seen.sha256()).matches()) {
        json.writeStringField("originalSource", seen.source());
        json.writeStringField("originalSha256", seen.sha256());
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void write(JsonGenerator json, String key, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get().toString());
    }
  }
}
