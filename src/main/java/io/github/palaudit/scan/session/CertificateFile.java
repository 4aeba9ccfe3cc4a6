package io.github.palaudit.scan.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of {@code AZURE_CLIENT_CERTIFICATE_PATH}, looked at before azure-identity does: it takes
 * an RSA key with its certificate, in PEM without a password or in PFX.
 */
final class CertificateFile {

  /** How the file is written. */
  enum Form {
    PEM,
    PFX
  }

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
  private static final String CONVERT =
      "; convert it with: openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW-KEY";

  private final Path file;

  private CertificateFile(Path file) {
    this.file = file;
  }

  /**
   * How the file is written.
   *
   * @throws SignInFailed when azure-identity could not sign in with it; the message says why
   */
  static Form check(Path file, Optional<String> password) {
    CertificateFile of = new CertificateFile(file);
    byte[] bytes = of.bytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.contains("-----BEGIN ")) {
      of.checkPem(text);
      return Form.PEM;
    }
    of.checkPfx(bytes, password);
    return Form.PFX;
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw bad("there is no such file");
    } catch (IOException failure) {
      throw bad("it cannot be read (" + failure.getClass().getSimpleName() + ")");
    }
  }

  private void checkPem(String text) {
    boolean certificate = false;
    boolean key = false;
    for (Matcher block = BLOCK.matcher(text); block.find(); ) {
      switch (block.group(1)) {
        case "CERTIFICATE" -> certificate = true;
        case "PRIVATE KEY" -> {
          checkRsa(block.group(2));
          key = true;
        }
        case "EC PRIVATE KEY" -> throw notRsa();
        case "RSA PRIVATE KEY" -> throw bad("its private key is in the old form PKCS#1" + CONVERT);
        case "ENCRYPTED PRIVATE KEY" ->
            throw bad(
                "its private key has a password, which is possible in PFX only; make one with: openssl"
                    + " pkcs12 -export -in FILE -out NEW.pfx");
        default -> {
          // Other blocks do no harm.
        }
      }
    }
    if (!key) {
      throw bad("it holds no private key; the file needs key and certificate, one after the other");
    }
    if (!certificate) {
      throw bad("it holds no certificate; the file needs key and certificate, one after the other");
    }
  }

  private void checkRsa(String base64) {
    try {
      KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    } catch (GeneralSecurityException | IllegalArgumentException other) {
      throw notRsa();
    }
  }

  private SignInFailed notRsa() {
    return bad("its private key is not an RSA key (EC keys cannot sign in); make an RSA key");
  }

  private void checkPfx(byte[] bytes, Optional<String> password) {
    char[] opening = password.orElse("").toCharArray();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), opening);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          Key key = store.getKey(alias, opening);
          if (!"RSA".equals(key.getAlgorithm())) {
            throw notRsa();
          }
          return;
        }
      }
    } catch (IOException | GeneralSecurityException unreadable) {
      if (unreadable.getCause() instanceof UnrecoverableKeyException
          || unreadable instanceof UnrecoverableKeyException) {
        throw bad(
            password.isPresent()
                ? "the password of " + Variables.CERTIFICATE_PASSWORD + " does not open it"
                : "it has a password; set " + Variables.CERTIFICATE_PASSWORD);
      }
      throw bad("it is neither PEM nor PFX");
    }
    throw bad("it holds no private key");
  }

  private SignInFailed bad(String why) {
    return new SignInFailed(Variables.CERTIFICATE_PATH + " names " + file + ": " + why + ".");
  }
}
