package io.github.palaudit.intake.link;

import io.github.palaudit.intake.table.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What PowerShell prints on a screen: {@code Format-List}, a {@code Name : value} on each line and
 * a blank line between objects; or {@code Format-Table}, a header underlined with dashes, under
 * which each column begins where its dashes begin.
 */
final class PrintedRows {

  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern DASHES = Pattern.compile("\\s*-+(\\s+-+)+\\s*");
  private static final Pattern NAMED = Pattern.compile("([A-Za-z]+)\\s*: ?(.*)");
  private static final Pattern ABOUT_SOMEBODY = Pattern.compile("(?i)\\b(objectid|partnerid)\\b");
  private static final Pattern PROMPT = Pattern.compile("PS .*>.*");

  /** A row as printed: the line it begins on, and its values, or what is wrong with it. */
  record Printed(long line, List<Map.Entry<String, String>> values, Optional<String> problem) {}

  private PrintedRows() {}

  /** The rows of a printed table or list; empty where the text is neither. */
  static Optional<List<Printed>> of(String text) {
    if (!ABOUT_SOMEBODY.matcher(text).find()) {
      return Optional.empty();
    }
    List<String> lines =
        COLOURS.matcher(text).replaceAll("").lines().map(String::stripTrailing).toList();
    List<Integer> written =
        Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
            .filter(at -> !lines.get(at).isBlank() && !PROMPT.matcher(lines.get(at)).matches())
            .toList();
    if (written.size() > 1 && DASHES.matcher(lines.get(written.get(1))).matches()) {
      return Optional.of(table(lines, written));
    }
    boolean list = !written.isEmpty() && NAMED.matcher(lines.get(written.get(0))).matches();
    return list ? Optional.of(list(lines)) : Optional.empty();
  }

  private static List<Printed> table(List<String> lines, List<Integer> written) {
    List<Integer> starts = new ArrayList<>();
    Matcher dashes = Pattern.compile("-+").matcher(lines.get(written.get(1)));
    while (dashes.find()) {
      starts.add(dashes.start());
    }
    List<String> header = cells(lines.get(written.get(0)), starts);
    List<Printed> rows = new ArrayList<>();
    for (int at : written.subList(2, written.size())) {
      String line = lines.get(at);
      boolean aligned =
          line.length() > starts.get(starts.size() - 1)
              && starts.stream().allMatch(start -> start == 0 || line.charAt(start - 1) == ' ');
      List<Map.Entry<String, String>> values = new ArrayList<>();
      if (aligned) {
        List<String> cells = cells(line, starts);
        for (int i = 0; i < starts.size(); i++) {
          values.add(Map.entry(header.get(i), cells.get(i)));
        }
      }
      rows.add(
          new Printed(
              at + 1L,
              values,
              aligned
                  ? cut(values)
                  : Optional.of("does not stand under the columns of the table")));
    }
    return rows;
  }

  private static List<String> cells(String line, List<Integer> starts) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = Math.min(starts.get(i), line.length());
      int to = i + 1 < starts.size() ? Math.min(starts.get(i + 1), line.length()) : line.length();
      cells.add(line.substring(from, to).strip());
    }
    return cells;
  }

  private static List<Printed> list(List<String> lines) {
    List<Printed> rows = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    Optional<String> problem = Optional.empty();
    String last = "";
    long begins = 1;
    for (int at = 0; at <= lines.size(); at++) {
      String line = at < lines.size() ? lines.get(at) : "";
      Matcher named = NAMED.matcher(line);
      if (line.isBlank() || PROMPT.matcher(line).matches()) {
        if (!values.isEmpty() || problem.isPresent()) {
          List<Map.Entry<String, String>> told =
              values.entrySet().stream().map(Map.Entry::copyOf).toList();
          rows.add(new Printed(begins, told, problem.or(() -> cut(told))));
        }
        values.clear();
        problem = Optional.empty();
        begins = at + 2L;
      } else if (named.matches()) {
        last = named.group(1);
        if (values.put(last, named.group(2)) != null) {
          problem = Optional.of("names " + last + " twice; leave a blank line between two objects");
        }
      } else if (line.startsWith(" ") && !last.isEmpty()) {
        values.merge(last, line.strip(), (start, end) -> start + " " + end);
      } else {
        problem = Optional.of("\"" + line + "\" is no line such as PartnerId : 1234567");
      }
    }
    return rows;
  }

  /** PowerShell shortens what does not fit on the screen. */
  private static Optional<String> cut(List<Map.Entry<String, String>> values) {
    return values.stream()
        .filter(value -> ClaimReading.DECIDES.contains(Header.key(value.getKey())))
        .filter(value -> value.getValue().endsWith("...") || value.getValue().endsWith("\u2026"))
        .map(value -> value.getKey() + " is cut (\"" + value.getValue() + "\"); use ConvertTo-Json")
        .findFirst();
  }
}
