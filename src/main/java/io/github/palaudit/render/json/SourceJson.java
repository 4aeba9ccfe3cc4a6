package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The snapshots that the answers rest on, and how completely each source was read. */
final class SourceJson {

  private SourceJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    List<Snapshot> all = new ArrayList<>(List.of(coverage.inputs().customer()));
    all.addAll(coverage.inputs().managing());
    fields.array("snapshots", all, snapshot -> snapshot(snapshot.header(), fields));
    fields.array(
        "catalogue",
        coverage.inputs().catalog().provenance(),
        part -> {
          fields.text("table", part.what());
          fields.text("source", part.source());
          fields.number("roles", part.rows());
          fields.optional("date", part.date().map(Object::toString));
        });
  }

  private static void snapshot(SnapshotHeader header, JsonFields fields) throws IOException {
    fields.text("tenantId", header.tenant().value());
    fields.text("name", header.tenantName());
    fields.text("tool", header.tool());
    fields.truth("scanned", header.isScan());
    fields.optional("collectedBy", header.collectedBy());
    fields.text("collectedFrom", header.collectedFrom().toString());
    fields.text("collectedTo", header.collectedTo().toString());
    fields.object(
        "sources",
        () -> {
          for (Source source : Source.values()) {
            fields.text(source.word(), header.of(source).word());
          }
        });
  }
}
