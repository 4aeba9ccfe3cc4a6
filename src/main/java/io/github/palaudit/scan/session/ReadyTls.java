package io.github.palaudit.scan.session;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * Makes TLS ready on a thread of its own while a command still reads its options: the trust store
 * and the tables of the curves cost more than the rest of a sign-in, and a greeting that goes
 * nowhere needs them all.
 */
public final class ReadyTls {

  private ReadyTls() {}

  /** Begins; nothing waits for the end, and no connection is made. */
  public static void begin() {
    Thread thread = new Thread(ReadyTls::greetNobody, "palaudit-tls");
    thread.setDaemon(true);
    thread.start();
  }

  private static void greetNobody() {
    try {
      SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", 443);
      engine.setUseClientMode(true);
      engine.wrap(
          ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
    } catch (GeneralSecurityException | SSLException none) {
      // The first real connection meets the same and says so.
    }
  }
}
