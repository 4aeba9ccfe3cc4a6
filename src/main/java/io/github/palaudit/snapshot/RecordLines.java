package io.github.palaudit.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Makes lines of records, and records of lines. Safe for many threads. */
public final class RecordLines {

  /** Two digits and a bar, so that sections sort in their order. */
  private static final String[] SECTIONS =
      Arrays.stream(SnapshotRecord.Section.values())
          .map(section -> String.format(Locale.ROOT, "%02d|", section.ordinal()))
          .toArray(String[]::new);

  private final JsonMapper mapper = SnapshotJson.newMapper();

  /** The record as a line of the file. */
  public RecordLine line(SnapshotRecord found) {
    return new RecordLine(SECTIONS[found.section().ordinal()] + found.key(), json(found));
  }

  private String json(SnapshotRecord found) {
    Optional<String> usual =
        found instanceof RoleAssignment assignment
            ? RoleAssignmentJson.of(assignment)
            : Optional.empty();
    return usual.orElseGet(() -> inGeneral(found));
  }

  /** Whatever it is. */
  String inGeneral(SnapshotRecord found) {
    try {
      return mapper.writeValueAsString(found);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record cannot be written", impossible);
    }
  }

  /**
   * The record of a line that {@link #line} made; one caller at a time.
   *
   * @throws UnreadableInput when it is none
   */
  public synchronized SnapshotRecord read(RecordLine line) {
    try {
      return mapper.readValue(line.json(), SnapshotRecord.class);
    } catch (JsonProcessingException broken) {
      throw new UnreadableInput(line.key(), "is no record of a snapshot", broken);
    }
  }
}
