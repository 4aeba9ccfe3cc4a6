package io.github.palaudit.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes a portfolio of the audits that lie in files and folders. The same files give the same
 * portfolio, whatever the order of arguments, of the folders' lists and of the threads.
 */
public final class PortfolioReader {

  private PortfolioReader() {}

  /**
   * The portfolio of all audits in these files and folders.
   *
   * @param inputs files, and folders that are searched at any depth
   * @param folder where the portfolio goes: places and links are relative to it
   * @param asOf the instant it is for; empty for that of the newest audit. Later audits are left
   *     out
   * @param threads how many files are read at once
   * @param expected customers that have to be answered for: without a present audit they are named
   * @throws IOException when a folder cannot be listed
   */
  public static Portfolio read(
      Collection<Path> inputs,
      Path folder,
      Optional<Instant> asOf,
      int threads,
      Collection<Expected> expected)
      throws IOException {
    AuditFiles files = new AuditFiles(folder).search(inputs);
    Gathering gathering = new Gathering(asOf, expected);
    Set<Path> told = ConcurrentHashMap.newKeySet();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> reading = new ArrayList<>();
      files.found().forEach(found -> reading.add(pool.submit(() -> read(found, gathering, told))));
      for (Future<?> one : reading) {
        await(one);
      }
    } finally {
      pool.shutdownNow();
    }
    files.broken(told).forEach(gathering::add);
    return gathering.portfolio();
  }

  /** The same where nobody in particular is expected. */
  public static Portfolio read(
      Collection<Path> inputs, Path folder, Optional<Instant> asOf, int threads)
      throws IOException {
    return read(inputs, folder, asOf, threads, List.of());
  }

  private static void read(FoundAudit found, Gathering into, Set<Path> told) {
    try {
      Optional<CustomerAudit> audit = AuditFile.read(found);
      if (audit.isPresent()) {
        into.add(audit.get());
        told.add(found.file());
      }
    } catch (AuditFile.Unusable unusable) {
      into.add(new Broken(found.place(), String.valueOf(unusable.getMessage())));
      told.add(found.file());
    }
  }

  private static void await(Future<?> reading) throws IOException {
    try {
      reading.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while reading", stopped);
    }
  }
}
