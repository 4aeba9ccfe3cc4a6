package io.github.palaudit.snapshot;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a file, parsed by several threads and handed out in the order of the file. A file
 * of one block is parsed by the thread that asks; the others end with {@link #close}.
 */
final class ParsedBlocks implements AutoCloseable {

  /** More would wait for the thread that reads. */
  private static final int MOST_WORKERS = 4;

  private final LineBlocks blocks;
  private final SharedIds ids;
  private final int workers;
  private final Queue<RecordParser> idle = new ConcurrentLinkedQueue<>();
  private final Queue<Started> inOrder = new ArrayDeque<>();
  private @Nullable ExecutorService executor;

  /**
   * @param parser the first that parses; others are made when they are needed
   */
  ParsedBlocks(LineBlocks blocks, SharedIds ids, RecordParser parser) {
    this.blocks = blocks;
    this.ids = ids;
    this.workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    idle.add(parser);
  }

  /** A block, and what it will have come to. */
  private record Started(LineBlocks.Block block, FutureTask<RecordParser.Parsed> parsing) {}

  /** The next block; none at the end, and none where reading failed. */
  Optional<RecordParser.Parsed> next() throws IOException {
    while (inOrder.size() <= 2 * workers) {
      Optional<LineBlocks.Block> block = blocks.next();
      if (block.isEmpty()) {
        break;
      }
      start(block.get());
    }
    Started first = inOrder.poll();
    if (first == null) {
      return Optional.empty();
    }
    RecordParser.Parsed parsed = result(first.parsing());
    blocks.reuse(first.block());
    return Optional.of(parsed);
  }

  private void start(LineBlocks.Block block) {
    FutureTask<RecordParser.Parsed> parsing = new FutureTask<>(() -> parsed(block));
    inOrder.add(new Started(block, parsing));
    if (executor == null && workers > 1 && !blocks.hasEnded()) {
      executor = newExecutor(workers);
    }
    if (executor == null) {
      parsing.run();
    } else {
      executor.execute(parsing);
    }
  }

  /** What is wrong with a damaged line that stands below so many others. */
  Optional<Exception> damage(RecordParser.Line line, int linesAbove) {
    return new RecordParser(ids).damage(line, linesAbove);
  }

  /** What stopped reading before the end. */
  Optional<IOException> failure() {
    return blocks.failure();
  }

  private RecordParser.Parsed parsed(LineBlocks.Block block) throws IOException {
    RecordParser free = idle.poll();
    RecordParser parser = free == null ? new RecordParser(ids) : free;
    try {
      return parser.parse(block);
    } finally {
      idle.add(parser);
    }
  }

  private static ExecutorService newExecutor(int workers) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        workers,
        work -> {
          Thread thread = new Thread(work, "palaudit-reading-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  private static RecordParser.Parsed result(FutureTask<RecordParser.Parsed> parsing)
      throws IOException {
    try {
      return parsing.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IOException(failed.getCause());
    }
  }

  /** Waits for the blocks that are being parsed; each is small. */
  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
      boolean interrupted = Thread.interrupted();
      try {
        executor.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException again) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
