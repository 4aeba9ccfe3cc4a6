package io.github.palaudit.simulator.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One client's connection, from the handshake until one of the two has had enough. */
final class Connection implements Runnable {

  private final Socket plain;
  private final SSLSocketFactory secure;
  private final Responder responder;
  private final Clock clock;

  Connection(Socket plain, SSLSocketFactory secure, Responder responder, Clock clock) {
    this.plain = plain;
    this.secure = secure;
    this.responder = responder;
    this.clock = clock;
  }

  @Override
  public void run() {
    try (Socket below = plain;
        SSLSocket tls = (SSLSocket) secure.createSocket(below, null, true)) {
      serve(tls);
    } catch (IOException gone) {
      // The client has gone, or did not like the certificate; there is nobody to tell.
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(SSLSocket tls) throws IOException, InterruptedException {
    OutputStream out = tls.getOutputStream();
    RequestReader reader = new RequestReader(tls.getInputStream(), out);
    boolean open = true;
    while (open) {
      Optional<WireRequest> request;
      try {
        request = reader.next();
      } catch (ProtocolException notUnderstood) {
        write(out, Reply.of(400, Map.of(), new byte[0]), 0, "close");
        return;
      }
      open = request.isPresent() && deliver(request.get(), out);
    }
  }

  /** Whether the connection may be used again. */
  private boolean deliver(WireRequest request, OutputStream out)
      throws IOException, InterruptedException {
    Reply reply = responder.respond(request);
    sleep(reply.hold());
    int length = request.method().equals("HEAD") ? 0 : reply.body().length;
    return switch (reply.delivery()) {
      case CLOSED -> false;
      case RESET -> {
        plain.setSoLinger(true, 0);
        plain.close();
        yield false;
      }
      case HALF -> {
        write(out, reply, length / 2, "keep-alive");
        yield false;
      }
      case DRIP -> {
        write(out, reply, 0, "keep-alive");
        for (int i = 0; i < length; i++) {
          sleep(reply.pause());
          out.write(reply.body(), i, 1);
        }
        yield true;
      }
      case WHOLE -> {
        boolean last = request.says("connection", "close");
        write(out, reply, length, last ? "close" : "keep-alive");
        yield !last;
      }
    };
  }

  private static void sleep(Duration time) throws InterruptedException {
    if (!time.isZero()) {
      Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    }
  }

  /** Head and so much of the body in one piece: less work for both sides than two. */
  private void write(OutputStream out, Reply reply, int bodyBytes, String connection)
      throws IOException {
    StringBuilder head = new StringBuilder(512);
    head.append("HTTP/1.1 ").append(reply.status()).append(' ').append(reason(reply.status()));
    reply.headers().forEach((name, value) -> header(head, name, value));
    if (reply.status() != 204 && reply.status() != 304) {
      header(head, "Content-Length", Integer.toString(reply.body().length));
    }
    header(head, "Date", HttpDate.of(clock.instant()));
    header(head, "Connection", connection);
    byte[] first = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[first.length + bodyBytes];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(reply.body(), 0, whole, first.length, bodyBytes);
    out.write(whole);
    out.flush();
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append("\r\n").append(name).append(": ").append(value);
  }

  private static String reason(int status) {
    return status < 300 ? "OK" : status == 429 ? "Too Many Requests" : "Refused";
  }
}
