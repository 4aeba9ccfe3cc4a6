package io.github.palaudit.scan.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads the file of {@code --cloud FILE}. */
final class CloudFile {

  private static final String CERTIFICATE = "caCertificate";
  private static final List<String> KEYS =
      List.of(
          "authority",
          "resourceManager",
          "microsoftGraph",
          "resourceManagerAudience",
          "microsoftGraphAudience",
          CERTIFICATE);

  private final Path file;
  private final JsonNode root;

  private CloudFile(Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static Cloud read(Path file) {
    JsonNode root = parse(file);
    if (!root.isObject()) {
      throw new UnreadableInput(file.toString(), "is no JSON object; expected the keys " + KEYS);
    }
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KEYS.contains(name)) {
        throw new UnreadableInput(file.toString(), name + ": unknown key; expected one of " + KEYS);
      }
    }
    try {
      return new CloudFile(file, root).cloud();
    } catch (IllegalArgumentException bad) {
      throw new UnreadableInput(file.toString(), String.valueOf(bad.getMessage()), bad);
    }
  }

  private static JsonNode parse(Path file) {
    try {
      return new JsonMapper().readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw new UnreadableInput(
          file.toString(),
          "there is no such file, nor a cloud of that name (public, usgov, china)",
          missing);
    } catch (JsonProcessingException broken) {
      throw new UnreadableInput(
          file + ", line " + broken.getLocation().getLineNr(), "is not JSON", broken);
    } catch (IOException failure) {
      throw new UnreadableInput(file.toString(), "cannot be read (" + failure + ")", failure);
    }
  }

  private Cloud cloud() {
    URI resourceManager = address("resourceManager").orElseThrow(() -> missing("resourceManager"));
    URI microsoftGraph = address("microsoftGraph").orElseThrow(() -> missing("microsoftGraph"));
    return new Cloud(
        file.toString(),
        address("authority").orElseThrow(() -> missing("authority")),
        resourceManager,
        microsoftGraph,
        address("resourceManagerAudience").orElse(resourceManager),
        address("microsoftGraphAudience").orElse(microsoftGraph),
        text(CERTIFICATE).map(path -> file.toAbsolutePath().resolveSibling(path)),
        false);
  }

  private Optional<URI> address(String key) {
    return text(key).map(URI::create);
  }

  private Optional<String> text(String key) {
    JsonNode value = root.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new UnreadableInput(file.toString(), key + ": expected text");
    }
    return Optional.of(value.asText());
  }

  private UnreadableInput missing(String key) {
    return new UnreadableInput(file.toString(), key + ": is missing; expected an https address");
  }
}
