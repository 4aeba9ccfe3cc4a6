package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Money;
import io.github.palaudit.plan.Action;
import io.github.palaudit.plan.Plan;
import io.github.palaudit.plan.PlanStep;
import io.github.palaudit.report.StepWords;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** The smallest next steps. */
final class PlanJson {

  private PlanJson() {}

  static void write(Plan plan, StepWords words, JsonFields fields) throws IOException {
    fields.object(
        "plan",
        () -> {
          fields.truth("wanted", plan.wanted());
          if (plan.goal().isPresent()) {
            fields.amount("goal", plan.goal().get().part());
            fields.text("reachable", plan.goal().get().reachable().word());
          }
          fields.array("steps", plan.steps(), step -> step(step, words, fields));
        });
  }

  private static void step(PlanStep step, StepWords words, JsonFields fields) throws IOException {
    fields.text("what", words.what(step));
    fields.text("who", words.who(step));
    fields.text("kind", step.kind().word());
    fields.texts("actions", step.actions().stream().map(Action::word).toList());
    if (step.principal().isPresent()) {
      fields.object("principal", () -> fields.principal(step.principal().get()));
    }
    fields.optional("role", step.role().map(RoleDefinitionId::value));
    fields.optional("scope", step.scope().map(ScopeId::text));
    fields.optional("alternativeRole", step.alternative().map(RoleDefinitionId::value));
    fields.optional("source", step.source().map(Source::word));
    fields.truth("certain", step.certain());
    fields.object("gain", () -> gain(step.gain(), fields));
    fields.object(
        "after",
        () -> {
          fields.number("confirmed", step.after().confirmed());
          fields.number("possible", step.after().possible());
        });
  }

  private static void gain(PlanStep.Gain gain, JsonFields fields) throws IOException {
    fields.number("subscriptions", gain.subscriptions());
    fields.number("resourceGroups", gain.resourceGroups());
    if (gain.money().isPresent()) {
      Money money = gain.money().get();
      fields.array("money", money.byCurrency().entrySet(), amount -> amount(amount, fields));
      fields.number("costUnknown", gain.costUnknown());
    }
  }

  private static void amount(Map.Entry<String, BigDecimal> amount, JsonFields fields)
      throws IOException {
    fields.text("currency", amount.getKey());
    fields.amount("amount", amount.getValue());
  }
}
