package io.github.palaudit.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A key with its certificate, made by the JDK's keytool for one test run. */
record TestKeys(Path pfx, String password) {

  /** A new one; {@code algorithm} is RSA or EC. */
  static TestKeys make(Path pfx, String algorithm, String password) {
    try {
      Process keytool =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                      "-genkeypair",
                      "-alias",
                      "test",
                      "-keyalg",
                      algorithm,
                      "-dname",
                      "CN=test",
                      "-ext",
                      "san=ip:127.0.0.1",
                      "-startdate",
                      "-1d",
                      "-validity",
                      "30",
                      "-storetype",
                      "PKCS12",
                      "-keystore",
                      pfx.toString(),
                      "-storepass",
                      password))
              .redirectErrorStream(true)
              .start();
      String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      return new TestKeys(pfx, password);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  KeyStore store() {
    try (InputStream in = Files.newInputStream(pfx)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  String certificatePem() {
    try {
      return block("CERTIFICATE", store().getCertificate("test").getEncoded());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  String keyPem() {
    try {
      return block("PRIVATE KEY", store().getKey("test", password.toCharArray()).getEncoded());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String block(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
