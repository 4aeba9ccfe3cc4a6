package io.github.palaudit.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a role assignment byte by byte, as {@link SnapshotWriter} writes it: nine in ten records of
 * a large tenant are of this kind. What differs in anything is left to the general way. For one
 * thread.
 */
final class RoleAssignmentLine {

  private static final byte[] ID = ascii("{\"kind\":\"roleAssignment\",\"id\":\"");
  private static final byte[] SCOPE = field("scope");
  private static final byte[] ROLE = field("role");
  private static final byte[] PRINCIPAL = field("principal");
  private static final byte[] TYPE = field("principalType");
  private static final byte[] CONDITION = field("condition");
  private static final byte[] CREATED = field("createdOn");
  private static final byte[] UPDATED = field("updatedOn");
  private static final byte[] END = ascii("\"}\n");
  private static final byte[] BELOW = ascii(RoleAssignment.BELOW);

  private static final int LONGEST = SnapshotJson.LONGEST_TEXT;

  private final InternedText<ScopeId> scopes;
  private final InternedText<RoleDefinitionId> roles;
  private final InternedText<ObjectId> objects;
  private final InternedText<String> types = new InternedText<>(type -> type);
  private byte[] name = new byte[64];
  private byte[] bytes = {};
  private int end;
  private int at;
  private int start;
  private int length;

  RoleAssignmentLine(
      InternedText<ScopeId> scopes,
      InternedText<RoleDefinitionId> roles,
      InternedText<ObjectId> objects) {
    this.scopes = scopes;
    this.roles = roles;
    this.objects = objects;
  }

  /** Where the line ends that was read last. */
  int end() {
    return at;
  }

  /**
   * The role assignment that begins here.
   *
   * @param to the end of the bytes
   * @return null where it is not of the usual form, or where it is damaged
   */
  @Nullable RoleAssignment read(byte[] lines, int from, int to) {
    bytes = lines;
    at = from;
    end = to;
    try {
      return hasText(ID) ? read() : null;
    } catch (IllegalArgumentException damaged) {
      return null;
    }
  }

  private @Nullable RoleAssignment read() {
    int idStart = start;
    int idLength = length;
    if (!hasText(SCOPE)) {
      return null;
    }
    ScopeId scope = scopes.of(bytes, start, length);
    String id =
        isUsual(idStart, idLength, scope)
            ? abbreviated(idStart + length + BELOW.length, idStart + idLength)
            : text(idStart, idLength);
    if (!hasText(ROLE)) {
      return null;
    }
    RoleDefinitionId role = roles.of(bytes, start, length);
    if (!hasText(PRINCIPAL)) {
      return null;
    }
    ObjectId principal = objects.of(bytes, start, length);
    String type = hasText(TYPE) ? types.of(bytes, start, length) : "";
    Optional<String> condition =
        hasText(CONDITION) ? Optional.of(text(start, length)) : Optional.empty();
    Optional<Instant> createdOn = instant(CREATED);
    Optional<Instant> updatedOn = instant(UPDATED);
    return has(END)
        ? new RoleAssignment(id, scope, role, principal, type, condition, createdOn, updatedOn)
        : null;
  }

  /** Stays before an instant that is not of the usual form, so that the line is not read. */
  private Optional<Instant> instant(byte[] field) {
    int before = at;
    if (!hasText(field)) {
      return Optional.empty();
    }
    Optional<Instant> read = UsualInstant.of(bytes, start, length);
    if (read.isEmpty()) {
      at = before;
    }
    return read;
  }

  private boolean has(byte[] word) {
    int behind = at + word.length;
    if (behind > end || !Arrays.equals(bytes, at, behind, word, 0, word.length)) {
      return false;
    }
    at = behind;
    return true;
  }

  /** Moves over a field and its text, where that stands there as it is meant: in plain ASCII. */
  private boolean hasText(byte[] field) {
    int before = at;
    if (!has(field)) {
      return false;
    }
    int close = at;
    while (close < end && bytes[close] >= ' ' && bytes[close] != '"' && bytes[close] != '\\') {
      close++;
    }
    start = at;
    length = close - at;
    boolean isUsual = length > 0 && length <= LONGEST;
    at = isUsual ? close : before;
    return isUsual;
  }

  private String text(int from, int count) {
    return new String(bytes, from, count, StandardCharsets.ISO_8859_1);
  }

  /** What stands for an id of which all before its name is told by the scope. */
  private String abbreviated(int from, int to) {
    int count = to - from + 1;
    if (count > name.length) {
      name = new byte[2 * count];
    }
    name[0] = RoleAssignment.ABBREVIATED;
    System.arraycopy(bytes, from, name, 1, count - 1);
    return new String(name, 0, count, StandardCharsets.ISO_8859_1);
  }

  /** Whether the id is the scope as it stands here, the usual words and a name. */
  private boolean isUsual(int idStart, int idLength, ScopeId scope) {
    int words = idStart + length;
    return length == scope.text().length()
        && length > 1
        && bytes[start] == '/'
        && idLength > length + BELOW.length
        && Arrays.equals(bytes, idStart, words, bytes, start, start + length)
        && Arrays.equals(bytes, words, words + BELOW.length, BELOW, 0, BELOW.length);
  }

  private static byte[] field(String name) {
    return ascii("\",\"" + name + "\":\"");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
