package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.RoleDefinitionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Every name and id that a run with the originals was given, in lower case. */
final class OriginalNames {

  private static final Pattern GUID =
      Pattern.compile("(?<![0-9a-f])" + Guid.FORM + "(?![0-9a-f])", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("[\\w.#-]+@[\\w.-]+|[\\w-]+\\.com\\b");
  private static final Pattern IN_PATH =
      Pattern.compile(
          "/managementGroups/([^/\"]+)|/subscriptions/[^/\"]+/resourceGroups/([^/\"]+)(?:/providers/[^/]+/[^/]+/([^/\"]+))?",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> OF_PEOPLE = Set.of("user");
  private static final Set<String> NAMES =
      Set.of("displayName", "tenantName", "callerName", "signInName", "partnerName", "requestId");
  private static final Set<String> ROLES_OF_AZURE =
      RoleCatalogFile.builtIn().roles().stream()
          .map(CatalogRole::name)
          .collect(Collectors.toUnmodifiableSet());

  /** A family name too, and it stands in every style sheet. */
  private static final String COLOUR = "white";

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final NavigableSet<String> found = new TreeSet<>();

  /** Of the snapshots, evidence files and configuration in this folder. */
  static NavigableSet<String> in(Path folder) throws IOException {
    OriginalNames names = new OriginalNames();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        names.read(file, String.valueOf(file.getFileName()));
      }
    }
    return names.found;
  }

  private void read(Path file, String name) throws IOException {
    if (name.endsWith(".jsonl.gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        lines(new String(in.readAllBytes(), UTF_8));
      }
    } else if (name.endsWith(".jsonl")) {
      found.add(name.substring(0, name.length() - ".jsonl".length()));
      lines(Files.readString(file));
    } else if (name.equals("palaudit.yaml")) {
      settings(new YAMLMapper().readTree(file.toFile()));
    } else if (name.startsWith("usage-")) {
      anywhere(Files.readString(file));
    }
  }

  private void lines(String text) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : text.lines().toList()) {
      anywhere(line);
      names(json.readTree(line));
    }
  }

  private void anywhere(String line) {
    GUID.matcher(line).results().map(MatchResult::group).forEach(this::id);
    ADDRESS.matcher(line).results().map(MatchResult::group).forEach(this::name);
    for (MatchResult path : IN_PATH.matcher(line).results().toList()) {
      for (int group = 1; group <= path.groupCount(); group++) {
        name(Objects.requireNonNullElse(path.group(group), ""));
      }
    }
  }

  private void names(JsonNode row) {
    NAMES.forEach(key -> row.findValuesAsText(key).forEach(this::name));
    String name = row.path("name").asText();
    if (!ROLES_OF_AZURE.contains(name)) {
      name(name);
    }
    if (OF_PEOPLE.contains(row.path("kind").asText())) {
      Arrays.stream(row.path("displayName").asText().split(" ", -1)).forEach(this::name);
    }
    row.path("tags").forEach(tag -> name(tag.asText()));
  }

  private void settings(JsonNode root) {
    List.of("name", "by", "document", "purpose", "homeDomains", "role", "plannedMove")
        .forEach(key -> root.findValues(key).forEach(this::texts));
  }

  private void texts(JsonNode value) {
    if (value.isArray()) {
      value.forEach(this::texts);
    } else {
      name(value.asText());
      anywhere(value.asText());
    }
  }

  private void id(String guid) {
    String lower = guid.toLowerCase(Locale.ROOT);
    boolean ofAzure = RoleCatalogFile.builtIn().find(new RoleDefinitionId(lower)).isPresent();
    if (!ofAzure && !lower.equals(NOBODY)) {
      found.add(lower);
    }
  }

  private void name(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.length() > 2 && !COLOUR.equals(lower)) {
      found.add(lower);
    }
  }
}
