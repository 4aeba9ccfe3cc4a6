package io.github.palaudit.scan;

import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The threads of a scan: one for each scanner under way or part of it, and so many that read. */
final class Crew implements AutoCloseable {

  private final ExecutorService scanners =
      Executors.newCachedThreadPool(work -> daemon(work, "palaudit-scanner"));
  private final ExecutorService readers;
  private final AtomicLong turns = new AtomicLong();

  Crew(int concurrency) {
    this.readers =
        new ThreadPoolExecutor(
            concurrency,
            concurrency,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            work -> daemon(work, "palaudit-read"));
  }

  /** What waits for a reader: the most urgent goes first, then who came first. */
  private record Turn(int urgency, long number, Runnable work)
      implements Runnable, Comparable<Turn> {

    private static final Comparator<Turn> ORDER =
        Comparator.comparingInt(Turn::urgency).reversed().thenComparingLong(Turn::number);

    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Turn other) {
      return ORDER.compare(this, other);
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Starts every scanner, or part of one; ends when all are through. */
  <T> CompletableFuture<Void> start(Collection<T> all, Consumer<T> work) {
    return start(all, work, scanners);
  }

  /** Does this for every item, as many at once as may be; ends when all are done. */
  <T> CompletableFuture<Void> read(Collection<T> items, int urgency, Consumer<T> work) {
    return start(
        items, work, turn -> readers.execute(new Turn(urgency, turns.getAndIncrement(), turn)));
  }

  private static <T> CompletableFuture<Void> start(
      Collection<T> items, Consumer<T> work, Executor threads) {
    return CompletableFuture.allOf(
        items.stream()
            .map(item -> CompletableFuture.runAsync(() -> work.accept(item), threads))
            .toArray(CompletableFuture<?>[]::new));
  }

  /** Returns when it has ended, or throws what it failed with. */
  static void await(CompletableFuture<Void> all) {
    try {
      all.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Waits for its end; whether nothing failed. */
  static boolean endsWell(CompletableFuture<Void> all) {
    return all.handle((nothing, failed) -> failed == null).join();
  }

  @Override
  public void close() {
    scanners.shutdownNow();
    readers.shutdownNow();
  }
}
