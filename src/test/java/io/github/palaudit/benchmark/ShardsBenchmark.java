package io.github.palaudit.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.palaudit.simulator.generated.GeneratedTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reviews many small simulated tenants in 1, 2 and 4 processes, kills one of the four and starts it
 * again, and compares the bytes of everything but the snapshots. The first argument is how many
 * tenants; 1,000 without it.
 */
public final class ShardsBenchmark {

  private static final String SIZE =
      "1 management groups, 2 subscriptions, 3 resource groups, 12 assignments, 8 users, 3 groups,"
          + " 3 service principals, 1 delegations";

  private ShardsBenchmark() {}

  /** Prints times and digests; fails when two digests differ. */
  public static void main(String[] arguments) throws Exception {
    String tenants = arguments.length == 0 ? "1000" : arguments[0];
    try (SimulatorProcess simulator = new SimulatorProcess(SIZE, "--tenants", tenants)) {
      List<String> digests = new ArrayList<>();
      for (int of : List.of(1, 2, 4)) {
        Path root = simulator.file("of" + of);
        long begun = System.nanoTime();
        review(simulator, root, of);
        double seconds = (System.nanoTime() - begun) / 1e9;
        run(simulator, root, "--join").waitFor();
        digests.add(digest(root));
        System.out.printf(
            Locale.ROOT,
            "%s tenants, %d process(es): %.1f s, sha256 of all results %s%n",
            tenants,
            of,
            seconds,
            digests.get(digests.size() - 1));
      }
      System.out.println(simulator.end());
      if (digests.stream().distinct().count() != 1) {
        throw new IllegalStateException("the results differ");
      }
    }
  }

  /** Of four processes the second is killed in the middle of its work and started again. */
  private static void review(SimulatorProcess simulator, Path root, int of) throws Exception {
    List<Process> all = new ArrayList<>();
    for (int part = 1; part <= of; part++) {
      all.add(run(simulator, root, "--shard", part + "/" + of));
    }
    if (of == 4) {
      Process victim = all.get(1);
      while (victim.isAlive() && done(root) < 20) {
        Thread.sleep(5);
      }
      boolean caught = victim.isAlive();
      victim.destroyForcibly().waitFor();
      System.out.println(
          (caught ? "killed" : "too late to kill") + " one of four after " + done(root) + " scans");
      all.set(1, run(simulator, root, "--shard", "2/4"));
    }
    for (Process one : all) {
      int code = one.waitFor();
      if (code != 0) {
        throw new IllegalStateException("a part ended with " + code);
      }
    }
  }

  private static long done(Path root) throws IOException {
    if (!Files.exists(root)) {
      return 0;
    }
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(path -> path.endsWith("snapshot.jsonl.gz")).count();
    } catch (UncheckedIOException moved) {
      return 0;
    }
  }

  private static Process run(SimulatorProcess simulator, Path root, String... more)
      throws IOException {
    List<String> command =
        ScanProcess.java(List.of("-Xmx512m"), "io.github.palaudit.cli.AtOneInstant");
    command.addAll(List.of("review", "-c", simulator.file("palaudit.yaml").toString()));
    command.addAll(List.of("-o", root.toString(), "--format", "json", "--allow-gaps", "-q"));
    command.addAll(List.of("--auth", "client-secret", "--cloud", simulator.cloud()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("AZURE_CLIENT_ID", GeneratedTenant.CLIENT_ID);
    builder.environment().put("AZURE_CLIENT_SECRET", GeneratedTenant.SECRET);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }

  /** Over name and content of every file but the snapshots. */
  private static String digest(Path root) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file :
          all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList()) {
        String name = root.relativize(file).toString();
        if (!name.contains("snapshot")) {
          digest.update(name.getBytes(UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
