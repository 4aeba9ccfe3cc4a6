package io.github.palaudit.simulator.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Takes connections on a port of the loopback address. Nobody on another machine can reach it. Safe
 * for many threads.
 */
public final class LoopbackServer implements AutoCloseable {

  private static final int WAITING_CLIENTS = 512;

  private final ServerSocket door = new ServerSocket();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final SSLSocketFactory secure;
  private final ExecutorService threads;
  private final Clock clock;

  /**
   * Takes the port; nobody is answered before {@link #start}.
   *
   * @param port 0 for any that is free
   * @param threads one is used for each connection, and one more
   * @param clock tells the Date of answers
   * @throws IOException when the port is taken
   */
  public LoopbackServer(int port, SSLContext context, ExecutorService threads, Clock clock)
      throws IOException {
    this.secure = context.getSocketFactory();
    this.threads = threads;
    this.clock = clock;
    door.setReuseAddress(true);
    try {
      door.bind(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
          WAITING_CLIENTS);
    } catch (IOException taken) {
      door.close();
      throw taken;
    }
  }

  /** The port that clients connect to. */
  public int port() {
    return door.getLocalPort();
  }

  /** From now on clients are answered. */
  public void start(Responder responder) {
    threads.execute(() -> accept(responder));
  }

  private void accept(Responder responder) {
    while (!door.isClosed()) {
      try {
        take(door.accept(), responder);
      } catch (IOException | RejectedExecutionException closing) {
        // Either the door is closed, which ends the loop, or one client was lost on its way in.
      }
    }
  }

  private void take(Socket client, Responder responder) throws IOException {
    client.setTcpNoDelay(true);
    open.add(client);
    Connection connection = new Connection(client, secure, responder, clock);
    threads.execute(
        () -> {
          try {
            connection.run();
          } finally {
            open.remove(client);
          }
        });
  }

  /** Stops serving; open connections are cut. */
  @Override
  public void close() throws IOException {
    door.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
