package io.github.palaudit.cli;

import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.snapshot.PrivateFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a client needs to find and trust a simulator.
 *
 * @param cloud for {@code --cloud}
 * @param certificate to trust, in PEM
 */
record SimulatorFiles(Path cloud, Path certificate) {

  private static final String CERTIFICATE = "simulator.pem";

  /** Writes both into this folder. */
  static SimulatorFiles write(Path folder, Simulator simulator) {
    String cloud =
        "{\n  \"authority\": \""
            + simulator.authority()
            + "\",\n  \"resourceManager\": \""
            + simulator.resourceManager()
            + "\",\n  \"microsoftGraph\": \""
            + simulator.microsoftGraph()
            + "\",\n  \"caCertificate\": \""
            + CERTIFICATE
            + "\"\n}\n";
    return new SimulatorFiles(
        write(folder.resolve("cloud.json"), cloud),
        write(folder.resolve(CERTIFICATE), simulator.certificatePem()));
  }

  /** Writes a {@code palaudit.yaml} beside them. */
  static Path writeConfiguration(Path folder, String configuration) {
    return write(folder.resolve("palaudit.yaml"), configuration);
  }

  private static Path write(Path file, String text) {
    return CannotWrite.orRun(
        file,
        () -> {
          PrivateFiles.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
          return file;
        });
  }
}
