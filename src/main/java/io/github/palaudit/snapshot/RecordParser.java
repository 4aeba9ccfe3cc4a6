package io.github.palaudit.snapshot;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes records of lines. For one thread at a time. */
final class RecordParser {

  /** Of a usual record, in bytes. */
  private static final int USUAL_LINE = 300;

  private final JsonMapper mapper;
  private final ObjectReader reader;
  private final RoleAssignmentLine assignments;

  RecordParser(SharedIds ids) {
    InternedText<ScopeId> scopes = new InternedText<>(ids.scopes());
    InternedText<RoleDefinitionId> roles = new InternedText<>(ids.roles());
    InternedText<ObjectId> objects = new InternedText<>(ids.objects());
    this.assignments = new RoleAssignmentLine(scopes, roles, objects);
    this.mapper = SnapshotJson.newMapper(ids, scopes, roles, objects);
    mapper.getFactory().setStreamReadConstraints(SnapshotJson.constraints());
    this.reader = mapper.readerFor(SnapshotRecord.class);
  }

  /** Reads one file's header as well. */
  JsonMapper mapper() {
    return mapper;
  }

  /**
   * What a block came to.
   *
   * @param lines how many line ends it holds, or up to the damaged line
   * @param damaged the first damaged line; empty when there is none
   */
  record Parsed(List<SnapshotRecord> records, int lines, Optional<Line> damaged) {}

  /** One line, with its end where it has one. */
  static final class Line {
    private final byte[] bytes;

    Line(byte[] bytes) {
      this.bytes = bytes;
    }

    private InputStream below(int linesAbove) {
      byte[] above = new byte[linesAbove];
      Arrays.fill(above, (byte) '\n');
      return new SequenceInputStream(
          new ByteArrayInputStream(above), new ByteArrayInputStream(bytes));
    }
  }

  /** The records of these lines. */
  Parsed parse(LineBlocks.Block block) throws IOException {
    List<SnapshotRecord> records = new ArrayList<>(block.length() / USUAL_LINE + 1);
    int lines = 0;
    int open = LineBlocks.BEFORE;
    int at = open;
    try {
      while (at < block.length()) {
        RoleAssignment assignment = assignments.read(block.bytes(), at, block.length());
        if (assignment == null) {
          at = endOfLine(block, at);
        } else {
          add(records, block, open, at);
          records.add(assignment);
          at = assignments.end();
          open = at;
        }
        lines++;
      }
      add(records, block, open, at);
      return new Parsed(records, lines, Optional.empty());
    } catch (IOException | IllegalArgumentException broken) {
      return firstDamaged(block, broken);
    }
  }

  /** Lines of any kind; the line end before them keeps an encoding from being guessed. */
  private void add(List<SnapshotRecord> records, LineBlocks.Block block, int from, int to)
      throws IOException {
    if (from < to) {
      try (JsonParser parser = mapper.createParser(block.bytes(), from - 1, to - from + 1)) {
        add(records, parser);
      }
    }
  }

  /** What is wrong with a damaged line that stands below so many others. */
  Optional<Exception> damage(Line line, int linesAbove) {
    try (JsonParser parser = mapper.createParser(line.below(linesAbove))) {
      add(new ArrayList<>(), parser);
      return Optional.empty();
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.of(broken);
    }
  }

  private void add(List<SnapshotRecord> records, JsonParser parser) throws IOException {
    MappingIterator<SnapshotRecord> values = reader.readValues(parser);
    while (values.hasNextValue()) {
      int line = parser.currentTokenLocation().getLineNr();
      records.add(values.nextValue());
      if (parser.currentTokenLocation().getLineNr() != line) {
        throw new JsonParseException(parser, "a record of more than one line");
      }
    }
  }

  /** Each line for itself: what a damaged one does to those below it does not count. */
  private Parsed firstDamaged(LineBlocks.Block block, Exception broken) throws IOException {
    int lines = 0;
    for (int from = LineBlocks.BEFORE; from < block.length(); lines++) {
      int to = endOfLine(block, from);
      Line line = new Line(Arrays.copyOfRange(block.bytes(), from, to));
      if (damage(line, 2).isPresent()) {
        return new Parsed(List.of(), lines, Optional.of(line));
      }
      from = to;
    }
    throw new IOException(broken);
  }

  private static int endOfLine(LineBlocks.Block block, int from) {
    int at = from;
    while (at < block.length() && block.bytes()[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, block.length());
  }
}
