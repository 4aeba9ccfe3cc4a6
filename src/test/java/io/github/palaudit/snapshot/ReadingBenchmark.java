package io.github.palaudit.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.palaudit.benchmark.LargeTenant;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reading an uncompressed snapshot beside a bare Jackson token loop over the same bytes, both warm
 * in one process. Prints the speeds and their ratio.
 */
final class ReadingBenchmark {

  private static final int ROUNDS = 8;

  private ReadingBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("palaudit-benchmark");
    Path file = folder.resolve("large.jsonl");
    try {
      LargeTenant tenant = new LargeTenant(200_000, 20_000, 2_000, 115, 80);
      try (SnapshotWriter writer = new SnapshotWriter(file)) {
        tenant.records().forEach(writer::add);
        writer.finish(tenant.header());
      }
      compare(file, System.out);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void compare(Path file, PrintStream out) throws IOException {
    double megabytes = Files.size(file) / 1e6;
    double best = 0;
    double bestTokens = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long tokens = tokens(file);
      long between = System.nanoTime();
      int records = SnapshotFile.read(file).roleAssignments().size();
      long end = System.nanoTime();
      double tokensPerSecond = megabytes * 1e9 / (between - start);
      double perSecond = megabytes * 1e9 / (end - between);
      if (round >= ROUNDS / 2) {
        best = Math.max(best, perSecond);
        bestTokens = Math.max(bestTokens, tokensPerSecond);
      }
      out.printf(
          Locale.ROOT,
          "%s: %.0f MB, %,d tokens at %.0f MB/s; snapshot of %,d assignments at %.0f MB/s,"
              + " ratio %.2f%n",
          round == 0 ? "cold" : "warm",
          megabytes,
          tokens,
          tokensPerSecond,
          records,
          perSecond,
          perSecond / tokensPerSecond);
    }
    out.printf(Locale.ROOT, "best of the last %d: ratio %.2f%n", ROUNDS / 2, best / bestTokens);
  }

  private static long tokens(Path file) throws IOException {
    long tokens = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser parser = new JsonFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }
}
