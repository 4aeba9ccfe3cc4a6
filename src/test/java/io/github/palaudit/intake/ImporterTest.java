package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.SnapshotWriter;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnreadableInput;
import io.github.palaudit.snapshot.User;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

  @TempDir private Path folder;

  private Snapshot written(Exports exports) throws IOException {
    Path target = folder.resolve("snapshot.jsonl");
    try (SnapshotWriter writer = new SnapshotWriter(target)) {
      writer.finish(Importer.run(exports.request(), writer).header());
    }
    return SnapshotFile.read(target);
  }

  @Test
  void whatWasImportedIsInTheFile() throws IOException {
    Snapshot snapshot =
        written(
            new Exports(folder)
                .collectedAt("2026-03-15T00:00:00Z")
                .with(
                    ImportOption.SUBSCRIPTIONS,
                    "s.json",
                    Az.list(Az.account(Az.SUB_1, Exports.TENANT.toUpperCase(Locale.ROOT), "One")))
                .with(
                    ImportOption.ROLE_ASSIGNMENTS,
                    "a.json",
                    Az.list(Az.reader("r1", Az.scope(Az.SUB_1)), Az.reader("r2", "/"))));

    SnapshotHeader header = snapshot.header();
    assertThat(header.origin()).isEqualTo("import");
    assertThat(header.tool()).isEqualTo("palaudit test");
    assertThat(header.collectedTo()).isEqualTo("2026-03-15T00:00:00Z");
    assertThat(header.of(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.COMPLETE);
    assertThat(snapshot.roleAssignments()).hasSize(2);
    assertThat(snapshot.subscriptions()).hasSize(1);
    assertThat(snapshot.gaps()).isEmpty();
  }

  @Test
  void listsThatOverlapBecomeOneRecord() throws IOException {
    String described =
        "{\"value\": [{\"@odata.type\": \"#microsoft.graph.user\", \"id\": \""
            + Az.ANNA.toUpperCase(Locale.ROOT)
            + "\", \"displayName\": \"Anna\", \"accountEnabled\": false}]}";
    Snapshot snapshot =
        written(
            new Exports(folder)
                .with(
                    ImportOption.ROLE_ASSIGNMENTS,
                    "a.json",
                    Az.list(Az.reader("r1", "/"), Az.reader("R1", "/"), Az.reader("r1", "/")))
                .with(
                    ImportOption.PRINCIPALS,
                    "u.json",
                    Az.list(Az.user(Az.ANNA, "anna@contoso.com")))
                .with(ImportOption.PRINCIPALS, "ids.json", described));

    assertThat(snapshot.roleAssignments()).hasSize(1);
    assertThat(snapshot.principals()).singleElement().isInstanceOf(User.class);
    User anna = (User) snapshot.principals().get(0);
    assertThat(anna.enabled()).contains(false);
    assertThat(anna.userPrincipalName()).contains("anna@contoso.com");
  }

  @Test
  void aTreeAndAListOfManagementGroupsBecomeOneTree() throws IOException {
    String root = "/providers/Microsoft.Management/managementGroups/root";
    String list =
        """
        [{"displayName": "Root", "id": "%1$s", "name": "root", "tenantId": "%2$s",
          "type": "/providers/Microsoft.Management/managementGroups"},
         {"displayName": "Prod", "id": "%3$s", "name": "prod", "tenantId": "%2$s",
          "type": "/providers/Microsoft.Management/managementGroups"}]"""
            .formatted(root, Exports.TENANT, root.replace("/root", "/prod"));
    String tree =
        """
        {"children": [{"children": null, "displayName": "Prod", "id": "%2$s", "name": "prod",
           "type": "Microsoft.Management/managementGroups"}],
         "details": {"parent": null, "version": 1}, "displayName": "Root", "id": "%1$s",
         "name": "root", "tenantId": "%3$s", "type": "Microsoft.Management/managementGroups"}"""
            .formatted(root, root.replace("/root", "/prod"), Exports.TENANT);
    Snapshot snapshot =
        written(
            new Exports(folder)
                .with(ImportOption.MANAGEMENT_GROUPS, "list.json", list)
                .with(ImportOption.MANAGEMENT_GROUPS, "tree.json", tree));
    assertThat(snapshot.managementGroups()).hasSize(2);
    assertThat(snapshot.gaps()).isEmpty();
  }

  @Test
  void recordsThatContradictEachOtherAreAnError() {
    String row = Az.reader("r1", Az.scope(Az.SUB_1));
    Exports exports =
        new Exports(folder)
            .with(
                ImportOption.ROLE_ASSIGNMENTS,
                "a.json",
                Az.list(row, row.replace(Az.ANNA, Az.ADMINS)));
    assertThatThrownBy(() -> written(exports))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("contradict each other");
  }

  @Test
  void printsWhatBecameOfEachFile() {
    Exports.Outcome outcome =
        new Exports(folder)
            .with(
                ImportOption.ROLE_ASSIGNMENTS,
                "a.json",
                Az.list(Az.reader("r1", "/"), Az.reader("r2", Az.scope(Az.SUB_1))))
            .run();
    assertThat(outcome.counts())
        .isEqualTo(folder.resolve("a.json") + ": 2 role assignments read, 2 used");
  }

  /** The size that other tools could not hold in memory; here only counts are kept. */
  @Test
  void readsAnyNumberOfRowsOneByOne() throws IOException {
    int rows = 39_558;
    Path file = folder.resolve("many.json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("[");
      for (int row = 0; row < rows; row++) {
        String subscription =
            String.format(Locale.ROOT, "aaaaaaaa-0000-4000-8000-%012d", row % 115);
        out.write(row == 0 ? "" : ",\n");
        out.write(Az.reader("r" + row, Az.scope(subscription)));
      }
      out.write("]");
    }
    Map<SnapshotRecord.Section, Integer> counts = new EnumMap<>(SnapshotRecord.Section.class);
    ImportResult result =
        Importer.run(
            new Exports(folder).with(ImportOption.ROLE_ASSIGNMENTS, file).request(),
            found -> counts.merge(found.section(), 1, Integer::sum));

    assertThat(counts)
        .containsEntry(SnapshotRecord.Section.ROLE_ASSIGNMENTS, rows)
        .containsEntry(SnapshotRecord.Section.SUBSCRIPTIONS, 115)
        .containsEntry(SnapshotRecord.Section.PRINCIPALS, 1);
    assertThat(result.counts()).extracting(ReadCount::read).isEqualTo(List.of((long) rows));
  }
}
