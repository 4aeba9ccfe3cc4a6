package io.github.palaudit.cli;

import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which customers of a run over several are scanned already, on disk until all are: with {@code
 * --resume} they are not scanned again, as long as their snapshots are the files that the run
 * wrote.
 */
final class UnfinishedRun implements FinishedScans {

  private static final String FORMAT = "palaudit-unfinished-run/1";
  private static final String NAME = "palaudit-run.unfinished";

  private final Path file;
  private final String head;
  private final Map<TenantId, Done> done = new LinkedHashMap<>();

  /** A snapshot as it was when it was finished. */
  private record Done(int gaps, long size, long modified) {
    static Done of(Path snapshot, int gaps) throws IOException {
      return new Done(gaps, Files.size(snapshot), Files.getLastModifiedTime(snapshot).toMillis());
    }
  }

  private UnfinishedRun(Path file, String head) {
    this.file = file;
    this.head = head;
  }

  /** A new run into this folder; what an earlier one left is forgotten. */
  static UnfinishedRun begin(Path folder, String choices, Instant now) {
    return new UnfinishedRun(folder.resolve(NAME), FORMAT + "\t" + now + "\t" + choices);
  }

  /** The run that was broken off there, if it was one with the same choices and not too old. */
  static UnfinishedRun resume(Path folder, String choices, Instant now) throws IOException {
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split("\t", 3);
      if (head.length == 3
          && head[0].equals(FORMAT)
          && head[2].equals(choices)
          && isFresh(head[1], now)) {
        UnfinishedRun run = new UnfinishedRun(file, lines.get(0));
        lines.stream().skip(1).forEach(run::read);
        return run;
      }
    }
    return begin(folder, choices, now);
  }

  private static boolean isFresh(String begun, Instant now) {
    try {
      return Instant.parse(begun).isAfter(now.minus(LiveScan.STALE));
    } catch (DateTimeException broken) {
      return false;
    }
  }

  private void read(String line) {
    String[] words = line.split("\t", -1);
    try {
      done.put(
          new TenantId(words[0]),
          new Done(Integer.parseInt(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
      // That customer is scanned again.
    }
  }

  /** Whether this run has finished this snapshot, and nobody has touched it since. */
  @Override
  public boolean hasFinished(TenantId tenant, Path snapshot) throws IOException {
    Done known = done.get(tenant);
    return known != null && Files.exists(snapshot) && known.equals(Done.of(snapshot, known.gaps()));
  }

  @Override
  public int gaps(TenantId tenant) {
    Done known = done.get(tenant);
    return known == null ? 0 : known.gaps();
  }

  @Override
  public void finished(TenantId tenant, Path snapshot, int gaps) throws IOException {
    done.put(tenant, Done.of(snapshot, gaps));
    StringBuilder lines = new StringBuilder(head).append('\n');
    done.forEach(
        (one, how) ->
            lines
                .append(String.join("\t", one.value(), Integer.toString(how.gaps())))
                .append('\t')
                .append(how.size())
                .append('\t')
                .append(how.modified())
                .append('\n'));
    PrivateFiles.replace(file, out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Every customer is scanned. */
  void end() throws IOException {
    Files.deleteIfExists(file);
  }
}
