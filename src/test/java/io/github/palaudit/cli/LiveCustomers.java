package io.github.palaudit.cli;

import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Contoso and Northwind, simulated, with one application that may read both. */
final class LiveCustomers implements AutoCloseable {

  static final String CLIENT = "c11e0000-0000-4000-8000-000000000001";
  static final String SECRET = "psst-both";
  static final TenantId CONTOSO = SampleCloud.create().customers().get(0).tenant();
  static final TenantId NORTHWIND = SampleCloud.create().customers().get(1).tenant();

  private final SimulatedAzure azure;

  LiveCustomers() throws IOException {
    this(SampleCloud.create().cloud());
  }

  /** These tenants, with one application that may read all of them. */
  LiveCustomers(SimulatedCloud cloud) throws IOException {
    List<SimulatedTenant> tenants =
        cloud.tenants().stream()
            .map(
                one ->
                    new SimulatedTenant(
                        one.contents(),
                        one.domain(),
                        one.identities().stream()
                            .limit(1)
                            .map(
                                as -> new SimulatedIdentity(as.object(), CLIENT, SECRET, as.link()))
                            .toList(),
                        one.refusals()))
            .toList();
    this.azure = SimulatedAzure.of(SimulatedCloud.of(tenants, cloud.clock()));
  }

  Simulator simulator() {
    return azure.simulator();
  }

  /** The file for {@code --cloud}. */
  Path cloudFile(Path folder) {
    return azure.cloudFile(folder);
  }

  static Cli cli() {
    return new Cli().with("AZURE_CLIENT_ID", CLIENT).with("AZURE_CLIENT_SECRET", SECRET);
  }

  /** These words, signed in there. */
  Cli.Result run(Path folder, String... words) {
    return run(cli(), folder, words);
  }

  Cli.Result run(Cli cli, Path folder, String... words) {
    return cli.run(words(folder, words));
  }

  String[] words(Path folder, String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--auth", "client-secret", "--cloud", azure.cloudFile(folder).toString()));
    return all.toArray(String[]::new);
  }

  @Override
  public void close() {
    azure.close();
  }
}
