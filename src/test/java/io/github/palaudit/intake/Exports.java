package io.github.palaudit.intake;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files for an import, made up one by one, and the import run over them. */
final class Exports {

  static final String TENANT = "11111111-1111-4111-8111-111111111111";
  static final String OTHER_TENANT = "99999999-9999-4999-8999-999999999999";
  static final Instant AS_OF = Instant.parse("2026-03-31T00:00:00Z");

  private final Path folder;
  private final Map<ImportOption, List<Path>> files = new EnumMap<>(ImportOption.class);
  private final List<GroupFile> groupMembers = new ArrayList<>();
  private Optional<TenantId> tenant = Optional.of(new TenantId(TENANT));
  private Optional<Instant> collectedAt = Optional.empty();
  private Optional<Boolean> includeInherited = Optional.empty();

  Exports(Path folder) {
    this.folder = folder;
  }

  Path write(String name, String json) {
    return write(name, json.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  Exports with(ImportOption option, String name, String json) {
    return with(option, write(name, json));
  }

  Exports with(ImportOption option, Path file) {
    files.computeIfAbsent(option, o -> new ArrayList<>()).add(file);
    return this;
  }

  Exports withResource(ImportOption option, String name) {
    return with(option, write(name, resource(name)));
  }

  Exports withMembers(String group, String name, String json) {
    groupMembers.add(new GroupFile(group, write(name, json)));
    return this;
  }

  Exports tenant(String id) {
    tenant = Optional.of(id).filter(text -> !text.isEmpty()).map(TenantId::new);
    return this;
  }

  Exports collectedAt(String time) {
    collectedAt = Optional.of(Instant.parse(time));
    return this;
  }

  Exports includeInherited(boolean stated) {
    includeInherited = Optional.of(stated);
    return this;
  }

  ImportRequest request() {
    return new ImportRequest(
        files,
        groupMembers,
        tenant,
        Optional.empty(),
        AS_OF,
        collectedAt,
        includeInherited,
        "palaudit test");
  }

  Outcome run() {
    List<SnapshotRecord> records = new ArrayList<>();
    ImportResult result = Importer.run(request(), records::add);
    return new Outcome(records, result);
  }

  static byte[] resource(String name) {
    try (InputStream in = Exports.class.getResourceAsStream("/intake/" + name)) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** What came of it. */
  record Outcome(List<SnapshotRecord> records, ImportResult result) {

    <T> List<T> all(Class<T> type) {
      return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T> T one(Class<T> type) {
      List<T> found = all(type);
      if (found.size() != 1) {
        throw new AssertionError("one " + type.getSimpleName() + " expected, found " + found);
      }
      return found.get(0);
    }

    Completeness completeness(Source source) {
      return result.header().of(source);
    }

    List<Gap> gaps(Source source) {
      return all(Gap.class).stream().filter(gap -> gap.source() == source).toList();
    }

    String counts() {
      return String.join("\n", result.counts().stream().map(ReadCount::sentence).toList());
    }
  }
}
