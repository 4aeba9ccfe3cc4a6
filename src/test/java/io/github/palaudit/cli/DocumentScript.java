package io.github.palaudit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document tells the reader to run, as a script for bash in which every command stands on
 * the line that it has in the document; all other lines are empty.
 *
 * @param commands the lines on which a command of palaudit begins
 * @param problems what is no script
 */
record DocumentScript(
    DocumentText document, String text, NavigableSet<Integer> commands, List<String> problems) {

  private static final Pattern STARTS =
      Pattern.compile("(?:^|[;&|(]|\\bdo\\b)\\s*(?:\\./|\\.\\\\)?palaudit(?= |$)");
  private static final Pattern INDENTED = Pattern.compile("(?: {4}|\\t)\\s*(?:\\./)?palaudit ");
  private static final Pattern PIPELINE_STEP =
      Pattern.compile("\\s*(?:- )?(?:run|script): ((?:\\./)?palaudit .*)");
  private static final Pattern INLINE = Pattern.compile("(?:\\./)?palaudit [a-z-].*");

  /** A word that stands for something, as in {@code --snapshot FILE} or {@code PAL001-<id>}. */
  private static final Pattern STANDS_FOR =
      Pattern.compile("\\b[A-Z]{3,}(?:\\.\\.\\.)?(?= |$)|<\\w+>");

  static DocumentScript of(DocumentText document) {
    String[] script = new String[document.lines().size()];
    Arrays.fill(script, "");
    List<String> problems = new ArrayList<>();
    for (DocumentText.Block block : document.blocks()) {
      for (int at = 0; at < block.lines().size(); at++) {
        int line = block.first() + at;
        script[line - 1] = command(block.language(), block.lines().get(at));
        if (script[line - 1].isEmpty() && STARTS.matcher(block.lines().get(at)).lookingAt()) {
          problems.add(
              document.name() + ":" + line + ": a command in a block that is not marked sh");
        }
      }
    }
    List<String> prose = document.prose().lines().toList();
    for (int at = 0; at < prose.size(); at++) {
      if (INDENTED.matcher(prose.get(at)).lookingAt()) {
        problems.add(
            document.name() + ":" + (at + 1) + ": a command in an indented block: fence it as sh");
      }
    }
    for (DocumentText.Inline inline : document.inline()) {
      if (INLINE.matcher(inline.code()).matches()) {
        String before = script[inline.line() - 1];
        script[inline.line() - 1] =
            (before.isEmpty() ? "" : before + "; ") + runnable(inline.code());
      }
    }
    NavigableSet<Integer> commands = new TreeSet<>();
    for (int line = 1; line <= script.length; line++) {
      if (STARTS.matcher(script[line - 1]).find()) {
        commands.add(line);
      }
    }
    return new DocumentScript(
        document, DocumentTables.filledIn(String.join("\n", script)) + "\n", commands, problems);
  }

  private static String command(String language, String line) {
    return switch (language) {
      case "sh", "bash" -> line;
      case "console" -> line.startsWith("$ ") ? line.substring(2) : "";
      case "powershell" -> line.replace(".\\palaudit", "palaudit").replaceFirst("`$", "\\\\");
      default -> {
        Matcher step = PIPELINE_STEP.matcher(line);
        yield step.matches() ? step.group(1) : "";
      }
    };
  }

  /**
   * Inline code as it is; where it only mentions a command, or has a word that stands for
   * something, the command's help, which has to name every option that is mentioned.
   */
  private static String runnable(String code) {
    List<String> words = List.of(code.split(" "));
    boolean complete = words.stream().skip(1).anyMatch(word -> !word.matches("[a-z]+|--[a-z-]+"));
    if (complete && !STANDS_FOR.matcher(DocumentTables.filledIn(code)).find()) {
      return code;
    }
    List<String> mention = new ArrayList<>(List.of("mentioned"));
    words.stream().skip(1).takeWhile(word -> word.matches("[a-z]+")).forEach(mention::add);
    words.stream().filter(word -> word.matches("--?[a-z-]+")).forEach(mention::add);
    return "palaudit " + String.join(" ", mention);
  }

  /** The lines from this one on that make one command. */
  String whole(int line) {
    StringBuilder whole = new StringBuilder(document.lines().get(line - 1));
    for (int next = line;
        next < document.lines().size() && whole.toString().endsWith("\\");
        next++) {
      whole.append('\n').append(document.lines().get(next));
    }
    return whole.toString();
  }

  /**
   * The exit codes that the text lets a command have: what its comment says, else 0, or 3 for gaps.
   */
  List<Integer> promised(int line) {
    Matcher said = Pattern.compile("# .*exit code (\\d+)").matcher(whole(line));
    return said.find() ? List.of(Integer.valueOf(said.group(1))) : List.of(0, ExitCode.GAPS);
  }
}
