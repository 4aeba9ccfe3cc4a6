package io.github.palaudit.simulator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The sample's files fit the sample's tenants. */
class SampleResourcesTest {

  private static final List<String> FILES =
      List.of("contoso-2026-06.jsonl", "contoso-2026-11.jsonl", "northwind-2026-11.jsonl");

  @Test
  void evidence_is_about_principals_that_there_are() throws IOException {
    for (JsonNode line : evidence()) {
      PrincipalId principal =
          PrincipalId.of(line.path("tenantId").asText(), line.path("objectId").asText());
      assertThat(
              SampleCloud.create()
                  .cloud()
                  .tenant(principal.tenant())
                  .orElseThrow()
                  .contents()
                  .principal(principal.object()))
          .as(principal.toString())
          .isPresent();
    }
  }

  @Test
  void just_one_identity_has_nothing_fresher_than_the_limit() throws IOException {
    Map<String, Instant> newest = new TreeMap<>();
    for (JsonNode line : evidence()) {
      newest.merge(
          line.path("objectId").asText(),
          Instant.parse(line.path("collectedAt").asText()),
          (a, b) -> a.isAfter(b) ? a : b);
    }

    assertThat(newest.values())
        .filteredOn(at -> Duration.between(at, SampleCloud.AT).toDays() > 120)
        .hasSize(1);
  }

  @Test
  void the_configuration_names_both_customers() throws IOException {
    String yaml = text("palaudit.yaml");
    for (SampleCustomer customer : SampleCloud.create().customers()) {
      assertThat(yaml).contains("tenant: " + customer.tenant());
    }
  }

  @Test
  void every_start_makes_new_secrets_and_the_same_tenants() {
    SampleCloud one = SampleCloud.create();
    SampleCloud other = SampleCloud.create();

    assertThat(one.customers().get(0).clientSecret())
        .isNotEqualTo(other.customers().get(0).clientSecret());
    assertThat(one.customers().toString()).doesNotContain(one.customers().get(0).clientSecret());
    TenantId contoso = one.customers().get(0).tenant();
    assertThat(one.cloud().tenant(contoso).orElseThrow().contents().records().toList())
        .isEqualTo(other.cloud().tenant(contoso).orElseThrow().contents().records().toList());
    assertThat(one.cloud().tenant(contoso).orElseThrow().contents().principal(new ObjectId("x")))
        .isEmpty();
  }

  private static List<JsonNode> evidence() throws IOException {
    JsonMapper json = new JsonMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String file : FILES) {
      List<String> text = text("evidence/" + file).lines().toList();
      assertThat(text.get(0)).isEqualTo("{\"format\":\"palaudit-evidence/1\"}");
      for (String line : text.subList(1, text.size())) {
        lines.add(json.readTree(line));
      }
    }
    return lines;
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        SampleResourcesTest.class.getResourceAsStream(SampleCloud.RESOURCES + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
