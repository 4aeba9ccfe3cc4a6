package io.github.palaudit.snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object for all equal texts of a file, found by the characters in a parser's buffer: a
 * snapshot of a million records names the same few thousand scopes, roles and principals.
 *
 * @param <T> what is made of a text
 */
final class InternedText<T> {

  private static final int FIRST_SIZE = 1 << 10;

  /** A hostile file may be made of texts that collide: beyond this the JDK's map takes over. */
  private static final int LONGEST_PROBE = 64;

  private final Function<String, T> make;
  private @Nullable Entry<T>[] table = newTable(FIRST_SIZE);
  private final Map<String, T> collided = new HashMap<>();
  private int size;

  private record Entry<T>(int hash, String text, T made) {
    boolean is(int otherHash, char[] buffer, int offset, int length) {
      if (hash != otherHash || text.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (text.charAt(i) != buffer[offset + i]) {
          return false;
        }
      }
      return true;
    }
  }

  InternedText(Function<String, T> make) {
    this.make = make;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable Entry<T>[] newTable(int length) {
    return new Entry[length];
  }

  /** What these characters make: the same object as last time. */
  T of(char[] buffer, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    hash ^= hash >>> 15;
    int slot = hash & (table.length - 1);
    for (int probe = 0; probe < LONGEST_PROBE; probe++) {
      Entry<T> entry = table[slot];
      if (entry == null) {
        return added(slot, hash, new String(buffer, offset, length));
      }
      if (entry.is(hash, buffer, offset, length)) {
        return entry.made();
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return collided.computeIfAbsent(new String(buffer, offset, length), make);
  }

  private T added(int slot, int hash, String text) {
    T made = make.apply(text);
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
        int slot = entry.hash() & (table.length - 1);
        while (table[slot] != null) {
          slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = entry;
      }
    }
  }
}
