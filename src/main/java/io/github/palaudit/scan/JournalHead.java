package io.github.palaudit.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first line of a journal: which scan it is of.
 *
 * @param words what the line says, key by key
 * @param bytes the length of the line with its end
 */
record JournalHead(Map<String, String> words, int bytes) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};
  private static final String FROM = "from";
  private static final String FORMAT = "format";
  private static final String THIS_FORMAT = "palaudit-unfinished-scan/1";
  private static final int LONGEST = 1 << 20;

  /** The line of a scan that begins. */
  static byte[] line(Map<String, String> about, Instant now) throws IOException {
    Map<String, String> head = new LinkedHashMap<>();
    head.put(FORMAT, THIS_FORMAT);
    head.put(FROM, now.toString());
    head.putAll(about);
    return (JSON.writeValueAsString(head) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The next line; empty where a crash left none, or none that is whole. */
  static Optional<JournalHead> read(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next > 0 && next != '\n' && line.size() < LONGEST) {
      line.write(next);
      next = in.read();
    }
    if (next != '\n') {
      return Optional.empty();
    }
    try {
      Map<String, String> words =
          JSON.readValue(new String(line.toByteArray(), StandardCharsets.UTF_8), TEXTS);
      return Optional.of(new JournalHead(Map.copyOf(words), line.size() + 1));
    } catch (JsonProcessingException | NullPointerException foreign) {
      return Optional.of(new JournalHead(Map.of(), line.size() + 1));
    }
  }

  /** When the scan began; empty when this is no journal. */
  Optional<Instant> from() {
    try {
      return THIS_FORMAT.equals(words.get(FORMAT))
          ? Optional.of(Instant.parse(words.getOrDefault(FROM, "")))
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /**
   * When the scan began, if it can be gone on with; throws {@link CannotResume} if not.
   *
   * @param about must say what the line says
   * @param oldest of a scan begun before this, what was read may no longer be true
   */
  Instant resumable(JournalFile file, Map<String, String> about, Instant oldest) {
    Instant from =
        from()
            .orElseThrow(
                () ->
                    new CannotResume(
                        file
                            + " is no unfinished scan of this palaudit; delete it and scan anew,"
                            + " without --resume."));
    if (from.isBefore(oldest)) {
      throw new CannotResume(
          file
              + " was begun at "
              + from
              + ": too long ago to be joined with what is true now. Scan anew, without --resume.");
    }
    for (Map.Entry<String, String> one : about.entrySet()) {
      String before = words.getOrDefault(one.getKey(), "");
      if (!before.equals(one.getValue())) {
        throw new CannotResume(
            file
                + " was begun "
                + differing(one.getKey(), before, one.getValue())
                + ". Give the same command as then, or delete the file and scan anew, without"
                + " --resume.");
      }
    }
    return from;
  }

  private static String differing(String name, String before, String now) {
    if (before.isEmpty()) {
      return "without " + name + ", and now it is given";
    }
    return now.isEmpty()
        ? "with " + name + ", and now it is not given"
        : "with " + name + " \"" + before + "\", and now it is \"" + now + "\"";
  }
}
