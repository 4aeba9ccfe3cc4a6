package io.github.palaudit.intake.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.palaudit.history.AuditFigures;
import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An {@code audit.json}, of which the figures are read and nothing else is kept. */
final class AuditFile {

  static final String FAMILY = "palaudit-audit/";

  private static final String FORMAT = FAMILY + "1";

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
          .build();

  private final JsonParser json;
  private final Set<TenantId> wanted;
  private final Map<String, Long> subscriptions = new HashMap<>();
  private final Map<String, AuditFigures.Cost> cost = new HashMap<>();
  private String format = "";
  private String asOf = "";
  private String tenant = "";
  private String costMonth = "";
  private boolean complete;
  private boolean strict;
  private long openFindings;
  private boolean stopped;

  private AuditFile(JsonParser json, Set<TenantId> wanted) {
    this.json = json;
    this.wanted = wanted;
  }

  /**
   * The figures of an audit; of a tenant that is not wanted no more than who it is.
   *
   * @throws UnreadableInput when it is no audit, of a newer format, or damaged
   */
  static AuditFigures read(Path file, Set<TenantId> wanted) {
    try (JsonParser json = FACTORY.createParser(file.toFile())) {
      return new AuditFile(json, wanted).figures(file);
    } catch (JsonProcessingException | ArithmeticException | IllegalArgumentException broken) {
      throw damaged(file, broken);
    } catch (DateTimeException broken) {
      throw damaged(file, broken);
    } catch (IOException failure) {
      throw FileTrouble.of(file, failure);
    }
  }

  private static UnreadableInput damaged(Path file, Exception broken) {
    return new UnreadableInput(
        file.toString(),
        "is no audit.json, or damaged or cut short; write it again with \"palaudit report\"",
        broken);
  }

  private AuditFigures figures(Path file) throws IOException {
    json.nextToken();
    object(this::head);
    if (format.startsWith(FAMILY) && !format.equals(FORMAT)) {
      throw new UnreadableInput(
          file.toString(),
          "is of format " + format + ", and this palaudit reads " + FORMAT + "; take a newer one");
    }
    if (!format.equals(FORMAT) || tenant.isEmpty() || !subscriptions.containsKey("attributed")) {
      throw new UnreadableInput(file.toString(), "is no audit.json of palaudit");
    }
    return new AuditFigures(
        new TenantId(tenant),
        Instant.parse(asOf),
        complete,
        strict,
        subscriptions.get("attributed"),
        subscriptions.getOrDefault("temporary", 0L),
        subscriptions.getOrDefault("unknown", 0L),
        subscriptions.getOrDefault("notAttributed", 0L),
        costMonth.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(costMonth)),
        cost,
        openFindings);
  }

  /** Takes in one field, of which the value is the present token. */
  private interface Field {
    void read(String name) throws IOException;
  }

  private void object(Field field) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("no object");
    }
    while (!stopped && json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field.read(name);
      if (!stopped) {
        json.skipChildren();
      }
    }
    if (!stopped && json.currentToken() != JsonToken.END_OBJECT) {
      throw new IllegalArgumentException("cut short");
    }
  }

  private void array(Field field) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException("no array");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == null) {
        throw new IllegalArgumentException("cut short");
      }
      object(field);
    }
  }

  private void head(String name) throws IOException {
    switch (name) {
      case "format" -> format = json.getText();
      case "asOf" -> asOf = json.getText();
      case "complete" -> complete = json.getBooleanValue();
      case "strict" -> strict = json.getBooleanValue();
      case "tenants" -> {
        array(this::tenant);
        stopped = !format.isEmpty() && !asOf.isEmpty() && !wanted.contains(new TenantId(tenant));
      }
      case "findings" -> findings();
      default -> {}
    }
  }

  private void tenant(String name) throws IOException {
    if (name.equals("tenantId")) {
      tenant = json.getText();
    } else if (name.equals("coverage")) {
      object(this::coverage);
    }
  }

  private void coverage(String name) throws IOException {
    if (name.equals("subscriptions")) {
      object(state -> subscriptions.put(state, json.getLongValue()));
    } else if (name.equals("money")) {
      object(this::money);
    }
  }

  private void money(String name) throws IOException {
    if (name.equals("month")) {
      costMonth = json.getText();
    } else if (name.equals("currencies")) {
      currencies();
    }
  }

  private void currencies() throws IOException {
    Map<String, BigDecimal> amounts = new HashMap<>();
    StringBuilder currency = new StringBuilder();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      amounts.clear();
      currency.setLength(0);
      object(
          name -> {
            if (name.equals("currency")) {
              currency.append(json.getText());
            } else if (json.currentToken().isNumeric()) {
              amounts.put(name, json.getDecimalValue());
            }
          });
      cost.put(
          currency.toString(),
          new AuditFigures.Cost(
              amounts.getOrDefault("total", BigDecimal.ZERO),
              amounts.getOrDefault("attributed", BigDecimal.ZERO)));
    }
  }

  private void findings() throws IOException {
    boolean[] waived = {false};
    while (json.nextToken() == JsonToken.START_OBJECT) {
      waived[0] = false;
      object(name -> waived[0] |= name.equals("waiver"));
      openFindings += waived[0] ? 0 : 1;
    }
  }
}
