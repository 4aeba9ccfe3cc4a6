package io.github.palaudit.scan;

import io.github.palaudit.snapshot.PrivateFiles;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The file of a journal, held against every other scan until it is closed. All reading goes through
 * the one channel that holds the lock: on POSIX systems a process loses its locks on a file as soon
 * as it closes any other handle of it.
 */
final class JournalFile implements Closeable {

  private static final int BUFFER = 1 << 16;

  /** Far behind the content, which stays readable where locks are mandatory. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** What this process holds: a lock keeps other processes away only. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private JournalFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens it, or makes an empty one that only its owner may read.
   *
   * @throws CannotResume when another scan writes it
   * @throws IOException when the disk refuses
   */
  static JournalFile open(Path file) throws IOException {
    Path path = file.toAbsolutePath().normalize();
    if (!HELD.add(path)) {
      throw inUse(file);
    }
    JournalFile opened = null;
    try {
      opened = new JournalFile(path, PrivateFiles.openOrMake(path));
      if (opened.channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        throw inUse(file);
      }
      return opened;
    } catch (IOException | RuntimeException unusable) {
      if (opened == null) {
        HELD.remove(path);
      } else {
        opened.close();
      }
      throw unusable;
    }
  }

  private static CannotResume inUse(Path file) {
    return new CannotResume(file + " is in use: another scan writes it. Wait for it, or stop it.");
  }

  /** Its bytes from this position to where they end now. */
  InputStream read(long position) {
    return new BufferedInputStream(new From(position), BUFFER);
  }

  /** What lies behind this position goes away, and writing goes on there. */
  void cutAt(long position) throws IOException {
    channel.truncate(position);
    channel.position(position);
  }

  void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Its length in bytes. */
  long size() throws IOException {
    return channel.size();
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD.remove(path);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /** Reads without moving the place where writing goes on. */
  private final class From extends InputStream {
    private long at;

    From(long position) {
      this.at = position;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = channel.read(ByteBuffer.wrap(into, from, length), at);
      at += Math.max(0, count);
      return count;
    }
  }
}
