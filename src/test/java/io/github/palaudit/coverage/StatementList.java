package io.github.palaudit.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What statements.md lists: each statement, fact, setting or decision, and where it is shown. */
record StatementList(List<Entry> entries) {

  private static final Pattern SHOWN =
      Pattern.compile("- (\\S+?)(?: (.+?))?: ((?:TT-|\\w+Test).*)");
  private static final Pattern HONOURED = Pattern.compile("- (\\S+) (.*)\\(no answer: .+\\) (.+)");

  /**
   * One line.
   *
   * @param id such as S1-7, F-A22, policy.ea or design.plan
   * @param text what stands behind the id; empty for a fact
   * @param answer whether an answer depends on it
   * @param where cases and tests, or where it is honoured when no answer depends on it
   */
  record Entry(String id, String text, boolean answer, List<String> where) {

    List<String> cases() {
      return where.stream().filter(place -> place.startsWith("TT-")).toList();
    }
  }

  StatementList {
    entries = List.copyOf(entries);
  }

  static StatementList read() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(
            StatementList.class.getResourceAsStream("/coverage/statements.md"))) {
      List<Entry> entries = new ArrayList<>();
      new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("- "))
          .forEach(line -> entries.add(entry(line)));
      return new StatementList(entries);
    }
  }

  private static Entry entry(String line) {
    for (Pattern kind : List.of(HONOURED, SHOWN)) {
      Matcher matcher = kind.matcher(line);
      if (matcher.matches()) {
        String text = matcher.group(2) == null ? "" : matcher.group(2).strip();
        List<String> where = Arrays.asList(matcher.group(3).split(", "));
        return new Entry(matcher.group(1), text, !line.contains("(no answer: "), where);
      }
    }
    throw new IllegalArgumentException("statements.md is not understood here: " + line);
  }

  /** The lines whose ids begin so. */
  List<Entry> of(String start) {
    return entries.stream().filter(entry -> entry.id().startsWith(start)).toList();
  }

  /** The cases named for an id that begins so, each once. */
  List<String> cases(String start) {
    return of(start).stream().flatMap(entry -> entry.cases().stream()).distinct().toList();
  }
}
