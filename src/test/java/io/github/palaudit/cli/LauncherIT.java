package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the launcher as people do: as a process, in a copied layout with a small jar in it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2021-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2022-01-01T00:00:00Z");

  /** What the launcher may call, and nothing else: so that a Maven of this machine stays unseen. */
  private static final List<String> TOOLS =
      List.of("find", "mkdir", "readlink", "rm", "touch", "tail", "sleep", "cp", "cat");

  @TempDir private Path folder;

  private Path home;
  private Path bin;
  private Path jar;
  private final Map<String, String> environment = new TreeMap<>();

  /** The program in the small jar: says what it was given and ends with the code it was told. */
  static final class Echo {

    private Echo() {}

    public static void main(String[] args) {
      for (String arg : args) {
        System.out.println("<" + arg + ">");
      }
      if (args.length > 0 && args[0].equals("java")) {
        System.out.println(System.getProperty("java.home"));
      }
      if (args.length > 1 && args[0].equals("exit")) {
        System.exit(Integer.parseInt(args[1]));
      }
    }
  }

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(folder.resolve("a home"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
    }
    Path launcher = Files.copy(Path.of("palaudit"), home.resolve("palaudit"));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path source = Files.createDirectories(home.resolve("src/main")).resolve("Some.java");
    Files.writeString(source, "source");
    Files.writeString(home.resolve("pom.xml"), "pom");
    Files.createDirectories(home.resolve("templates"));
    for (String old : List.of("src/main/Some.java", "src/main", "templates", "pom.xml")) {
      setTime(home.resolve(old), LONG_AGO);
    }
    jar = Files.createDirectories(home.resolve("target")).resolve("palaudit.jar");
    environment.put("PATH", bin.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  @Test
  void worksThroughALinkFromAnotherDirectory() throws Exception {
    writeJar(jar, LATER);
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../a home/palaudit"));
    Files.createSymbolicLink(links.resolve("second"), Path.of("first"));

    Run run = finish(start(folder, "links/second", "hello"));

    assertThat(run).isEqualTo(new Run(0, "<hello>\n", ""));
  }

  @Test
  void passesArgumentsAndExitCode() throws Exception {
    writeJar(jar, LATER);

    assertThat(launch("exit", "3").code()).isEqualTo(3);
    assertThat(launch("two words", "", "*", "a'b\"c", "$HOME\\").out())
        .isEqualTo("<two words>\n<>\n<*>\n<a'b\"c>\n<$HOME\\>\n");
  }

  @Test
  void keepsStandardOutputPureWhateverTheMachineSays() throws Exception {
    writeJar(jar, LATER);
    environment.put("JAVA_TOOL_OPTIONS", "-XX:SharedArchiveFile=/no/such/archive -Xshare:auto");

    Run run = launch("hello");

    assertThat(run.out()).isEqualTo("<hello>\n");
    assertThat(run.err()).contains("Picked up JAVA_TOOL_OPTIONS");
  }

  @Test
  void takesJavaHomeWhenItIsNewEnough() throws Exception {
    writeJar(jar, LATER);

    assertThat(launch("java").out())
        .isEqualTo("<java>\n" + Path.of(System.getProperty("java.home")).toRealPath() + "\n");
  }

  @Test
  void ignoresAJavaHomeThatIsNone() throws Exception {
    writeJar(jar, LATER);
    linkJavaOnPath();
    environment.put("JAVA_HOME", folder.resolve("nowhere").toString());

    assertThat(launch("hello")).isEqualTo(new Run(0, "<hello>\n", ""));
  }

  @Test
  void ignoresAJavaHomeThatIsTooOld() throws Exception {
    writeJar(jar, LATER);
    linkJavaOnPath();
    Path old = Files.createDirectories(folder.resolve("old jdk"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    script(Files.createDirectories(old.resolve("bin")).resolve("java"), "echo old");
    environment.put("JAVA_HOME", old.toString());

    assertThat(launch("hello")).isEqualTo(new Run(0, "<hello>\n", ""));
  }

  @Test
  void buildsAMissingJarWithOneLineOnStandardError() throws Exception {
    stubMaven("");

    Run run = launch("hello");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("<hello>\n");
    assertThat(run.err().lines()).singleElement().asString().contains("building");
    assertThat(home.resolve("target/launcher-build.log")).content().contains("noise of Maven");
  }

  @Test
  void buildsAgainOnlyWhenASourceIsNewer() throws Exception {
    stubMaven("");
    writeJar(jar, LATER);

    launch("hello");
    assertThat(builds()).isZero();
    setTime(home.resolve("src/main/Some.java"), LATEST);
    launch("hello");
    assertThat(builds()).isEqualTo(1);
    launch("hello");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void showsMavensWordsWhenTheBuildFails() throws Exception {
    stubMaven("exit 1");

    Run run = launch("hello");

    assertThat(run.code()).isEqualTo(70);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("noise of Maven", "the build failed");
    assertThat(home.resolve("target/.building")).doesNotExist();
  }

  @Test
  void saysWhatToInstallWhenThereIsNoMaven() throws Exception {
    Run run = launch("hello");

    assertThat(run.code()).isEqualTo(70);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no Maven", "apt-get install", "brew install");
  }

  @Test
  void usesAnOldJarWhenThereIsNoMaven() throws Exception {
    writeJar(jar, LATER);
    setTime(home.resolve("src/main/Some.java"), LATEST);

    Run run = launch("hello");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("<hello>\n");
    assertThat(run.err().lines()).singleElement().asString().contains("using it as it is");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    stubMaven("sleep 2");

    Process first = start(home, "./palaudit", "one");
    Process second = start(home, "./palaudit", "two");

    assertThat(finish(first).out()).isEqualTo("<one>\n");
    assertThat(finish(second).out()).isEqualTo("<two>\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aLockLeftBehindIsNoObstacle() throws Exception {
    stubMaven("");
    Process gone = new ProcessBuilder("sh", "-c", "exit 0").start();
    gone.waitFor();
    Path lock = Files.createDirectories(home.resolve("target/.building"));
    Files.writeString(lock.resolve("owner"), gone.pid() + "\n");

    assertThat(launch("hello").out()).isEqualTo("<hello>\n");
  }

  @Test
  void startsTheRealJar() throws Exception {
    Run run = finish(start(Path.of("").toAbsolutePath(), "./palaudit", "--help"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: palaudit");
    assertThat(run.err()).isEmpty();
  }

  private Run launch(String... args) throws Exception {
    return finish(start(home, "./palaudit", args));
  }

  private Process start(Path directory, String program, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(directory.resolve(program).toString()));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).contains("JAVA"));
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(Path.of(out + ".err").toFile()).start();
    outputs.put(process.pid(), out);
    return process;
  }

  private final Map<Long, Path> outputs = new TreeMap<>();

  private Run finish(Process process) throws Exception {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher did not end within a minute");
    }
    Path out = outputs.get(process.pid());
    return new Run(
        process.exitValue(), Files.readString(out), Files.readString(Path.of(out + ".err")));
  }

  /** A JDK of its own, so that this does not hang on where the machine keeps one. */
  private void linkJavaOnPath() throws IOException {
    Path jdk = Files.createDirectories(folder.resolve("a jdk"));
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.1\"\n");
    script(
        Files.createDirectories(jdk.resolve("bin")).resolve("java"),
        "exec '" + System.getProperty("java.home") + "/bin/java' \"$@\"");
    Files.createSymbolicLink(bin.resolve("java"), Path.of("../a jdk/bin/java"));
  }

  /** A Maven that makes noise, does what it is told, and delivers the small jar. */
  private void stubMaven(String then) throws IOException {
    Path prepared = folder.resolve("prepared.jar");
    writeJar(prepared, LATER);
    script(
        bin.resolve("mvn"),
        "echo noise of Maven\necho x >> '"
            + folder.resolve("builds")
            + "'\n"
            + then
            + "\ncp '"
            + prepared
            + "' target/palaudit.jar");
  }

  private long builds() throws IOException {
    Path count = folder.resolve("builds");
    return Files.exists(count) ? Files.readAllLines(count).size() : 0;
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n", UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void writeJar(Path file, Instant time) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String name = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        InputStream in = LauncherIT.class.getClassLoader().getResourceAsStream(name)) {
      jar.putNextEntry(new JarEntry(name));
      in.transferTo(jar);
    }
    setTime(file, time);
  }

  private static void setTime(Path file, Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
