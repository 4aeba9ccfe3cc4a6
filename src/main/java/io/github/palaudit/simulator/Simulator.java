package io.github.palaudit.simulator;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.service.AuthorityService;
import io.github.palaudit.simulator.service.MicrosoftGraphService;
import io.github.palaudit.simulator.service.ResourceManagerService;
import io.github.palaudit.simulator.service.Service;
import io.github.palaudit.simulator.service.ServiceName;
import io.github.palaudit.simulator.service.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A running simulator: three services on random ports of the loopback address. Safe for many
 * threads. {@link #close} ends it.
 */
public final class Simulator implements AutoCloseable {

  /*
   * The JDK's server leaves Nagle's algorithm on, which together with delayed acknowledgements costs
   * 40 ms for every answer. It reads this property once, when its classes are loaded, and offers no
   * other way.
   */
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Certificate certificate;
  private final Tokens tokens;
  private final Map<ServiceName, HttpsServer> servers = new EnumMap<>(ServiceName.class);
  private final Faults faults = new Faults();
  private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "palaudit-simulator");
            thread.setDaemon(true);
            return thread;
          });

  private Simulator(SimulatedCloud cloud) throws IOException, GeneralSecurityException {
    this.certificate = Certificate.make();
    this.tokens = new Tokens(cloud.clock());
    SSLContext context = certificate.serving();
    for (ServiceName name : ServiceName.values()) {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      server.setExecutor(threads);
      servers.put(name, server);
    }
    serve(ServiceName.RESOURCE_MANAGER, new ResourceManagerService(cloud, tokens));
    serve(ServiceName.MICROSOFT_GRAPH, new MicrosoftGraphService(cloud, tokens));
    serve(
        ServiceName.AUTHORITY,
        new AuthorityService(
            cloud,
            tokens,
            Map.of(
                ServiceName.RESOURCE_MANAGER, resourceManager(),
                ServiceName.MICROSOFT_GRAPH, microsoftGraph())));
  }

  /**
   * Starts one that serves this cloud.
   *
   * @throws IOException when this JDK's keytool makes no certificate, or no port is free
   */
  public static Simulator start(SimulatedCloud cloud) throws IOException {
    try {
      return new Simulator(cloud);
    } catch (GeneralSecurityException unusable) {
      throw new IOException("the simulator's certificate cannot be used", unusable);
    }
  }

  private void serve(ServiceName name, Service service) {
    HttpsServer server = server(name);
    server.createContext("/", new Door(name, address(name), service, faults, requests::add));
    server.start();
  }

  /** Where to sign in. */
  public URI authority() {
    return address(ServiceName.AUTHORITY);
  }

  /** Azure Resource Manager. */
  public URI resourceManager() {
    return address(ServiceName.RESOURCE_MANAGER);
  }

  /** Microsoft Graph, without its version. */
  public URI microsoftGraph() {
    return address(ServiceName.MICROSOFT_GRAPH);
  }

  private URI address(ServiceName name) {
    return URI.create("https://127.0.0.1:" + server(name).getAddress().getPort());
  }

  private HttpsServer server(ServiceName name) {
    return Objects.requireNonNull(servers.get(name));
  }

  /** Trusts the simulator and nobody else. */
  public SSLContext trust() {
    try {
      return certificate.trusting();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("a certificate that served cannot be trusted", impossible);
    }
  }

  /** The certificate in PEM, for the {@code caCertificate} of a cloud file. */
  public String certificatePem() {
    try {
      return certificate.pem();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a certificate that served cannot be written", impossible);
    }
  }

  /** From now on requests meet this fault. */
  public void add(Fault fault) {
    faults.add(fault);
  }

  /** Takes all faults away and forgets what was asked; tokens stay good. */
  public void reset() {
    faults.clear();
    requests.clear();
  }

  /** From now on every token handed out so far is refused with 401. */
  public void expireTokens() {
    tokens.expireAll();
  }

  /** What was asked so far, in order. */
  public List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  /** Stops serving; open connections are cut. */
  @Override
  public void close() {
    servers.values().forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
