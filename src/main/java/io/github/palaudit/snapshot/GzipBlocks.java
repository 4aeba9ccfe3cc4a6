package io.github.palaudit.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses to one gzip stream (RFC 1952), several blocks at once. Each block is compressed by
 * itself and ended on a whole byte, as zlib's sync flush does, so that blocks laid end to end are
 * one deflate stream: the same bytes on any number of processors. Belongs to one thread; holds a
 * few blocks.
 */
final class GzipBlocks extends OutputStream {

  private static final int BLOCK = 1 << 19;
  private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

  /** Magic number, deflate, no flags, no time, no extra flags, unknown operating system. */
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  /** The last block of a deflate stream, with nothing in it. */
  private static final byte[] END = {3, 0};

  private final OutputStream behind;
  private final ExecutorService aside = Executors.newFixedThreadPool(AT_ONCE, GzipBlocks::daemon);
  private final Queue<CompletableFuture<byte[]>> underWay = new ArrayDeque<>();
  private final CRC32 sum = new CRC32();
  private byte[] block = new byte[BLOCK];
  private int filled;
  private long length;
  private boolean broken;

  /** Writes to that stream, and closes it. */
  GzipBlocks(OutputStream behind) {
    this.behind = behind;
    underWay.add(CompletableFuture.completedFuture(HEAD));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "palaudit-gzip");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    int at = from;
    int left = count;
    while (left > 0) {
      int part = Math.min(left, BLOCK - filled);
      System.arraycopy(bytes, at, block, filled, part);
      filled += part;
      at += part;
      left -= part;
      if (filled == BLOCK) {
        endBlock();
      }
    }
  }

  private void endBlock() throws IOException {
    byte[] full = block;
    int size = filled;
    block = new byte[BLOCK];
    filled = 0;
    sum.update(full, 0, size);
    length += size;
    if (underWay.size() > AT_ONCE) {
      put(underWay.remove().join());
    }
    underWay.add(CompletableFuture.supplyAsync(() -> compressed(full, size), aside));
  }

  private static byte[] compressed(byte[] block, int size) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(block, 0, size);
      byte[] room = new byte[size / 8 + 64];
      int used = 0;
      while (true) {
        used += deflater.deflate(room, used, room.length - used, Deflater.SYNC_FLUSH);
        if (used < room.length) {
          return Arrays.copyOf(room, used);
        }
        room = Arrays.copyOf(room, 2 * room.length);
      }
    } finally {
      deflater.end();
    }
  }

  /** After a failure nothing more is written. */
  private void put(byte[] bytes) throws IOException {
    if (broken) {
      return;
    }
    broken = true;
    behind.write(bytes);
    broken = false;
  }

  /** Returns when all is written. */
  @Override
  public void close() throws IOException {
    if (aside.isShutdown()) {
      return;
    }
    try (behind) {
      endBlock();
      while (!underWay.isEmpty()) {
        put(underWay.remove().join());
      }
      put(END);
      put(
          ByteBuffer.allocate(2 * Integer.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt((int) sum.getValue())
              .putInt((int) length)
              .array());
    } finally {
      aside.shutdown();
    }
  }
}
