package io.github.palaudit.render.json;

import io.github.palaudit.portfolio.Counts;
import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.CustomerHistory;
import io.github.palaudit.portfolio.DueDay;
import io.github.palaudit.portfolio.Point;
import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.portfolio.RenewalDay;
import io.github.palaudit.portfolio.Sums;
import io.github.palaudit.render.BriefRenderer;
import io.github.palaudit.report.Brief;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Writes {@code portfolio.json}. Keys and words are an interface: within {@link #FORMAT} they are
 * added to and never changed.
 */
public final class PortfolioJson implements BriefRenderer {

  /** The version of the interface. */
  public static final String FORMAT = "palaudit-portfolio/1";

  private final Portfolio portfolio;

  /** Of this portfolio. */
  public PortfolioJson(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  @Override
  public String fileName(Brief brief) {
    return brief.fileStem() + ".json";
  }

  @Override
  public void render(Brief brief, OutputStream out) throws IOException {
    JsonDocument.write(out, fields -> portfolio(brief.tool(), fields));
  }

  private void portfolio(String tool, JsonFields fields) throws IOException {
    fields.text("format", FORMAT);
    fields.text("tool", tool);
    fields.text("asOf", portfolio.asOf().toString());
    fields.object("subscriptions", () -> counts(portfolio.subscriptions(), fields));
    sums(portfolio.money(), fields);
    fields.number("incomplete", portfolio.incomplete());
    fields.number("later", portfolio.later());
    fields.array("customers", portfolio.customers(), one -> customer(one, fields));
    fields.array(
        "steps",
        portfolio.steps(),
        one -> {
          whose(one.customer(), fields);
          fields.text("what", one.step().what());
          fields.text("who", one.step().who());
          fields.truth("certain", one.step().certain());
          fields.number("subscriptions", one.step().subscriptions());
          amounts(one.step().money(), fields);
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
          amounts(one.money(), fields);
        });
    fields.array("due", portfolio.due(), day -> due(day, fields));
    fields.array("renewals", portfolio.renewals(), day -> renewal(day, fields));
    fields.array(
        "absent",
        portfolio.absent(),
        one -> {
          fields.text("tenantId", one.tenant().value());
          fields.text("customer", one.name());
          fields.optional("standsWith", one.standsWith().map(Instant::toString));
          fields.text("words", one.words());
        });
    fields.array(
        "broken",
        portfolio.broken(),
        one -> {
          fields.text("file", one.place());
          fields.text("problem", one.problem());
        });
  }

  private static void customer(CustomerHistory one, JsonFields fields) throws IOException {
    CustomerAudit newest = one.newest();
    whose(newest, fields);
    point(newest.point(), fields);
    fields.optional("page", newest.page());
    if (!newest.money().currencies().isEmpty()) {
      fields.object(
          "money",
          () -> {
            fields.text("month", newest.money().month());
            sums(newest.money().currencies(), fields);
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
    fields.array("before", before, point -> point(point, fields));
    fields.texts(
        "differs",
        one.before().map(last -> List.copyOf(newest.point().differing(last))).orElse(List.of()));
    fields.texts("contradicted", one.contradicted());
  }

  private static void whose(CustomerAudit customer, JsonFields fields) throws IOException {
    fields.text("tenantId", customer.tenant().value());
    fields.text("customer", customer.customer());
  }

  private static void point(Point point, JsonFields fields) throws IOException {
    fields.text("file", point.place());
    fields.text("asOf", point.asOf().toString());
    fields.truth("complete", point.complete());
    fields.object("subscriptions", () -> counts(point.subscriptions(), fields));
    fields.number("restingOnOneUser", point.onOneUser());
  }

  private static void due(DueDay day, JsonFields fields) throws IOException {
    fields.text("day", day.day().toString());
    whose(day.customer(), fields);
    fields.array(
        "people",
        day.people(),
        one -> {
          fields.text("name", one.name());
          fields.text("freshUntil", one.freshUntil().toString());
          fields.number("subscriptions", one.subscriptions());
        });
  }

  private static void renewal(RenewalDay day, JsonFields fields) throws IOException {
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

  private static void counts(Counts counts, JsonFields fields) throws IOException {
    fields.number("total", counts.total());
    fields.number("attributed", counts.attributed());
    fields.number("temporary", counts.temporary());
    fields.number("unknown", counts.unknown());
    fields.number("notAttributed", counts.notAttributed());
  }

  private static void sums(NavigableMap<String, Sums> sums, JsonFields fields) throws IOException {
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

  private static void amounts(Map<String, BigDecimal> money, JsonFields fields) throws IOException {
    fields.array(
        "money",
        money.entrySet(),
        (Map.Entry<String, BigDecimal> one) -> {
          fields.text("currency", one.getKey());
          fields.amount("amount", one.getValue());
        });
  }
}
