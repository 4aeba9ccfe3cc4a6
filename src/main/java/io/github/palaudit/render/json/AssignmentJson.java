package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Condition;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Truth;
import java.io.IOException;
import java.time.Instant;

/** Each grant of a principal that is ours or may be, with the conditions that it does not meet. */
final class AssignmentJson {

  private AssignmentJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    Wording wording = new Wording(coverage);
    fields.array(
        "assignments",
        () -> coverage.grants().iterator(),
        grant -> assignment(grant, wording, fields));
  }

  private static void assignment(Grant grant, Wording wording, JsonFields fields)
      throws IOException {
    fields.text("assignmentId", grant.holding().id());
    fields.text("givenAs", grant.holding().kind().label());
    fields.text("scope", grant.holding().scope().text());
    fields.text("role", grant.holding().roleId().value());
    fields.text("roleName", wording.role(grant.holding().roleId()));
    fields.object("principal", () -> fields.principal(grant.beneficiary().id()));
    if (!grant.path().isEmpty()) {
      fields.texts("through", grant.path().stream().map(ObjectId::value).toList());
    }
    fields.text("attributes", grant.truth().word());
    if (grant.active().truth() == Truth.YES) {
      fields.text("basis", grant.basis().word());
    }
    fields.optional("ends", grant.window().end().map(Instant::toString));
    fields.array(
        "open",
        () -> {
          for (Condition condition : Condition.values()) {
            Judgement judgement = grant.judgement(condition);
            if (judgement.truth() != Truth.YES) {
              fields.object(() -> open(condition, judgement, fields));
            }
          }
        });
  }

  private static void open(Condition condition, Judgement judgement, JsonFields fields)
      throws IOException {
    fields.text("condition", condition.word());
    fields.text("answer", judgement.truth().word());
    fields.text("cause", judgement.cause().word());
    fields.text("detail", judgement.told());
  }
}
