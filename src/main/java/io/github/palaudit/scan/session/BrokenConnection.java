package io.github.palaudit.scan.session;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** Says in words why there was no answer. */
final class BrokenConnection {

  private static final int DEEPEST = 20;

  /** How the JDK starts to tell what a proxy said. */
  private static final String PROXY = "tunnel through proxy. Proxy returns ";

  private BrokenConnection() {}

  /** What the host did, after its name. */
  static String words(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < DEEPEST && cause.getCause() != null; i++) {
      cause = cause.getCause();
      if (cause instanceof CertificateException) {
        return "showed a certificate that is not trusted";
      }
    }
    String message = String.valueOf(cause.getMessage());
    int proxy = message.indexOf(PROXY);
    if (proxy >= 0) {
      return "was refused by the proxy (" + message.substring(proxy + PROXY.length()) + ")";
    } else if (cause instanceof CutShort) {
      return "broke off in the middle of the answer";
    } else if (cause instanceof SocketTimeoutException) {
      return "did not answer in time";
    } else if (cause instanceof UnknownHostException) {
      return "is not known here; check the network and the proxy";
    } else if (cause instanceof ConnectException) {
      return "cannot be reached; check the network and the proxy";
    } else if (cause instanceof SocketException
        || cause instanceof EOFException
        || message.contains("end of file")) {
      return "closed the connection without an answer";
    } else if (cause instanceof SSLException) {
      return "gave no answer (TLS: " + message + ")";
    }
    return "gave no answer (" + message + "); check the network and the proxy";
  }

  /** Whether trying again is of no use. */
  static boolean forGood(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < DEEPEST && cause != null; i++) {
      if (cause instanceof CertificateException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
