package io.github.palaudit.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.palaudit.portfolio.AuditText;
import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.portfolio.PortfolioReader;
import io.github.palaudit.report.PortfolioBrief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portfolio.json} says everything, and its schema describes it. */
class PortfolioJsonTest {

  @TempDir private Path folder;

  private JsonNode json() throws IOException {
    new AuditText(1, "Contoso")
        .asOf("2026-08-20T12:00:00Z")
        .subscriptions(1, 0, 0, 2)
        .in(folder.resolve("old/audit.json"));
    new AuditText(1, "Contoso")
        .incomplete()
        .subscriptions(2, 0, 1, 0)
        .cost("EUR", "10.50", "2", "12.50")
        .leaving(AuditText.identity("person", "Ada", 1, "person ada@x.com", "ada@x.com"))
        .plan(AuditText.step("Link Ada", true, 1, "{\"currency\": \"EUR\", \"amount\": 2}"))
        .due("Ada", "2026-12-01T09:00:00Z", 2)
        .renewals("Infra", "2027-03-01", "go", "", "2027-04-01", "unknown")
        .with("\"gaps\": [{\"source\": \"group-members\", \"reason\": \"403\"}]")
        .in(folder.resolve("new/audit.json"));
    Files.writeString(folder.resolve("new/audit.html"), "page");
    new AuditText(2, "Northwind").in(folder.resolve("northwind/audit.json"));
    Files.createDirectories(folder.resolve("cut"));
    Files.writeString(folder.resolve("cut/audit.json"), "{\"format\": \"palaudit-audit/1\", ");
    Portfolio portfolio = PortfolioReader.read(List.of(folder), folder, Optional.empty(), 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PortfolioJson(portfolio).render(PortfolioBrief.of(portfolio, "palaudit test"), out);
    return new JsonMapper().readTree(out.toByteArray());
  }

  @Test
  void itFitsItsSchemaAndSaysWhatTheAuditsSay() throws IOException {
    JsonNode json = json();

    try (InputStream schema =
        PortfolioJsonTest.class.getResourceAsStream("/schema/portfolio-1.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(json))
          .isEmpty();
    }
    assertThat(json.at("/subscriptions/attributed").asInt()).isEqualTo(4);
    assertThat(json.at("/subscriptions/total").asInt()).isEqualTo(5);
    assertThat(json.at("/currencies/0/total").decimalValue()).isEqualByComparingTo("12.50");
    assertThat(json.at("/incomplete").asInt()).isEqualTo(1);
    assertThat(json.at("/customers/0/page").asText()).isEqualTo("new/audit.html");
    assertThat(json.at("/customers/0/before/0/subscriptions/attributed").asInt()).isEqualTo(1);
    assertThat(json.at("/customers/0/differs/0").asText()).isEqualTo("what was seen");
    assertThat(json.at("/customers/0/gaps/0/places").asInt()).isEqualTo(1);
    assertThat(json.at("/steps/0/what").asText()).isEqualTo("Link Ada");
    assertThat(json.at("/people/0/subscriptions").asInt()).isEqualTo(1);
    assertThat(json.at("/due/0/people/0/freshUntil").asText()).isEqualTo("2026-12-01T09:00:00Z");
    assertThat(json.at("/renewals/0/verdict").asText()).isEqualTo("unknown");
    assertThat(json.at("/renewals/0/notChecked").asInt()).isEqualTo(1);
    assertThat(json.at("/broken/0/file").asText()).isEqualTo("cut/audit.json");
  }

  @Test
  void noKeyIsWrittenThatTheSchemaDoesNotDescribe() throws IOException {
    try (InputStream in =
        PortfolioJsonTest.class.getResourceAsStream("/schema/portfolio-1.schema.json")) {
      JsonNode schema = new JsonMapper().readTree(in);
      Set<String> described = new TreeSet<>(schema.findValuesAsText("const"));
      keys(schema, described);
      Set<String> written = new TreeSet<>();
      keys(json(), written);
      assertThat(described).containsAll(written);
    }
  }

  private static void keys(JsonNode node, Set<String> into) {
    node.fieldNames().forEachRemaining(into::add);
    node.forEach(child -> keys(child, into));
  }
}
