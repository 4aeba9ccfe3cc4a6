package io.github.palaudit.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Has another thread write to a stream, block by block: what comes next is made while a block is
 * compressed. Belongs to one thread; holds a few blocks at most.
 */
final class AsideStream extends OutputStream {

  private static final int BLOCK = 1 << 16;
  private static final int MOST_BLOCKS = 8;

  private final OutputStream behind;
  private final ExecutorService aside = Executors.newSingleThreadExecutor(AsideStream::daemon);
  private final Semaphore room = new Semaphore(MOST_BLOCKS);
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
  private byte[] block = new byte[BLOCK];
  private int filled;
  private boolean told;

  /** Writes to that stream, and closes it. */
  AsideStream(OutputStream behind) {
    this.behind = behind;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "palaudit-write");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, BLOCK - filled);
      System.arraycopy(bytes, at, block, filled, part);
      filled += part;
      at += part;
      left -= part;
      if (filled == BLOCK) {
        hand(block, filled);
        block = new byte[BLOCK];
        filled = 0;
      }
    }
  }

  /** After a failure nothing more is written. */
  private void hand(byte[] bytes, int length) throws IOException {
    if (written.isCompletedExceptionally()) {
      await();
      return;
    }
    room.acquireUninterruptibly();
    written =
        written
            .thenRunAsync(() -> writeBehind(bytes, length), aside)
            .whenComplete((done, failed) -> room.release());
  }

  private void writeBehind(byte[] bytes, int length) {
    try {
      behind.write(bytes, 0, length);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Waits for what was handed over; a failure of it is thrown once. */
  private void await() throws IOException {
    try {
      written.join();
    } catch (CompletionException failed) {
      if (told) {
        return;
      }
      told = true;
      if (failed.getCause() instanceof UncheckedIOException refused) {
        throw refused.getCause();
      }
      throw failed;
    }
  }

  /** Returns when all is written; throws what a block failed with, unless that is told already. */
  @Override
  public void close() throws IOException {
    try (behind) {
      hand(block, filled);
      filled = 0;
      await();
    } finally {
      aside.shutdown();
    }
  }
}
