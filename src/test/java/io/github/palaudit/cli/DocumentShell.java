package io.github.palaudit.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a script in bash, in a folder. Programs of the given names are not started: bash hands their
 * words over, and gets the answer back. Beside them the script reaches only what is listed here.
 */
final class DocumentShell {

  /** Programs that a script may start. */
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "chmod",
          "cp",
          "grep",
          "head",
          "ls",
          "mkdir",
          "mv",
          "rm",
          "sha256sum",
          "sort",
          "tail",
          "wc");

  /** Commands by which the shell itself passes on what a program came to. */
  private static final List<String> ITS_OWN = List.of("return", ".");

  private static final String PREAMBLE =
      """
      exec 3>&1 4<&0 </dev/null >"$BESIDE/stdout" 2>"$BESIDE/stderr"
      trap 'printf "%s\\0" failed "$LINENO" 2 "$?" "$BASH_COMMAND" >&3' ERR
      handed_over() {
        printf '%s\\0' called "${BASH_LINENO[1]}" "$#" "$@" >&3
        local code
        read -r code <&4
        /bin/cat "$BESIDE/out"
        /bin/cat "$BESIDE/err" >&2
        return "$code"
      }
      """;

  /** Somebody who answers in the place of the programs. */
  interface Listener {

    /** A program was called on this line of the script. */
    Cli.Result called(int line, List<String> words);

    /** A command of the script itself ended with this code. */
    void failed(int line, int code, String command);
  }

  private final Path folder;
  private final Path beside;
  private final List<String> programs;

  /**
   * @param folder in which the script runs
   * @param beside a folder for what is not the script's
   * @param programs names that may hold slashes
   */
  DocumentShell(Path folder, Path beside, List<String> programs) {
    this.folder = folder;
    this.beside = beside;
    this.programs = List.copyOf(programs);
  }

  void run(String script, Listener listener) throws IOException, InterruptedException {
    StringBuilder preamble = new StringBuilder(PREAMBLE);
    for (String program : programs) {
      preamble.append(program).append("() { handed_over ").append(program).append(" \"$@\"; }\n");
    }
    for (String tool : TOOLS) {
      preamble.append(tool).append("() { ").append(tool(tool)).append(" \"$@\"; }\n");
    }
    Path first = Files.writeString(beside.resolve("preamble.sh"), preamble);
    Path then = Files.writeString(beside.resolve("script.sh"), script);
    ProcessBuilder builder =
        new ProcessBuilder("/bin/bash", "-c", ". '" + first + "'; . '" + then + "'");
    builder.environment().clear();
    builder.environment().put("PATH", "/nowhere");
    builder.environment().put("BESIDE", beside.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process bash =
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (InputStream told = new BufferedInputStream(bash.getInputStream());
        OutputStream answers = bash.getOutputStream()) {
      for (String kind = word(told); !kind.isEmpty(); kind = word(told)) {
        int line = Integer.parseInt(word(told));
        List<String> words = new ArrayList<>();
        for (int left = Integer.parseInt(word(told)); left > 0; left--) {
          words.add(word(told));
        }
        if (kind.equals("failed") && !ITS_OWN.contains(words.get(1).split(" ", 2)[0])) {
          listener.failed(line, Integer.parseInt(words.get(0)), words.get(1));
        } else if (kind.equals("called")) {
          Cli.Result result = listener.called(line, words);
          Files.writeString(beside.resolve("out"), result.out());
          Files.writeString(beside.resolve("err"), result.err());
          answers.write((result.code() + "\n").getBytes(StandardCharsets.US_ASCII));
          answers.flush();
        }
      }
    }
    bash.waitFor();
  }

  /** Where this tool is. */
  private static Path tool(String name) {
    return List.of("/bin", "/usr/bin").stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no " + name + " here"));
  }

  /** The next word, up to its NUL; empty at the end. */
  private static String word(InputStream told) throws IOException {
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    for (int one = told.read(); one > 0; one = told.read()) {
      word.write(one);
    }
    return word.toString(StandardCharsets.UTF_8);
  }
}
