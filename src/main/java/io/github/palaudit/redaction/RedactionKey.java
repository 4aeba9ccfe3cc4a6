package io.github.palaudit.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that pseudonyms are made with. Whoever has it can tell whether a pseudonym stands for
 * a name, by trying; nobody else can.
 */
public final class RedactionKey {

  /** A text with fewer characters is no key: it could be guessed. */
  public static final int SHORTEST = 32;

  private static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  private RedactionKey(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * The key that this text is, without the blanks around it.
   *
   * @throws IllegalArgumentException when it is too short; the message does not hold it
   */
  public static RedactionKey of(String text) {
    String key = text.strip();
    if (key.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "holds no key: a key has at least " + SHORTEST + " characters, this has " + key.length());
    }
    return new RedactionKey(key.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a new key: 64 hex digits. */
  public static String newText() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /** HMAC-SHA-256 of a text, for one purpose: the same text has another code for another one. */
  byte[] code(String purpose, String text) {
    mac.update(purpose.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_16BE));
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "a redaction key";
  }
}
