package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkReaderTest {

  @TempDir private Path folder;

  private static String link(String more) {
    return "{\"tenantId\": \""
        + Exports.TENANT
        + "\", \"objectId\": \""
        + Az.ANNA
        + "\", "
        + more
        + "}";
  }

  private Exports exports(String json) {
    return new Exports(folder).with(ImportOption.LINKS, "anna.json", json);
  }

  private LinkObservation read(String json) {
    return exports(json).run().one(LinkObservation.class);
  }

  @Test
  void readsTheRecordedAnswerOfTheService() {
    LinkObservation read =
        new Exports(folder)
            .withResource(ImportOption.LINKS, "recorded-partner.json")
            .run()
            .one(LinkObservation.class);

    assertThat(read.principal())
        .isEqualTo(
            PrincipalId.of(
                "1b1121dd-6900-412a-af73-e8d44f81e1c1", "aa67f786-0552-423e-8849-244ed12bf581"));
    assertThat(read.answer()).isEqualTo(LinkAnswer.LINKED);
    assertThat(read.partner()).contains(new PartnerId("123456"));
    assertThat(read.version()).contains("61");
    assertThat(read.createdTime()).contains(Instant.parse("2018-01-20T01:23:40.528049600Z"));
    assertThat(read.collectedAt()).contains(Exports.AS_OF);
    assertThat(read.collectedAtAssumed()).isTrue();
    assertThat(read.source()).isEqualTo("recorded-partner.json");
    assertThat(read.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void readsTheExampleOfTheSpecification() {
    LinkObservation read =
        new Exports(folder)
            .withResource(ImportOption.LINKS, "arm-partner.json")
            .run()
            .one(LinkObservation.class);
    assertThat(read.partnerName()).contains("Test_jefl");
    assertThat(read.answer()).isEqualTo(LinkAnswer.LINKED);
  }

  @Test
  void readsWhatAzPrints() {
    LinkObservation read =
        read(
            link("\"partnerId\": 4567890, \"state\": \"Active\", \"version\": \"3\", \"etag\": 3"));
    assertThat(read.answer()).isEqualTo(LinkAnswer.LINKED);
    assertThat(read.partner()).contains(new PartnerId("4567890"));
    assertThat(read.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void aDeletedLinkIsNone() {
    assertThat(read(link("\"partnerId\": \"1234\", \"state\": \"Deleted\"")).answer())
        .isEqualTo(LinkAnswer.NOT_LINKED);
  }

  @Test
  void notFoundOfAKnownIdentityMeansNotLinked() {
    assertThat(read(link("\"error\": {\"code\": \"NotFound\", \"message\": \"No.\"}")).answer())
        .isEqualTo(LinkAnswer.NOT_LINKED);
    assertThat(read(link("\"error\": {\"code\": 404}")).answer()).isEqualTo(LinkAnswer.NOT_LINKED);
  }

  @Test
  void everythingElseSettlesNothingAndSaysWhy() {
    LinkObservation denied =
        read(link("\"error\": {\"code\": \"Forbidden\", \"message\": \"Not you.\"}"));
    assertThat(denied.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
    assertThat(denied.detail()).contains("Forbidden: Not you.");
    assertThat(read(link("\"partnerId\": \"1234\", \"state\": \"Pending\"")).detail())
        .contains("the state is \"Pending\"");
    assertThat(read(link("\"state\": \"Active\"")).detail())
        .contains("the answer names no partner id");
  }

  @Test
  void datesTheEvidenceByItselfThenByTheUser() {
    String active = "\"partnerId\": \"1234\", \"state\": \"Active\"";
    LinkObservation dated =
        exports(link(active + ", \"collectedAt\": \"2026-02-01T10:00:00Z\""))
            .collectedAt("2026-03-01T00:00:00Z")
            .run()
            .one(LinkObservation.class);
    assertThat(dated.collectedAt()).contains(Instant.parse("2026-02-01T10:00:00Z"));
    assertThat(dated.collectedAtAssumed()).isFalse();

    LinkObservation told =
        exports(link(active + ", \"updatedTime\": \"2018-01-01T00:00:00Z\""))
            .collectedAt("2026-03-01T00:00:00Z")
            .run()
            .one(LinkObservation.class);
    assertThat(told.collectedAt()).contains(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(told.collectedAtAssumed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"12x4\"", "3.1E7", "12345678.5", "\"1234567890123\""})
  void refusesAPartnerIdThatIsNone(String id) {
    Exports exports = exports(link("\"partnerId\": " + id + ", \"state\": \"Active\""));
    assertThatThrownBy(exports::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("anna.json: line 1 (row 1): ")
        .hasMessageContaining("is not a partner id");
  }

  @Test
  void refusesABadDate() {
    Exports exports =
        exports(link("\"partnerId\": \"1\", \"state\": \"Active\", \"collectedAt\": \"May\""));
    assertThatThrownBy(exports::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("\"collectedAt\" is \"May\", a date such as");
  }

  @Test
  void refusesAnAnswerThatSaysNothingAboutWho() {
    Exports exports = exports("{\"error\": {\"code\": \"NotFound\", \"message\": \"No.\"}}");
    assertThatThrownBy(exports.tenant(Exports.TENANT)::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("does not say whose link it is; add \"tenantId\" and \"objectId\"");
  }

  @Test
  void theTenantOfOneLinkIsTheTenant() {
    assertThat(
            exports(link("\"partnerId\": \"1234\", \"state\": \"Active\""))
                .tenant("")
                .run()
                .result()
                .header()
                .tenant()
                .value())
        .isEqualTo(Exports.TENANT);
  }
}
