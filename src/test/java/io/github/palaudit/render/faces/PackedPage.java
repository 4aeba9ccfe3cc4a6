package io.github.palaudit.render.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a page holds for its script beside what it shows: the rows of its tables and lists. */
public final class PackedPage {

  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/gzip\" data-rows=\"([^\"]*)\">([^<]*)</script>");

  private PackedPage() {}

  /**
   * A row.
   *
   * @param list the name of its table or list
   * @param anchor empty where no link leads to it
   * @param values the markup or words of each column
   */
  public record Row(String list, String anchor, List<String> values) {}

  /** Every row of every list. */
  public static List<Row> rows(String page) {
    List<Row> rows = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      rows(block.group(1), Base64.getDecoder().decode(block.group(2).strip()), rows);
    }
    return rows;
  }

  private static void rows(String list, byte[] packed, List<Row> rows) {
    List<List<String>> told = new ArrayList<>();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed));
        MappingIterator<JsonNode> lines =
            new JsonMapper().readerFor(JsonNode.class).readValues(in)) {
      while (lines.hasNext()) {
        JsonNode row = lines.next();
        List<String> values = new ArrayList<>();
        for (int column = 0; column < row.size() - 1; column++) {
          if (told.size() == column) {
            told.add(new ArrayList<>());
          }
          values.add(value(row.get(column + 1), told.get(column)));
        }
        rows.add(new Row(list, row.get(0).asText(), values));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A value is told once, and by its number from then on. */
  private static String value(JsonNode given, List<String> told) {
    if (given.isInt()) {
      return told.get(given.asInt());
    }
    told.add(given.isArray() ? given.get(0).asText() : given.asText());
    return told.get(told.size() - 1);
  }
}
