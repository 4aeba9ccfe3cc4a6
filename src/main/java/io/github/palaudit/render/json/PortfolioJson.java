package io.github.palaudit.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.palaudit.portfolio.Counts;
import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.CustomerHistory;
import io.github.palaudit.portfolio.DueDay;
import io.github.palaudit.portfolio.Point;
import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.portfolio.RenewalDay;
import io.github.palaudit.portfolio.Sums;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Writes {@code portfolio.json}. Keys and words are an interface: within {@link #FORMAT} they are
 * added to and never changed.
 */
public final class PortfolioJson {

  /** The version of the interface. */
  public static final String FORMAT = "palaudit-portfolio/1";

  /** The name of the file. */
  public static final String FILE = "portfolio.json";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonFields fields;

  private PortfolioJson(JsonFields fields) {
    this.fields = fields;
  }

  /**
   * Writes the whole file. The same portfolio gives the same file.
   *
   * @param tool name and version of what writes it
   * @param out the caller's to close
   * @throws IOException when it cannot be written to
   */
  public static void write(Portfolio portfolio, String tool, OutputStream out)
      throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      JsonFields fields = new JsonFields(generator);
      fields.object(() -> new PortfolioJson(fields).portfolio(portfolio, tool));
      generator.writeRaw('\n');
    }
  }

  private void portfolio(Portfolio portfolio, String tool) throws IOException {
    fields.text("format", FORMAT);
    fields.text("tool", tool);
    fields.text("asOf", portfolio.asOf().toString());
    fields.object("subscriptions", () -> counts(portfolio.subscriptions()));
    sums(portfolio.money());
    fields.number("incomplete", portfolio.incomplete());
    fields.number("later", portfolio.later());
    fields.array("customers", portfolio.customers(), this::customer);
    fields.array(
        "steps",
        portfolio.steps(),
        one -> {
          whose(one.customer());
          fields.text("what", one.step().what());
          fields.text("who", one.step().who());
          fields.truth("certain", one.step().certain());
          fields.number("subscriptions", one.step().subscriptions());
          amounts(one.step().money());
        });
    fields.array(
        "people",
        portfolio.people(),
        one -> {
          fields.text("name", one.name());
          fields.texts("customers", one.customers());
          fields.number("subscriptions", one.subscriptions());
          fields.number("resourceGroups", one.resourceGroups());
          fields.truth("atLeast", one.atLeast());
          amounts(one.money());
        });
    fields.array("due", portfolio.due(), this::due);
    fields.array("renewals", portfolio.renewals(), this::renewal);
    fields.array(
        "broken",
        portfolio.broken(),
        one -> {
          fields.text("file", one.place());
          fields.text("problem", one.problem());
        });
  }

  private void customer(CustomerHistory one) throws IOException {
    CustomerAudit newest = one.newest();
    whose(newest);
    point(newest.point());
    fields.optional("page", newest.page());
    if (!newest.money().currencies().isEmpty()) {
      fields.object(
          "money",
          () -> {
            fields.text("month", newest.money().month());
            sums(newest.money().currencies());
            fields.number("withoutCost", newest.money().withoutCost());
          });
    }
    fields.number("graveFindings", newest.grave());
    fields.truth("wanted", newest.wanted());
    fields.array(
        "gaps",
        newest.notSeen(),
        gap -> {
          fields.text("source", gap.source());
          fields.number("places", gap.places());
          fields.text("reason", gap.reason());
        });
    List<Point> before = one.points().subList(0, one.points().size() - 1);
    fields.array("before", before, this::point);
    fields.texts(
        "differs",
        one.before().map(last -> List.copyOf(newest.point().differing(last))).orElse(List.of()));
    fields.texts("contradicted", one.contradicted());
  }

  private void whose(CustomerAudit customer) throws IOException {
    fields.text("tenantId", customer.tenant().value());
    fields.text("customer", customer.customer());
  }

  private void point(Point point) throws IOException {
    fields.text("file", point.place());
    fields.text("asOf", point.asOf().toString());
    fields.truth("complete", point.complete());
    fields.object("subscriptions", () -> counts(point.subscriptions()));
    fields.number("restingOnOneUser", point.onOneUser());
  }

  private void due(DueDay day) throws IOException {
    fields.text("day", day.day().toString());
    whose(day.customer());
    fields.array(
        "people",
        day.people(),
        one -> {
          fields.text("name", one.name());
          fields.text("freshUntil", one.freshUntil().toString());
          fields.number("subscriptions", one.subscriptions());
        });
  }

  private void renewal(RenewalDay day) throws IOException {
    fields.text("date", day.day().toString());
    if (!day.credential().isEmpty()) {
      fields.text("credential", day.credential());
    }
    fields.text("verdict", day.verdict().word());
    fields.texts("atRisk", day.atRisk());
    fields.texts("unknown", day.unknown());
    fields.texts("go", day.go());
    fields.number("notChecked", day.notChecked());
  }

  private void counts(Counts counts) throws IOException {
    fields.number("total", counts.total());
    fields.number("attributed", counts.attributed());
    fields.number("temporary", counts.temporary());
    fields.number("unknown", counts.unknown());
    fields.number("notAttributed", counts.notAttributed());
  }

  private void sums(NavigableMap<String, Sums> sums) throws IOException {
    fields.array(
        "currencies",
        sums.entrySet(),
        (Map.Entry<String, Sums> one) -> {
          fields.text("currency", one.getKey());
          fields.amount("total", one.getValue().total());
          fields.amount("attributed", one.getValue().attributed());
          fields.amount("temporary", one.getValue().temporary());
          fields.amount("unknown", one.getValue().unknown());
          fields.amount("notAttributed", one.getValue().notAttributed());
        });
  }

  private void amounts(Map<String, BigDecimal> money) throws IOException {
    fields.array(
        "money",
        money.entrySet(),
        (Map.Entry<String, BigDecimal> one) -> {
          fields.text("currency", one.getKey());
          fields.amount("amount", one.getValue());
        });
  }
}
