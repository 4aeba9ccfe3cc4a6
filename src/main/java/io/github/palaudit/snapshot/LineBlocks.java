package io.github.palaudit.snapshot;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Lines in blocks of about one size, each cut where a line ends; a longer line makes a longer
 * block. For one thread.
 */
final class LineBlocks {

  /** The usual size, in bytes: small enough to stay in a processor's cache. */
  static final int USUAL = 1 << 18;

  /** No group is so large that its members need more, in bytes. */
  private static final int LONGEST_LINE = 1 << 27;

  /** Stands before the first line of each block, so that no encoding is guessed from that line. */
  static final int BEFORE = 1;

  private final InputStream in;
  private final int usual;
  private final Deque<byte[]> spare = new ArrayDeque<>();
  private byte[] bytes;
  private int filled = BEFORE;
  private boolean ended;
  private Optional<IOException> failure = Optional.empty();

  /**
   * The lines that are left to read.
   *
   * @param usual size of a block, in bytes
   */
  LineBlocks(InputStream in, int usual) {
    this.in = in;
    this.usual = usual;
    this.bytes = newBytes();
  }

  /** Whole lines below an empty one. */
  static final class Block {
    private final byte[] bytes;
    private final int length;

    Block(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    /** The lines in their first {@link #length} bytes; not copied. */
    byte[] bytes() {
      return bytes;
    }

    int length() {
      return length;
    }
  }

  /** The next whole lines; none at the end, and none where reading failed. */
  Optional<Block> next() {
    int end = 0;
    while (end == 0 && !ended) {
      fill();
      end = ended && failure.isEmpty() ? filled : endOfLastLine();
    }
    if (end <= BEFORE) {
      return Optional.empty();
    }
    Block block = new Block(bytes, end);
    int left = filled - end;
    byte[] next = left < usual && !spare.isEmpty() ? spare.pop() : newBytes(left);
    System.arraycopy(bytes, end, next, BEFORE, left);
    bytes = next;
    filled = BEFORE + left;
    return Optional.of(block);
  }

  /** Whether no further lines can come. */
  boolean hasEnded() {
    return ended;
  }

  /** What stopped reading before the end; the lines read until then were handed out. */
  Optional<IOException> failure() {
    return failure;
  }

  /** Takes a block back that nobody needs any more. */
  void reuse(Block block) {
    if (block.bytes.length == BEFORE + usual) {
      spare.push(block.bytes);
    }
  }

  private void fill() {
    if (filled == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    try {
      while (filled < bytes.length && !ended) {
        int read = in.read(bytes, filled, bytes.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
      }
      if (filled > LONGEST_LINE) {
        throw new StreamConstraintsException("a line of more than " + LONGEST_LINE + " bytes");
      }
    } catch (IOException broken) {
      ended = true;
      failure = Optional.of(broken);
    }
  }

  /** Behind the last line end; 0 when there is none. */
  private int endOfLastLine() {
    int at = filled - 1;
    while (at >= BEFORE && bytes[at] != '\n') {
      at--;
    }
    return at < BEFORE ? 0 : at + 1;
  }

  private byte[] newBytes() {
    return newBytes(0);
  }

  private byte[] newBytes(int left) {
    byte[] made = new byte[BEFORE + Math.max(left, usual)];
    Arrays.fill(made, 0, BEFORE, (byte) '\n');
    return made;
  }
}
