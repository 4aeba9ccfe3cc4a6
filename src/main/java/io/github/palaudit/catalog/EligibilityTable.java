package io.github.palaudit.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.TextFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of role eligibility: CSV with {@link EligibilityRow#COLUMNS} as its header, or a JSON
 * array of objects with the same keys.
 *
 * @param source where it comes from; the file's name where the file does not say
 * @param date of the copy, where the file says
 */
record EligibilityTable(
    String source, Optional<LocalDate> date, Map<RoleDefinitionId, EligibilityRow> rows) {

  /**
   * The table in this file.
   *
   * @throws UnreadableInput naming the line, when something in it cannot be used
   */
  static EligibilityTable of(TextFile file) {
    return file.text().stripLeading().startsWith("[") ? ofJson(file) : ofCsv(file);
  }

  private static EligibilityTable ofCsv(TextFile file) {
    CsvTable csv = CsvTable.of(file);
    if (!csv.columns().equals(EligibilityRow.COLUMNS)) {
      throw new UnreadableInput(
          file.name(),
          "is no role table; needed is CSV with the header "
              + String.join(",", EligibilityRow.COLUMNS)
              + ", or a JSON array of objects with these keys");
    }
    List<EligibilityRow> rows = new ArrayList<>();
    for (CsvTable.Row row : csv.rows()) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int column = 0; column < row.values().size(); column++) {
        values.put(EligibilityRow.COLUMNS.get(column), row.values().get(column));
      }
      rows.add(EligibilityRow.of(file.name() + ":" + row.line(), values));
    }
    return new EligibilityTable(
        csv.comments().getOrDefault("source", file.name()),
        Optional.ofNullable(csv.comments().get("date")).map(date -> date(file, date)),
        EligibilityRow.byRole(rows));
  }

  private static LocalDate date(TextFile file, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      throw new UnreadableInput(
          file.name(), "date \"" + text + "\" is not a date like 2026-08-22", notADate);
    }
  }

  private static EligibilityTable ofJson(TextFile file) {
    List<EligibilityRow> rows = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file.text())) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        String place = place(file, json);
        if (json.currentToken() != JsonToken.START_OBJECT) {
          throw new UnreadableInput(place, "is not an object with the keys of a role");
        }
        rows.add(EligibilityRow.of(place, values(file, json)));
      }
    } catch (JsonProcessingException broken) {
      throw new UnreadableInput(
          file.name() + ":" + broken.getLocation().getLineNr(),
          "is not JSON (" + broken.getOriginalMessage() + ")",
          broken);
    } catch (IOException impossible) {
      throw new UnreadableInput(file.name(), "cannot be read (" + impossible + ")", impossible);
    }
    return new EligibilityTable(file.name(), Optional.empty(), EligibilityRow.byRole(rows));
  }

  private static Map<String, String> values(TextFile file, JsonParser json) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      if (!EligibilityRow.COLUMNS.contains(key)) {
        throw new UnreadableInput(
            place(file, json),
            "unknown key \"" + key + "\"; known are " + String.join(", ", EligibilityRow.COLUMNS));
      }
      if (json.nextToken() != JsonToken.VALUE_STRING) {
        throw new UnreadableInput(place(file, json), key + " is not a text");
      }
      values.put(key, json.getText().strip());
    }
    return values;
  }

  private static String place(TextFile file, JsonParser json) {
    return file.name() + ":" + json.currentTokenLocation().getLineNr();
  }
}
