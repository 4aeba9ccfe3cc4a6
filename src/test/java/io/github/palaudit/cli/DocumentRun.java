package io.github.palaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs all documents, each from an empty folder. It is a process of its own, because relative paths
 * are seen from the folder in which a process was started: documents take turns in that one folder.
 *
 * <p>Arguments: the project's root, a folder for what is beside, the file for what it came to.
 */
final class DocumentRun {

  private final Path root;
  private final Path beside;
  private final Path folder = Path.of("").toAbsolutePath();
  private final List<String> told = new ArrayList<>();
  private final Set<DocumentTables.Elsewhere> met = new HashSet<>();

  private DocumentRun(Path root, Path beside) {
    this.root = root;
    this.beside = beside;
  }

  public static void main(String[] arguments) throws Exception {
    DocumentRun run = new DocumentRun(Path.of(arguments[0]), Path.of(arguments[1]));
    try (LiveCustomers live = new LiveCustomers()) {
      for (DocumentText document : DocumentText.all(run.root)) {
        run.run(document, new DocumentedPalaudit(live, run.beside));
      }
    }
    DocumentTables.ELSEWHERE.stream()
        .filter(one -> !run.met.contains(one))
        .forEach(one -> run.told.add("no document has \"" + one.words() + "\" any more"));
    Files.write(Path.of(arguments[2]), run.told);
  }

  private void run(DocumentText document, DocumentedPalaudit palaudit)
      throws IOException, InterruptedException {
    DocumentScript script = DocumentScript.of(document);
    told.addAll(script.problems());
    lay(document);
    Set<Integer> ran = new TreeSet<>();
    DocumentOutput output = new DocumentOutput(document);
    DocumentShell.Listener listener =
        new DocumentShell.Listener() {
          @Override
          public Cli.Result called(int line, List<String> words) {
            if (!words.get(0).endsWith("palaudit")) {
              return elsewhere(document, line, String.join(" ", words));
            }
            ran.add(line);
            Cli.Result result = palaudit.run(words.subList(1, words.size()));
            output.add(line, result);
            if (!script.promised(line).contains(result.code())) {
              say(
                  document,
                  line,
                  "exit code " + result.code() + " of " + words + "\n" + result.err());
            }
            return result;
          }

          @Override
          public void failed(int line, int code, String command) {
            say(document, line, "neither run nor listed, or failed (" + code + "): " + command);
          }
        };
    new DocumentShell(folder, beside, programs()).run(script.text(), listener);
    Set<Integer> left = new TreeSet<>(script.commands());
    left.removeAll(ran);
    left.forEach(line -> say(document, line, "was not run: " + script.whole(line)));
    told.addAll(output.missing());
    told.add("ran " + ran.size() + " of " + document.name());
    empty();
  }

  private void say(DocumentText document, int line, String what) {
    told.add(document.name() + ":" + line + ": " + what.strip().replace('\n', ' '));
  }

  private static List<String> programs() {
    return Stream.concat(
            Stream.of("palaudit", "./palaudit"),
            DocumentTables.ELSEWHERE.stream().map(one -> one.words().split(" ", 2)[0]))
        .distinct()
        .toList();
  }

  private Cli.Result elsewhere(DocumentText document, int line, String words) {
    Optional<DocumentTables.Elsewhere> found =
        DocumentTables.ELSEWHERE.stream()
            .filter(one -> (words + " ").startsWith(one.words() + " "))
            .max(Comparator.comparing(one -> one.words().length()));
    if (found.isEmpty()) {
      say(document, line, "neither run nor listed: " + words);
      return new Cli.Result(1, "", "");
    }
    met.add(found.get());
    try {
      String answer = found.get().answer();
      boolean file = answer.startsWith("src/");
      return new Cli.Result(0, file ? Files.readString(root.resolve(answer)) : answer, "");
    } catch (IOException missing) {
      say(document, line, "no answer for " + words + ": " + missing);
      return new Cli.Result(1, "", "");
    }
  }

  private void lay(DocumentText document) throws IOException {
    for (DocumentTables.Given given : DocumentTables.GIVEN) {
      if (given.document().equals(document.name())) {
        copy(root.resolve(given.from()), folder.resolve(given.as()));
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.toAbsolutePath().getParent());
          Files.copy(one, target);
        }
      }
    }
  }

  private void empty() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!one.equals(folder)) {
          Files.delete(one);
        }
      }
    }
  }
}
