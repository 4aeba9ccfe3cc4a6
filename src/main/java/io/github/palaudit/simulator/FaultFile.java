package io.github.palaudit.simulator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A script of faults in JSON: {@code {"faults": [{"path": ..., "what": ..., ...}]}}. Comments are
 * welcome in it.
 */
public final class FaultFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.ALLOW_COMMENTS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private FaultFile() {}

  /**
   * The faults of this file, in order.
   *
   * @throws UnreadableInput when it cannot be read, or says something that is not understood; the
   *     message names the fault
   */
  public static List<Fault> read(Path file) {
    JsonNode script = tree(file);
    if (!script.isObject() || script.size() != 1 || !script.path("faults").isArray()) {
      throw new UnreadableInput(file.toString(), "expected {\"faults\": [...]} and nothing else");
    }
    List<Fault> faults = new ArrayList<>();
    for (JsonNode entry : script.path("faults")) {
      try {
        faults.add(FaultEntry.fault(entry));
      } catch (IllegalArgumentException mistake) {
        throw new UnreadableInput(
            file + ", fault " + (faults.size() + 1), String.valueOf(mistake.getMessage()), mistake);
      }
    }
    return faults;
  }

  private static JsonNode tree(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException noJson) {
      String where =
          noJson.getLocation() == null ? "" : ", line " + noJson.getLocation().getLineNr();
      throw new UnreadableInput(
          file + where, "this is not JSON: " + noJson.getOriginalMessage(), noJson);
    } catch (IOException unreadable) {
      throw new UnreadableInput(file.toString(), "it cannot be read", unreadable);
    }
  }
}
