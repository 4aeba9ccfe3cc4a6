package io.github.palaudit.simulator;

import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.quota.Quota;
import io.github.palaudit.simulator.quota.Quotas;
import io.github.palaudit.simulator.service.AuthorityService;
import io.github.palaudit.simulator.service.MicrosoftGraphService;
import io.github.palaudit.simulator.service.ResourceManagerService;
import io.github.palaudit.simulator.service.Service;
import io.github.palaudit.simulator.service.ServiceName;
import io.github.palaudit.simulator.service.Tokens;
import io.github.palaudit.simulator.wire.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A running simulator: three services on ports of the loopback address. Safe for many threads.
 * {@link #close} ends it.
 */
public final class Simulator implements AutoCloseable {

  /** The resource manager has the first port, as it is the one that people name. */
  private static final List<ServiceName> PORTS =
      List.of(ServiceName.RESOURCE_MANAGER, ServiceName.AUTHORITY, ServiceName.MICROSOFT_GRAPH);

  private final Certificate certificate;
  private final Door.Shared shared;
  private final Map<ServiceName, LoopbackServer> servers = new EnumMap<>(ServiceName.class);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "palaudit-simulator");
            thread.setDaemon(true);
            return thread;
          });

  private Simulator(SimulatedCloud cloud, SimulatorOptions options)
      throws IOException, GeneralSecurityException {
    this.certificate = Certificate.ofThisProcess();
    this.shared =
        new Door.Shared(
            new Tokens(cloud.clock()),
            new Faults(),
            new RequestLog(options.keptRequests()),
            options.quotas().map(Quotas::new),
            new KeptPages(options.keptPages()),
            options.latency(),
            cloud.clock());
    try {
      listen(cloud, options.port());
    } catch (IOException taken) {
      close();
      throw taken;
    }
    Tokens tokens = shared.tokens();
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
   * Starts one that serves this cloud, as it is with {@link SimulatorOptions#standard}.
   *
   * @throws IOException when this JDK's keytool makes no certificate, or no port is free
   */
  public static Simulator start(SimulatedCloud cloud) throws IOException {
    return start(cloud, SimulatorOptions.standard());
  }

  /**
   * Starts one that serves this cloud in this way.
   *
   * @throws IOException when this JDK's keytool makes no certificate, or a port is taken
   */
  public static Simulator start(SimulatedCloud cloud, SimulatorOptions options) throws IOException {
    try {
      return new Simulator(cloud, options);
    } catch (GeneralSecurityException unusable) {
      throw new IOException("the simulator's certificate cannot be used", unusable);
    }
  }

  private void listen(SimulatedCloud cloud, int first)
      throws IOException, GeneralSecurityException {
    SSLContext context = certificate.serving();
    for (ServiceName name : PORTS) {
      int port = first == 0 ? 0 : first + PORTS.indexOf(name);
      try {
        servers.put(name, new LoopbackServer(port, context, threads, cloud.clock()));
      } catch (IOException taken) {
        throw new IOException("port " + port + " cannot be had: " + taken.getMessage(), taken);
      }
    }
  }

  private void serve(ServiceName name, Service service) {
    server(name).start(new Door(name, address(name), service, shared));
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
    return URI.create("https://127.0.0.1:" + server(name).port());
  }

  private LoopbackServer server(ServiceName name) {
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
    shared.faults().add(fault);
  }

  /** Takes all faults away and forgets what was asked; tokens stay good. */
  public void reset() {
    shared.faults().clear();
    shared.log().clear();
  }

  /** From now on every token handed out so far is refused with 401. */
  public void expireTokens() {
    shared.tokens().expireAll();
  }

  /** What was asked so far, in order; of very many, the latest. */
  public List<SeenRequest> requests() {
    return shared.log().latest();
  }

  /** How many requests there were so far. */
  public long requestCount() {
    return shared.log().count();
  }

  /** How often each quota has answered 429 so far; empty when quotas are not counted. */
  public Map<Quota, Long> quotaRefusals() {
    return shared.quotas().map(Quotas::refusals).orElse(Map.of());
  }

  /** Stops serving; open connections are cut. */
  @Override
  public void close() {
    for (LoopbackServer server : servers.values()) {
      try {
        server.close();
      } catch (IOException gone) {
        // It serves nobody any more, which is all that was asked.
      }
    }
    threads.shutdownNow();
  }
}
