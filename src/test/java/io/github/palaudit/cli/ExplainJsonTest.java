package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof for programs. */
class ExplainJsonTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  private JsonNode explain(String subject) throws IOException {
    Cli.Result result = litware.runExplain(subject, "--json");
    assertThat(result.code()).as(result.err()).isZero();
    return JSON.readTree(result.out());
  }

  private static JsonNode child(JsonNode node, String kind) {
    for (JsonNode one : node.path("because")) {
      if (one.path("kind").asText().equals(kind)) {
        return one;
      }
    }
    throw new AssertionError("no " + kind + " in " + node);
  }

  @Test
  void aScopesProofHasEveryConditionAndTheEvidence() throws IOException {
    JsonNode document = explain("Litware Production");
    JsonNode proof = document.path("proofs").path(0);

    assertThat(document.path("format").asText()).isEqualTo("palaudit-explain/1");
    assertThat(document.path("subject").asText()).isEqualTo("Litware Production");
    assertThat(document.path("proofs")).hasSize(1);
    assertThat(proof.path("scope").asText()).isEqualTo(Litware.PRODUCTION);
    assertThat(child(proof, "answer").path("attribution").asText()).isEqualTo("attributed");
    JsonNode grant = child(proof, "grant");
    assertThat(grant.path("outcome").asText()).isEqualTo("attributes");
    assertThat(grant.path("principalId").asText()).isEqualTo(Litware.ADA);
    assertThat(grant.path("because").findValuesAsText("condition"))
        .containsExactly("active", "role", "principal", "link", "real");
    assertThat(grant.path("because").path(0).path("decidedBy").asText())
        .isEqualTo("assumption: assignments are permanent");
    JsonNode seen = child(grant.path("because").path(3), "observation");
    assertThat(seen.path("source").asText()).isEqualTo("ada.json");
    assertThat(seen.path("collectedAt").asText()).isEqualTo("2026-11-10T00:00:00Z");
    assertThat(seen.path("sha256").asText()).hasSize(64);
  }

  @Test
  void severalSubjectsAreSeveralProofsInOneDocument() throws IOException {
    litware.replacing("Litware Test", "Contributor").runImport();

    assertThat(explain("Contributor").path("proofs").findValuesAsText("kind"))
        .contains("scope", "role");
    assertThat(explain("Contributor").path("proofs")).hasSize(2);
  }

  @Test
  void hostileNamesLeaveItValidAndPlain() throws IOException {
    String name = "x\\\"} \\u001b[31m \\u202e \\n <script> \\ud83d\\ude00";
    litware.replacing("Litware Test", name).runImport();

    Cli.Result result = litware.runExplain("aaaaaaaa-0000-4000-8000-000000000002", "--json");

    assertThat(result.out()).matches(Pattern.compile("[\\x20-\\x7e\\n]*"));
    assertThat(JSON.readTree(result.out()).path("proofs").path(0).path("name").asText())
        .isEqualTo("x\"} \u001b[31m \u202e \n <script> \ud83d\ude00");
  }

  @Test
  void whatNothingIsCalledLeavesStandardOutputEmpty() {
    Cli.Result result = litware.runExplain("Contoso", "--json");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void everyKeyIsTold() throws IOException {
    litware.runReport();
    String finding = litware.audit().finding("PAL001").path("id").asText();
    Set<String> keys = new TreeSet<>();
    for (String subject : List.of("Litware Test", "Ada Adams", "Owner", "Contributor", finding)) {
      keys(explain(subject), keys);
    }

    String told = Files.readString(Path.of("docs/reports.md"));
    assertThat(keys).hasSizeGreaterThan(25);
    assertThat(keys).allSatisfy(key -> assertThat(told).containsPattern("[`\"]" + key + "[`\"]"));
  }

  private static void keys(JsonNode node, Set<String> keys) {
    node.fieldNames().forEachRemaining(keys::add);
    node.forEach(inside -> keys(inside, keys));
  }
}
