package io.github.palaudit.cli;

import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.FaultFile;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.SimulatorOptions;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.generated.GeneratedTenant;
import io.github.palaudit.simulator.generated.GeneratedTenants;
import io.github.palaudit.simulator.generated.TenantSize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A simulated tenant, served until it is stopped. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a made-up tenant of any size on this machine, as a test double for any client.",
      "Answers as Azure Resource Manager, Resource Graph and Microsoft Graph do, over TLS on the",
      "loopback address only. Runs until Ctrl-C."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit simulate",
      "  palaudit simulate --size \"54 management groups, 115 subscriptions, 39,558 assignments\" \\",
      "    --latency 50ms --quotas --port 8443"
    })
final class SimulateCommand implements Callable<Integer> {

  /** The simulator takes this port and the two after it. */
  private static final int LAST_PORT = 65_533;

  private static final int KEPT_REQUESTS = 1000;
  private static final int SHARE_OF_MEMORY = 8;

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = "--size",
      paramLabel = "LINE",
      description = {
        "how much of what; the rest follows in proportion (default: ${DEFAULT-VALUE}).",
        "Also: resource groups, activated assignments, eligibilities, users, groups,",
        "service principals, delegations, deny assignments, custom roles"
      })
  private String size = "5 management groups, 10 subscriptions, 3,440 assignments";

  @Option(
      names = "--tenants",
      paramLabel = "N",
      description = {
        "serve so many, each of this size or up to twice as large, and write a palaudit.yaml that",
        "names them as customers"
      })
  private int tenants;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "another tenant of the same size (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "when activated roles are active (default: 2026-11-20T12:00:00Z)")
  private Instant asOf = GeneratedTenant.AT;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = {
        "of Azure Resource Manager; sign-in and Microsoft Graph get the two after it",
        "(default: three that are free)"
      })
  private int port;

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      converter = WaitConverter.class,
      description = "hold every answer back for so long, such as 50ms (default: not at all)")
  private Duration latency = Duration.ZERO;

  @Option(
      names = "--quotas",
      description = "count requests as the services do, and answer 429 to those that are too many")
  private boolean quotas;

  @Option(
      names = "--page-size",
      paramLabel = "ROWS",
      description = "rows in one page of every list (default: ${DEFAULT-VALUE})")
  private int pageSize = 100;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "play the faults of this script; see docs/simulator.md")
  private Optional<Path> faults = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = {
        "where cloud.json for --cloud and the certificate to trust go",
        "(default: ${DEFAULT-VALUE})"
      })
  private Path output = Path.of("palaudit-simulator");

  @Option(
      names = "--until-input-ends",
      description = "stop when standard input ends, as it does when the caller is gone")
  private boolean untilInputEnds;

  SimulateCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    check(port >= 0 && port <= LAST_PORT, "--port takes a port from 1 to " + LAST_PORT + ".");
    check(pageSize > 0, "--page-size takes a number from 1.");
    TenantSize counts = counts();
    List<Fault> script = faults.map(FaultFile::read).orElse(List.of());
    check(
        tenants >= 0 && tenants <= GeneratedTenants.MOST,
        "--tenants takes a number from 1 to " + GeneratedTenants.MOST + ".");
    return tenants == 0
        ? one(GeneratedTenant.of(counts, seed, asOf), counts, script)
        : many(new GeneratedTenants(tenants, counts, seed, asOf), script);
  }

  private int one(SimulatedTenant tenant, TenantSize counts, List<Fault> script)
      throws IOException {
    SimulatedCloud cloud = SimulatedCloud.of(List.of(tenant), around.clock()).withPages(pageSize);
    try (Simulator simulator = start(cloud)) {
      script.forEach(simulator::add);
      SimulatorFiles files = SimulatorFiles.write(output, simulator);
      new SimulatorLines(simulator, tenant, files)
          .print(around.out(), "seed " + seed + ": " + counts);
      waitForTheEnd();
      around.out().println(SimulatorLines.served(simulator));
    }
    return ExitCode.DONE;
  }

  private int many(GeneratedTenants generated, List<Fault> script) throws IOException {
    SimulatedCloud cloud = SimulatedCloud.of(generated, around.clock()).withPages(pageSize);
    try (Simulator simulator = start(cloud)) {
      script.forEach(simulator::add);
      SimulatorFiles files = SimulatorFiles.write(output, simulator);
      Path configuration = SimulatorFiles.writeConfiguration(output, generated.configuration());
      SimulatorLines.printMany(
          around.out(), tenants + " tenants, seed " + seed, simulator, files, configuration);
      waitForTheEnd();
      around.out().println(SimulatorLines.served(simulator));
    }
    return ExitCode.DONE;
  }

  private TenantSize counts() {
    try {
      return TenantSize.parse(size);
    } catch (IllegalArgumentException mistake) {
      throw new ParameterException(spec.commandLine(), "--size: " + mistake.getMessage(), mistake);
    }
  }

  private Simulator start(SimulatedCloud cloud) throws IOException {
    SimulatorOptions options =
        SimulatorOptions.standard()
            .onPort(port)
            .withLatency(latency)
            .lasting(KEPT_REQUESTS, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    try {
      return Simulator.start(cloud, quotas ? options.withQuotas(around.clock()) : options);
    } catch (IOException refused) {
      if (port == 0) {
        throw refused;
      }
      throw new ParameterException(spec.commandLine(), "--port: " + refused.getMessage(), refused);
    }
  }

  private void waitForTheEnd() throws IOException {
    if (untilInputEnds) {
      byte[] said = new byte[1024];
      while (around.in().read(said) >= 0) {
        // What is said does not matter.
      }
      return;
    }
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(boolean holds, String sentence) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), sentence);
    }
  }
}
