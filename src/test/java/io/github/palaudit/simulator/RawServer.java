package io.github.palaudit.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A server that sends what a test writes, byte for byte, over TLS or not. */
public final class RawServer implements AutoCloseable {

  /** What happens on a connection once the head of a request was read. */
  @FunctionalInterface
  public interface Talk {

    /** Whether the connection stays for another request. */
    boolean answer(List<String> head, Socket socket) throws Exception;
  }

  private final ServerSocket server;
  private final String scheme;
  private final Optional<SSLContext> trust;
  private final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());

  private RawServer(ServerSocket server, Optional<SSLContext> trust, Talk talk) {
    this.server = server;
    this.scheme = trust.isPresent() ? "https" : "http";
    this.trust = trust;
    start(
        () -> {
          while (true) {
            Socket socket = server.accept();
            sockets.add(socket);
            start(() -> serve(socket, talk));
          }
        });
  }

  public static RawServer plain(Talk talk) throws IOException {
    return new RawServer(
        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), Optional.empty(), talk);
  }

  public static RawServer tls(Talk talk) throws IOException, GeneralSecurityException {
    Certificate certificate = Certificate.ofThisProcess();
    ServerSocket server =
        certificate
            .serving()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return new RawServer(server, Optional.of(certificate.trusting()), talk);
  }

  /** Sends this text as it stands and keeps the connection. */
  public static Talk always(String text) {
    return (head, socket) -> {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return true;
    };
  }

  public URI address() {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
  }

  public SSLContext trust() {
    return trust.orElseThrow();
  }

  /** The heads of what was asked, line by line. */
  public List<List<String>> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** How many connections were made. */
  public int connections() {
    return sockets.size();
  }

  private void serve(Socket socket, Talk talk) throws Exception {
    try (socket) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      while (true) {
        List<String> head = new ArrayList<>();
        for (String line = reader.readLine();
            line != null && !line.isEmpty();
            line = reader.readLine()) {
          head.add(line);
        }
        if (head.isEmpty()) {
          return;
        }
        requests.add(head);
        head.stream()
            .filter(line -> line.startsWith("Content-Length: "))
            .mapToInt(line -> Integer.parseInt(line.substring(16)))
            .findFirst()
            .ifPresent(length -> skip(reader, length));
        if (!talk.answer(head, socket)) {
          return;
        }
      }
    }
  }

  private static void skip(BufferedReader body, int length) {
    try {
      for (int i = 0; i < length; i++) {
        body.read();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Exception over) {
                // The other side went away, as tests do.
              }
            },
            "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : List.copyOf(sockets)) {
      socket.close();
    }
  }
}
