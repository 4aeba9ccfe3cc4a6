package io.github.palaudit.scan.session;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: the JDK's, and those of a file beside them. */
final class Trust {

  private Trust() {}

  /** The context for TLS; throws {@link UnreadableInput} when the file holds no certificates. */
  static SSLContext withJdkAnd(Optional<Path> pem) {
    try {
      if (pem.isEmpty()) {
        return SSLContext.getDefault();
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (X509Certificate root : jdkRoots()) {
        store.setCertificateEntry("jdk-" + store.size(), root);
      }
      addAll(pem.get(), store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(store), null);
      return context;
    } catch (GeneralSecurityException | IOException unusable) {
      throw new IllegalStateException("this JDK has no usable TLS", unusable);
    }
  }

  private static void addAll(Path pem, KeyStore store) {
    try (InputStream in = Files.newInputStream(pem)) {
      int before = store.size();
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("file-" + store.size(), one);
      }
      if (store.size() == before) {
        throw new UnreadableInput(pem.toString(), "holds no certificate in PEM");
      }
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new UnreadableInput(
          pem.toString(), "cannot be read as certificates in PEM (" + unreadable + ")", unreadable);
    }
  }

  private static X509Certificate[] jdkRoots() throws GeneralSecurityException {
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager x509) {
        return x509.getAcceptedIssuers();
      }
    }
    return new X509Certificate[0];
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
