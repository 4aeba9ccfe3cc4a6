package io.github.palaudit.render.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.finding.RuleText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The rule book as SARIF's reporting descriptors (3.49). */
final class SarifRules {

  private final List<RuleText> rules;
  private final Map<String, Integer> places = new HashMap<>();

  SarifRules(List<RuleText> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < this.rules.size(); i++) {
      places.put(this.rules.get(i).id(), i);
    }
  }

  /** Where the rule of this id stands among {@link #descriptors}. */
  OptionalInt place(String rule) {
    Integer place = places.get(rule);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  ArrayNode descriptors() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    rules.forEach(rule -> all.add(descriptor(rule)));
    return all;
  }

  private static ObjectNode descriptor(RuleText rule) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", rule.id()).put("name", rule.title());
    node.set("shortDescription", SarifText.message(rule.title()));
    node.set("fullDescription", SarifText.message(rule.what()));
    node.set(
        "help",
        SarifText.message(
                String.join(
                    "\n\n",
                    "What it finds: " + rule.what(),
                    "Why it matters: " + rule.why(),
                    "What to do: " + rule.remedy(),
                    restsOn(rule)))
            .put("markdown", markdown(rule)));
    node.putObject("defaultConfiguration")
        .put("level", SarifLevel.of(rule.severity()))
        .put("rank", SarifLevel.rank(rule.severity()));
    node.putObject("properties")
        .put("severity", rule.severity().word())
        .put("problem.severity", SarifLevel.problem(rule.severity()))
        .putArray("tags")
        .add("azure")
        .add("partner-attribution");
    return node;
  }

  /** The texts are ours; only place holders have to be kept from being taken for such. */
  private static String markdown(RuleText rule) {
    return ("**What it finds.** "
            + rule.what()
            + "\n\n**Why it matters.** "
            + rule.why()
            + "\n\n**What to do.** "
            + rule.remedy()
            + "\n\n"
            + restsOn(rule))
        .replace("{", "{{")
        .replace("}", "}}");
  }

  private static String restsOn(RuleText rule) {
    return "Rests on " + String.join(", ", rule.sources()) + " of docs/facts.md.";
  }
}
