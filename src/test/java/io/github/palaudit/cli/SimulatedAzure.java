package io.github.palaudit.cli;

import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A simulator as users meet it: by a file for {@code --cloud}. */
record SimulatedAzure(Simulator simulator) implements AutoCloseable {

  static SimulatedAzure of(SimulatedCloud cloud) throws IOException {
    return new SimulatedAzure(Simulator.start(cloud));
  }

  /** The cloud file, with the simulator's certificate beside it. */
  Path cloudFile(Path folder) {
    return cloudFile(folder, simulator.authority(), simulator.resourceManager());
  }

  /** The same with other addresses; tokens are still asked for the simulator's services. */
  Path cloudFile(Path folder, URI authority, URI resourceManager) {
    try {
      Files.writeString(folder.resolve("simulator.pem"), simulator.certificatePem());
      return Files.writeString(
          folder.resolve("cloud.json"),
          """
          {"authority": "%s", "resourceManager": "%s", "resourceManagerAudience": "%s",
           "microsoftGraph": "%s", "caCertificate": "simulator.pem"}
          """
              .formatted(
                  authority,
                  resourceManager,
                  simulator.resourceManager(),
                  simulator.microsoftGraph()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** An address where nobody listens. */
  static URI nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("https://127.0.0.1:" + socket.getLocalPort());
    }
  }

  @Override
  public void close() {
    simulator.close();
  }
}
