package io.github.palaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build gave the program. */
final class Version implements IVersionProvider {

  /** Name and version, such as {@code palaudit 0.1.0}. */
  static String tool() {
    Properties built = new Properties();
    try (InputStream file =
        Objects.requireNonNull(Version.class.getResourceAsStream("/cli/version.properties"))) {
      built.load(file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return "palaudit " + built.getProperty("version", "?");
  }

  @Override
  public String[] getVersion() {
    return new String[] {tool()};
  }
}
