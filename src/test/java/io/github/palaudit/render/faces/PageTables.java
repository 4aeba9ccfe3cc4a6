package io.github.palaudit.render.faces;

import io.github.palaudit.render.Reports;
import io.github.palaudit.render.html.HtmlRenderer;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section.Subject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a report: its tables as a reader without JavaScript sees them, and all findings. */
public final class PageTables extends Tables {

  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?s)<(script|style)\\b.*?</\\1>|<span[^>]*aria-hidden=\"true\"[^>]*>.*?</span>");
  private static final Pattern TABLE = Pattern.compile("(?s)<table\\b.*?</table>");
  private static final Pattern HEAD = Pattern.compile("(?s)<thead>.*?</thead>");
  private static final Pattern ROW = Pattern.compile("(?s)<tr\\b.*?</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<t[hd]\\b[^>]*>(.*?)</t[hd]>");

  private final String whole;
  private final String page;

  public PageTables(Report report) {
    this.whole = new String(Reports.bytes(new HtmlRenderer(), report), StandardCharsets.UTF_8);
    this.page = UNSEEN.matcher(whole).replaceAll("");
  }

  /** What a part of the page says, in one line. */
  public String text(String id) {
    return text(part(id).orElse(""), " ");
  }

  @Override
  public Optional<Grid> table(Subject subject) {
    return part(subject.anchor()).flatMap(part -> first(TABLE, part)).map(PageTables::grid);
  }

  private static Grid grid(String table) {
    String head = first(HEAD, table).orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    Matcher row = ROW.matcher(table.replace(head, ""));
    while (row.find()) {
      rows.add(cells(row.group()));
    }
    return new Grid(cells(head), rows);
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(row);
    while (cell.find()) {
      cells.add(text(cell.group(1), ""));
    }
    return cells;
  }

  /** By what the list can be narrowed down: severity, rule, waived. */
  @Override
  List<Seen> findings() {
    return PackedPage.rows(whole).stream()
        .filter(row -> row.list().equals("findings-list"))
        .map(row -> new Seen(row.values().get(2), row.values().get(4).equals("Waived")))
        .toList();
  }

  /** The section of this id, with the sections in it. */
  private Optional<String> part(String id) {
    Matcher start = Pattern.compile("<section id=\"" + id + "\"[^>]*>").matcher(page);
    if (!start.find()) {
      return Optional.empty();
    }
    Matcher tag = Pattern.compile("<(/?)section\\b").matcher(page);
    int depth = 1;
    int from = start.end();
    while (depth > 0 && tag.find(from)) {
      depth += tag.group(1).isEmpty() ? 1 : -1;
      from = tag.end();
    }
    return Optional.of(page.substring(start.start(), from));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static String text(String html, String instead) {
    return html.replaceAll("<[^>]*>", instead)
        .replaceAll("\\s+", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }
}
