package io.github.palaudit.scan;

import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.snapshot.SnapshotWriter;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Scans whose journals are cut, and that are gone on with. */
record CutScans(Path folder, ScanOptions options) {

  CutScans(Path folder) {
    this(folder, ScanOptions.EVERYTHING);
  }

  /** A finished scan: its lines below the header, and the journal as it was at the end. */
  static final class Finished {
    private final ScanReport report;
    private final List<String> lines;
    private final byte[] journal;

    private Finished(ScanReport report, List<String> lines, byte[] journal) {
      this.report = report;
      this.lines = lines;
      this.journal = journal;
    }

    ScanReport report() {
      return report;
    }

    List<String> lines() {
      return lines;
    }

    byte[] journal() {
      return journal;
    }

    /** What a crash leaves that lets so many bytes stand behind the journal's first line. */
    byte[] cutBehindHead(int bytes) {
      return Arrays.copyOf(journal, headLength(journal) + bytes);
    }

    /** The length of the journal behind its first line, in bytes. */
    int length() {
      return journal.length - headLength(journal);
    }
  }

  Path place() {
    return folder.resolve("snapshot.jsonl.unfinished");
  }

  Finished scan(Simulator simulator, SampleCustomer customer) {
    try (Journal journal = Journal.begin(place(), Map.of(), Scanned.AT.instant())) {
      return scan(simulator, customer, journal);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Finished resume(Simulator simulator, SampleCustomer customer, byte[] journal) throws IOException {
    Files.write(place(), journal);
    try (Journal left =
        Journal.resume(
            place(), Map.of(), Scanned.AT.instant().minusSeconds(60), Scanned.AT.instant())) {
      return scan(simulator, customer, left);
    }
  }

  Finished scan(Simulator simulator, SampleCustomer customer, Journal journal) throws IOException {
    ScanReport report =
        new TenantScan("palaudit test", options)
            .scan(Scanned.session(simulator, customer), journal, ScanProgress.SILENT, Scanned.AT);
    Path file = folder.resolve("snapshot.jsonl");
    try (SnapshotWriter writer = new SnapshotWriter(file)) {
      journal.copyInto(writer::add);
      writer.finish(report.header());
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return new Finished(report, lines.subList(1, lines.size()), Files.readAllBytes(place()));
  }

  /** The readings that a journal holds whole, by name, with where each ends behind the head. */
  static Map<String, Integer> done(byte[] journal) throws IOException {
    int head = headLength(journal);
    Map<String, Integer> ends = new TreeMap<>();
    int end = 0;
    try (DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(journal, head, Math.max(0, journal.length - head)))) {
      while (true) {
        Frames.Frame frame = Frames.next(in);
        end += frame.length();
        if (frame.done().isPresent()) {
          ends.put(frame.done().get(), end);
        }
      }
    } catch (EOFException whole) {
      return ends;
    }
  }

  private static int headLength(byte[] journal) {
    return IntStream.range(0, journal.length)
            .filter(i -> journal[i] == '\n')
            .findFirst()
            .orElse(journal.length - 1)
        + 1;
  }

  /** The paths with their queries that were asked for, in small letters. */
  static List<String> asked(Simulator simulator) {
    List<String> paths = new ArrayList<>();
    for (SeenRequest request : simulator.requests()) {
      paths.add(request.pathAndQuery().toLowerCase(Locale.ROOT));
    }
    return paths;
  }
}
