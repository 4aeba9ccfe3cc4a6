package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Assumption;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.Snapshot;
import java.io.IOException;

/**
 * What was taken for granted, and what whoever scanned chose to leave out: the source of the latter
 * is {@code choice}, and it is no gap.
 */
final class AssumptionJson {

  private static final String CHOICE = "choice";

  private AssumptionJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    fields.array(
        "assumptions",
        () -> {
          for (Assumption one : coverage.assumptions()) {
            fields.object(
                () -> {
                  fields.text("tenantId", one.tenant().value());
                  fields.text("source", one.source().word());
                  fields.text("text", one.sentence());
                });
          }
          limits(coverage.inputs().customer(), fields);
          for (Snapshot managing : coverage.inputs().managing()) {
            limits(managing, fields);
          }
        });
  }

  private static void limits(Snapshot snapshot, JsonFields fields) throws IOException {
    for (String sentence : snapshot.header().limits()) {
      fields.object(
          () -> {
            fields.text("tenantId", snapshot.tenant().value());
            fields.text("source", CHOICE);
            fields.text("text", sentence);
          });
    }
  }
}
