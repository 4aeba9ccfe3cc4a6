package io.github.palaudit.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/** The records below a snapshot's header, block by block; each failure with its line. */
final class RecordBlocks implements Iterator<List<SnapshotRecord>> {

  private final String name;
  private final OptionalLong announced;
  private final ParsedBlocks blocks;
  private Optional<RecordParser.Parsed> next = Optional.empty();
  private int linesAbove = 1;
  private long read;

  /**
   * @param name the file's, for messages
   * @param announced how many records the header says there are, where it does
   */
  RecordBlocks(String name, OptionalLong announced, ParsedBlocks blocks) {
    this.name = name;
    this.announced = announced;
    this.blocks = blocks;
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      try {
        next = blocks.next();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      next.ifPresentOrElse(this::count, this::checkEnd);
    }
    return next.isPresent();
  }

  @Override
  public List<SnapshotRecord> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<SnapshotRecord> records = next.orElseThrow().records();
    next = Optional.empty();
    return records;
  }

  private void count(RecordParser.Parsed parsed) {
    linesAbove += parsed.lines();
    read += parsed.records().size();
    parsed
        .damaged()
        .flatMap(line -> blocks.damage(line, linesAbove))
        .ifPresent(
            broken -> {
              throw damaged(broken);
            });
  }

  private void checkEnd() {
    blocks
        .failure()
        .ifPresent(
            broken -> {
              throw damaged(broken);
            });
    if (announced.isPresent() && read != announced.getAsLong()) {
      throw new UnreadableInput(
          name,
          "holds "
              + read
              + " records and was written with "
              + announced.getAsLong()
              + ": the snapshot is cut short; scan or import again");
    }
  }

  private UnreadableInput damaged(Exception broken) {
    String why =
        broken instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : broken.toString();
    return new UnreadableInput(
        name,
        "line "
            + (linesAbove + 1)
            + ": the snapshot is damaged or cut short ("
            + why
            + "); scan or import again",
        broken);
  }
}
