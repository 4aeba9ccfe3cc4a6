package io.github.palaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * palaudit as the documents call it, at the instant of the sample. What is put in the place of a
 * reader's world:
 *
 * <ul>
 *   <li>Who signs in does so at the simulator, as an application that may read both customers of
 *       the sample: {@code --cloud} is added, and {@code --auth} says {@code client-secret},
 *       whatever the document says.
 *   <li>After {@code init}, which tells the reader to edit the file, {@code palaudit.yaml} is the
 *       sample's, with the sample's evidence beside it.
 *   <li>{@code simulate} stops when nobody is there to press Ctrl-C.
 *   <li>What is only mentioned is looked up in the help.
 * </ul>
 */
final class DocumentedPalaudit {

  private static final Set<String> SIGN_IN =
      Set.of("audit", "scan", "preflight", "doctor", "check", "review");
  private static final Path SAMPLE = Path.of("src/main/resources/sample");

  private final Path cloud;
  private final Cli cli =
      LiveCustomers.cli().with("AZURE_TENANT_ID", LiveCustomers.CONTOSO.value());

  /**
   * @param beside a folder for the simulator's files
   */
  DocumentedPalaudit(LiveCustomers live, Path beside) {
    this.cloud = live.cloudFile(beside);
  }

  Cli.Result run(List<String> words) {
    List<String> named = words.subList(words.get(0).equals("mentioned") ? 1 : 0, words.size());
    if (isNotMerged(named.get(0))) {
      return new Cli.Result(0, "", "");
    }
    if (words.get(0).equals("mentioned")) {
      return mentioned(named);
    }
    Cli.Result result = cli.run(substituted(words).toArray(String[]::new));
    if (words.get(0).equals("init") && result.code() == 0) {
      edited();
    }
    return result;
  }

  /** Whether this word is agreed upon and not built yet. */
  static boolean isNotMerged(String word) {
    return DocumentTables.NOT_MERGED.contains(word) && !DocumentedOptions.exists(word);
  }

  private Cli.Result mentioned(List<String> words) {
    List<String> command = words.stream().filter(word -> !word.startsWith("-")).toList();
    List<String> asked = new ArrayList<>(command);
    asked.add("--help");
    Cli.Result help = cli.run(asked.toArray(String[]::new));
    return words.stream()
        .filter(word -> word.startsWith("-") && !help.out().matches("(?s).*[ ,]" + word + "\\b.*"))
        .findFirst()
        .map(unknown -> new Cli.Result(ExitCode.USAGE, "", command + " has no " + unknown))
        .orElse(help);
  }

  private List<String> substituted(List<String> words) {
    List<String> all = new ArrayList<>(words);
    for (int at = all.size() - 1; at >= 0; at--) {
      if (all.get(at).startsWith("--") && isNotMerged(all.get(at))) {
        all.subList(at, at + 2).clear();
      }
    }
    if (words.get(0).equals("simulate")) {
      all.add("--until-input-ends");
    }
    boolean signsIn =
        words.stream().limit(2).anyMatch(SIGN_IN::contains) && !words.contains("--snapshot");
    if (!signsIn || words.contains("--help") || words.contains("--cloud")) {
      return all;
    }
    all.addAll(List.of("--cloud", cloud.toString()));
    int auth = all.indexOf("--auth");
    if (auth >= 0) {
      all.set(auth + 1, "client-secret");
    } else if (!words.contains("--service-principals")) {
      all.addAll(List.of("--auth", "client-secret"));
    }
    return all;
  }

  private static void edited() {
    try {
      Files.delete(Path.of("palaudit.yaml"));
      Path sample = Path.of(System.getProperty("palaudit.root")).resolve(SAMPLE);
      DocumentRun.copy(sample.resolve("palaudit.yaml"), Path.of("palaudit.yaml"));
      if (Files.notExists(Path.of("evidence"))) {
        DocumentRun.copy(sample.resolve("evidence"), Path.of("evidence"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
