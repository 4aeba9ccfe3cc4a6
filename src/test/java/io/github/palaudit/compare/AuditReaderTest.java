package io.github.palaudit.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.Tenants;
import io.github.palaudit.render.json.JsonRenderer;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditReaderTest {

  /** What was added to the format after its first files. */
  private static final List<String> LATER_AT_THE_TOP =
      List.of("rules", "managementGroups", "customer", "severities", "catalogue", "limits");

  private static ObjectNode json(Tenants tenants) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(Audits.report(tenants.inputs(), rule -> true), out);
    return (ObjectNode) new JsonMapper().readTree(out.toByteArray());
  }

  private static PastAudit read(JsonNode json) throws IOException {
    return read(json.toString());
  }

  private static PastAudit read(String text) throws IOException {
    return AuditReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "audit.json");
  }

  /** As the first program that wrote {@code audit.json} left it. */
  private static PastAudit early(Tenants tenants) throws IOException {
    ObjectNode json = json(tenants);
    json.remove(LATER_AT_THE_TOP);
    ((ObjectNode) json.get("partner")).remove("principals");
    for (JsonNode scope : json.get("scopes")) {
      ((ObjectNode) scope).remove("parent");
    }
    for (JsonNode principal : json.get("principals")) {
      ((ObjectNode) principal).remove("oursBecause");
    }
    for (JsonNode assignment : json.get("assignments")) {
      ((ObjectNode) assignment).remove("roleName");
      assignment.get("open").forEach(open -> ((ObjectNode) open).remove("cause"));
    }
    return read(json);
  }

  @Test
  void anEarlyFileIsReadAndWhatItDoesNotTellIsUnknown() throws IOException {
    Tenants above =
        Compared.linked(new Tenants().guest("adele")).assign("adele", "Contributor", "mg-1");
    Comparison found =
        Comparison.of(early(above), Audits.of(Compared.linked(new Tenants().guest("adele"))));

    // Which management group the subscription was in is not told.
    assertThat(Compared.change(found, "sub-1").orElseThrow().causes())
        .containsExactly(ChangeCause.UNEXPLAINED);
    assertThat(found.premises().differences())
        .extracting(Premise::subject)
        .contains("customer.scopes", "partner.principals.homeDomains");
  }

  @Test
  void anEarlyFileSaysByTheLinkWhyAGrantFailed() throws IOException {
    PastAudit attributed = Audits.of(Compared.attributed());
    Tenants gone = Compared.assigned(new Tenants().guest("adele")).notLinked("adele", 5);
    Tenants stale =
        Compared.assigned(new Tenants().guest("adele")).linked("adele", Tenants.LOCATION, 200);

    // Seen the other way round, since the newer file is the one that tells more.
    assertThat(
            Compared.change(Comparison.of(early(gone), attributed), "sub-1").orElseThrow().causes())
        .containsExactly(ChangeCause.LINK);
    assertThat(
            Compared.change(Comparison.of(early(stale), attributed), "sub-1")
                .orElseThrow()
                .causes())
        .containsExactly(ChangeCause.NOT_SEEN);
  }

  @Test
  void aNewerFormatIsRefusedAsThat() throws IOException {
    ObjectNode json = json(new Tenants());
    json.put("format", "palaudit-audit/2");

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("palaudit-audit/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "{\"format\":\"palaudit-audit/1\"}",
        "{\"format\":\"palaudit-audit/1\",\"tenants\":[null]}",
        "{\"format\":\"palaudit-audit/1\",\"tenants\":[{}]}",
        "{\"format\":\"palaudit-audit/1\",\"scopes\":[{\"scope\":7}],\"tenants\":[{}]}",
        "{\"format\":\"palaudit-audit/1\",\"tenants\":\"x\"}"
      })
  void whatIsNoWholeAuditIsOneClearError(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("audit.json");
  }

  @Test
  void aFileThatWasCutAnywhereIsRefused() throws IOException {
    String whole = json(Compared.attributed()).toString();

    for (int length = 0; length < whole.length() - 1; length += 997) {
      String cut = whole.substring(0, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableInput.class);
    }
  }
}
