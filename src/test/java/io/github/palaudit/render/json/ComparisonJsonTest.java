package io.github.palaudit.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.github.palaudit.Audit;
import io.github.palaudit.Tenants;
import io.github.palaudit.compare.AccessChange;
import io.github.palaudit.compare.Answer;
import io.github.palaudit.compare.ChangeCause;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.FindingChange;
import io.github.palaudit.compare.Premise;
import io.github.palaudit.compare.PrincipalChange;
import io.github.palaudit.compare.ScopeChange;
import io.github.palaudit.report.ComparisonBrief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComparisonJsonTest {

  private static final Tenants BEFORE =
      new Tenants()
          .guest("adele")
          .assign("adele", "Contributor", "sub-1")
          .linked("adele", Tenants.LOCATION, 10)
          .cost("sub-1", 100);
  private static final Tenants AFTER =
      new Tenants()
          .guest("adele")
          .guest("isaiah")
          .assign("adele", "Contributor", "sub-1")
          .assign("isaiah", "Reader", "sub-2")
          .notLinked("adele", 5)
          .freshDays(90)
          .cost("sub-1", 120);

  private static ObjectNode json() throws IOException {
    Comparison comparison =
        Comparison.of(
            Audit.compared(BEFORE.inputs(), "palaudit test"),
            Audit.compared(AFTER.inputs(), "palaudit test"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ComparisonJson(comparison).render(ComparisonBrief.of(comparison, "palaudit test"), out);
    return (ObjectNode) new JsonMapper().readTree(out.toByteArray());
  }

  @Test
  void noKeyIsWrittenThatTheSchemaDoesNotDescribe() throws IOException {
    JsonSchema schema = StrictSchema.closed("comparison-1");
    ObjectNode json = json();

    assertThat(schema.validate(json)).isEmpty();
    for (String list : List.of("premises", "scopes", "findings", "principals", "access", "money")) {
      assertThat(json.get(list)).as(list).isNotEmpty();
    }
    for (String place :
        List.of(
            "",
            "/before",
            "/premises/0",
            "/scopes/0",
            "/findings/0",
            "/principals/0",
            "/access/0",
            "/access/0/holder",
            "/money/0")) {
      ObjectNode misspelt = json();
      ((ObjectNode) misspelt.at(place)).put("tenntId", "x");
      assertThat(schema.validate(misspelt)).as(place).isNotEmpty();
    }
  }

  @Test
  void everyWordStandsInTheSchema() throws IOException {
    JsonNode schema = StrictSchema.published("comparison-1");

    assertWords(schema, "/properties/premises/items/properties/kind/enum", Premise.Kind.values());
    assertWords(
        schema, "/properties/scopes/items/properties/change/enum", ScopeChange.Direction.values());
    assertWords(
        schema, "/properties/scopes/items/properties/causes/items/enum", ChangeCause.values());
    assertWords(
        schema, "/properties/findings/items/properties/change/enum", FindingChange.Kind.values());
    assertWords(
        schema,
        "/properties/principals/items/properties/change/enum",
        PrincipalChange.Kind.values());
    assertWords(
        schema, "/properties/access/items/properties/change/enum", AccessChange.Kind.values());
    assertWords(schema, "/$defs/answer/enum", Answer.values());
  }

  private static void assertWords(JsonNode schema, String place, Enum<?>[] values) {
    List<String> words =
        Arrays.stream(values)
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    assertThat(schema.at(place))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(words);
  }
}
