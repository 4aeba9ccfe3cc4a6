package io.github.palaudit.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Walks one file token by token and finds the rows in it; at most one row is held in memory. */
final class RowStream {

  /** What ARM, Graph, Resource Graph and az call the mark of a further page. */
  private static final List<String> NEXT =
      List.of("nextLink", "@odata.nextLink", "$skipToken", "skipToken", "skip_token");

  private final String file;
  private final JsonMapper mapper;
  private final JsonParser parser;
  private final RowVisitor visitor;
  private long number;
  private long line = 1;

  RowStream(String file, JsonMapper mapper, JsonParser parser, RowVisitor visitor) {
    this.file = file;
    this.mapper = mapper;
    this.parser = parser;
    this.visitor = visitor;
  }

  /** The line of the last row, for failures that carry no place of their own. */
  long line() {
    return line;
  }

  long readAll() throws IOException {
    long values = 0;
    while (parser.nextToken() != null) {
      value(Form.ALONE);
      values++;
    }
    if (values == 0) {
      throw new UnreadableInput(
          file, "is empty; the command that should have filled it failed, run it again");
    }
    return values;
  }

  private void value(Form form) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(form);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      long before = number;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(Form.LIST);
      }
      visitor.page(Page.ofList(number - before));
    } else {
      throw notARow();
    }
  }

  /** A row, or an answer around rows; told by its fields as they come. */
  private void object(Form form) throws IOException {
    long start = here();
    long before = number;
    ObjectNode fields = mapper.createObjectNode();
    boolean answer = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      boolean holdsRows = name.equals("value") || name.equals("data");
      if (holdsRows && token == JsonToken.START_ARRAY) {
        answer = true;
        answerRows(context(fields));
      } else if (name.equals("data") && token == JsonToken.START_OBJECT) {
        answer = true;
        table();
      } else {
        fields.set(name, mapper.readTree(parser));
      }
    }
    if (answer) {
      visitor.page(
          new Page(Form.ANSWER, number - before, next(fields), total(fields), context(fields)));
    } else {
      emit(start, form, Optional.empty(), fields);
    }
  }

  private void answerRows(Optional<String> context) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw notARow();
      }
      long start = here();
      emit(start, Form.ANSWER, context, mapper.readTree(parser));
    }
  }

  /** Resource Graph's table format: {@code {"columns": [{"name": ...}], "rows": [[...]]}}. */
  private void table() throws IOException {
    List<String> columns = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("columns")) {
        JsonNode sent = mapper.readTree(parser);
        sent.forEach(column -> columns.add(column.path("name").asText()));
      } else if (name.equals("rows") && parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          tableRow(columns);
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private void tableRow(List<String> columns) throws IOException {
    long start = here();
    JsonNode cells = mapper.readTree(parser);
    if (!cells.isArray() || cells.size() != columns.size()) {
      throw new UnreadableInput(
          file,
          "line "
              + start
              + ": a row of the table has other columns than its head;"
              + " ask Resource Graph for resultFormat objectArray");
    }
    ObjectNode row = mapper.createObjectNode();
    for (int cell = 0; cell < columns.size(); cell++) {
      row.set(columns.get(cell), cells.get(cell));
    }
    emit(start, Form.ANSWER, Optional.empty(), row);
  }

  private void emit(long start, Form form, Optional<String> context, ObjectNode fields) {
    number++;
    line = start;
    visitor.row(new Row(new RowPlace(file, start, number, form, context), fields));
  }

  private long here() {
    return parser.currentTokenLocation().getLineNr();
  }

  private UnreadableInput notARow() {
    return new UnreadableInput(
        file,
        "line "
            + here()
            + ": holds "
            + (parser.currentToken() == JsonToken.VALUE_NULL ? "null" : "a text or a number")
            + " where an object was expected; export whole rows, without --query or --output tsv");
  }

  private static Optional<String> context(ObjectNode fields) {
    return Optional.ofNullable(fields.get("@odata.context")).map(JsonNode::asText);
  }

  private static Optional<String> next(ObjectNode fields) {
    for (String name : NEXT) {
      String link = fields.path(name).asText("");
      if (!link.isBlank() && !fields.path(name).isNull()) {
        return Optional.of(link);
      }
    }
    boolean truncated = fields.path("resultTruncated").asText("").equalsIgnoreCase("true");
    return truncated ? Optional.of("") : Optional.empty();
  }

  private static OptionalLong total(ObjectNode fields) {
    JsonNode total =
        fields.has("totalRecords") ? fields.get("totalRecords") : fields.path("total_records");
    return total.isIntegralNumber() ? OptionalLong.of(total.asLong()) : OptionalLong.empty();
  }
}
