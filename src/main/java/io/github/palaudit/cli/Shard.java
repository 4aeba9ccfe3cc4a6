package io.github.palaudit.cli;

import io.github.palaudit.snapshot.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of several parts of the customers. Which part a customer is in depends on its tenant id and
 * the number of parts alone.
 *
 * @param number from 1 to {@code of}
 */
record Shard(int number, int of) {

  /** All customers. */
  static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /** Whether this is all there is. */
  boolean isWhole() {
    return of == 1;
  }

  /**
   * Whether this tenant is in this part: the first eight bytes of the SHA-256 of its id in lower
   * case, as an unsigned number, modulo the number of parts.
   */
  boolean holds(TenantId tenant) {
    return Long.remainderUnsigned(hash(tenant), of) == number - 1;
  }

  private static long hash(TenantId tenant) {
    try {
      byte[] id = tenant.value().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id)).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Such as {@code 3-of-10}, for the names of files. */
  String word() {
    return number + "-of-" + of;
  }

  /** A shard as people type it. */
  static final class Converter implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String given) {
      Matcher found = TEXT.matcher(given.strip());
      if (found.matches()) {
        int number = Integer.parseInt(found.group(1));
        int of = Integer.parseInt(found.group(2));
        if (number >= 1 && number <= of) {
          return new Shard(number, of);
        }
      }
      throw new TypeConversionException(
          "\"" + given + "\" is no part such as 3/10, the third of ten");
    }
  }
}
