package io.github.palaudit.redaction;

import io.github.palaudit.snapshot.Guid;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Makes pseudonyms, the same for the same original whatever else there is. In the rare case that
 * the digits of two originals are the same, the second that is met gets more of them.
 */
final class Pseudonyms {

  /** In 10,000 names one pair of the same digits is met once in a hundred times. */
  private static final int DIGITS = 8;

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
  private static final long VERSION_BITS = 0xf000L;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT_BITS = 0xc000000000000000L;
  private static final long VARIANT = 0x8000000000000000L;

  private final RedactionKey key;
  private final KnownNames known;
  private final Map<String, String> made = new HashMap<>();
  private final Map<String, String> taken = new HashMap<>();

  Pseudonyms(RedactionKey key, KnownNames known) {
    this.key = key;
    this.known = known;
  }

  /**
   * A name as people know it, such as {@code Person 7F3A2C19}; the same name has the same digits
   * whatever it is of. A blank one stays: it says nothing, and what stands in for it does.
   */
  String name(String kind, String text) {
    if (text.isBlank()) {
      return text;
    }
    String name = kind + " " + digits("name", text);
    known.add(text, name);
    return name;
  }

  /** A name in an id or address, whose letter case does not count, such as {@code rg-7f3a2c19}. */
  String word(String kind, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String word = kind + "-" + digits(kind, lower).toLowerCase(Locale.ROOT);
    known.add(text, word);
    return word;
  }

  /**
   * A GUID for a GUID, or for any other id, in lower case. Of version 8 (RFC 9562), which neither
   * Azure nor Entra give, so that it is seen to be made up. The one of zeros means nobody or
   * everybody, and stays.
   */
  String guid(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    if (lower.equals(NOBODY) || lower.isBlank()) {
      return id;
    }
    ByteBuffer code = ByteBuffer.wrap(key.code("id", lower));
    long high = (code.getLong() & ~VERSION_BITS) | VERSION_8;
    long low = (code.getLong() & ~VARIANT_BITS) | VARIANT;
    String guid = new UUID(high, low).toString();
    if (!Guid.is(id)) {
      known.add(id, guid);
    }
    return guid;
  }

  /** A fingerprint for a fingerprint, so many hex digits long. */
  String fingerprint(String original, int length) {
    return original.isEmpty()
        ? original
        : HexFormat.of().formatHex(key.code("fingerprint", original)).substring(0, length);
  }

  private String digits(String purpose, String text) {
    return made.computeIfAbsent(purpose + '\0' + text, whole -> free(purpose, text, whole));
  }

  private String free(String purpose, String text, String whole) {
    String code = HexFormat.of().withUpperCase().formatHex(key.code(purpose, text));
    int length = DIGITS;
    while (taken.putIfAbsent(purpose + '\0' + code.substring(0, length), whole) != null
        && length < code.length()) {
      length += DIGITS / 2;
    }
    return code.substring(0, length);
  }
}
