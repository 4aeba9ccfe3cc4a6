package io.github.palaudit.scan;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The threads of a scan: one for each scanner of a stage or part of it, and so many that read. */
final class Crew implements AutoCloseable {

  private final ExecutorService scanners =
      Executors.newCachedThreadPool(work -> daemon(work, "palaudit-scanner"));
  private final ExecutorService readers;

  Crew(int concurrency) {
    this.readers = Executors.newFixedThreadPool(concurrency, work -> daemon(work, "palaudit-read"));
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Runs every scanner, or part of one; returns when all are through. */
  <T> void scan(Collection<T> all, Consumer<T> work) {
    together(all, work, scanners);
  }

  /** Does this for every item, as many at once as may be; returns when all are done. */
  <T> void read(Collection<T> items, Consumer<T> work) {
    together(items, work, readers);
  }

  private static <T> void together(Collection<T> items, Consumer<T> work, ExecutorService threads) {
    CompletableFuture<?>[] all =
        items.stream()
            .map(item -> CompletableFuture.runAsync(() -> work.accept(item), threads))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  @Override
  public void close() {
    scanners.shutdownNow();
    readers.shutdownNow();
  }
}
