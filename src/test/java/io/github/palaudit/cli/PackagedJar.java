package io.github.palaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The jar that users get, started as a process; its output goes through files. */
final class PackagedJar {

  static final Path JAR = Path.of("target/palaudit.jar").toAbsolutePath();

  private final Path folder;
  private final Path jar;
  private final List<String> before = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  PackagedJar(Path folder) {
    this(folder, JAR);
  }

  PackagedJar(Path folder, Path jar) {
    this.folder = folder;
    this.jar = jar;
  }

  /** Starts it by this command. */
  PackagedJar by(String... command) {
    before.addAll(Arrays.asList(command));
    return this;
  }

  /** Gives the JVM an option. */
  PackagedJar with(String... more) {
    options.addAll(Arrays.asList(more));
    return this;
  }

  Cli.Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(Arrays.asList(arguments));
    Path out = Files.createTempFile(folder, "stdout-", ".txt");
    Path err = Files.createTempFile(folder, "stderr-", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).contains("JAVA"));
    builder.environment().keySet().removeIf(name -> name.contains("JDK"));
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("palaudit did not end: " + command);
    }
    Cli.Result result =
        new Cli.Result(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return result;
  }
}
