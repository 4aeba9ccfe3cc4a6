package io.github.palaudit.kit;

import io.github.palaudit.snapshot.PrincipalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for the files of pages: made from object ids, which do not change when people do, and never
 * from names. An id that is no plain one is replaced by its fingerprint.
 */
final class PageNames {

  private static final Pattern PLAIN = Pattern.compile("[0-9a-z][0-9a-z-]{0,63}");
  private static final int SHORT = 32;

  private final Set<String> taken = new HashSet<>();

  /** A name that no other page has; the same for the same principals in the same order. */
  String name(PrincipalId id) {
    String object = id.object().value();
    String name = "pal-" + (PLAIN.matcher(object).matches() ? object : fingerprint(object));
    if (taken.add(name)) {
      return name;
    }
    String longer = "pal-" + fingerprint(id.toString());
    taken.add(longer);
    return longer;
  }

  private static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHORT);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
