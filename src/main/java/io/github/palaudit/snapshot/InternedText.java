package io.github.palaudit.snapshot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object for all equal texts of a file, found by the ASCII characters in a buffer: a snapshot
 * of a million records names the same few thousand scopes, roles and principals. For one thread.
 *
 * @param <T> what is made of a text
 */
final class InternedText<T> {

  private static final int FIRST_SIZE = 1 << 10;

  /** A hostile file may be made of texts that collide: beyond this the JDK's map takes over. */
  private static final int LONGEST_PROBE = 64;

  private static final long MIX = 0x9e3779b97f4a7c15L;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Function<String, T> make;
  private @Nullable Entry<T>[] table = newTable(FIRST_SIZE);
  private final Map<String, T> collided = new HashMap<>();
  private @Nullable Entry<T> last;
  private int size;

  /** A text with its hash, as characters: they are compared with those of a buffer. */
  private static final class Entry<T> {
    private final int hash;
    private final byte[] text;
    private final T made;

    Entry(int hash, byte[] text, T made) {
      this.hash = hash;
      this.text = text;
      this.made = made;
    }

    boolean is(byte[] buffer, int offset, int length) {
      return Arrays.equals(text, 0, text.length, buffer, offset, offset + length);
    }
  }

  InternedText(Function<String, T> make) {
    this.make = make;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable Entry<T>[] newTable(int length) {
    return new Entry[length];
  }

  /** What these characters make: the same object as last time. Sorted files repeat themselves. */
  T of(byte[] buffer, int offset, int length) {
    Entry<T> before = last;
    if (before != null && before.is(buffer, offset, length)) {
      return before.made;
    }
    int hash = hash(buffer, offset, length);
    int slot = hash & (table.length - 1);
    for (int probe = 0; probe < LONGEST_PROBE; probe++) {
      Entry<T> entry = table[slot];
      if (entry == null) {
        return added(slot, hash, Arrays.copyOfRange(buffer, offset, offset + length));
      }
      if (entry.hash == hash && entry.is(buffer, offset, length)) {
        last = entry;
        return entry.made;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return collided.computeIfAbsent(text(buffer, offset, length), make);
  }

  private static String text(byte[] buffer, int offset, int length) {
    return new String(buffer, offset, length, StandardCharsets.ISO_8859_1);
  }

  /** Eight characters at a time: most texts are long and differ in few places. */
  private static int hash(byte[] buffer, int offset, int length) {
    long hash = length;
    int end = offset + length;
    int at = offset;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = (hash ^ (long) EIGHT.get(buffer, at)) * MIX;
      hash ^= hash >>> 32;
    }
    for (; at < end; at++) {
      hash = (hash ^ buffer[at]) * MIX;
    }
    return (int) (hash * MIX >>> 32);
  }

  private T added(int slot, int hash, byte[] text) {
    T made = make.apply(text(text, 0, text.length));
    table[slot] = new Entry<>(hash, text, made);
    size++;
    if (size * 2 > table.length) {
      grow();
    }
    return made;
  }

  private void grow() {
    @Nullable Entry<T>[] old = table;
    table = newTable(old.length * 2);
    for (Entry<T> entry : old) {
      if (entry != null) {
        int slot = entry.hash & (table.length - 1);
        while (table[slot] != null) {
          slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = entry;
      }
    }
  }
}
