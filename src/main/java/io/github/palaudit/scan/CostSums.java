package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up the rows of Cost Management for one scope: to each resource group, and all of them to the
 * subscription; currencies apart. The columns are known by their names, in any order.
 */
final class CostSums {

  private static final List<String> AMOUNT = List.of("Cost", "PreTaxCost", "totalCost");
  private static final List<String> GROUP = List.of("ResourceGroupName", "ResourceGroup");
  private static final List<String> MONTH = List.of("BillingMonth", "UsageDate");
  private static final List<String> CURRENCY = List.of("Currency");
  private static final int DIGITS = "202610".length();

  private final ScopeId scope;
  private final Set<YearMonth> wanted;
  private final Map<Key, BigDecimal> sums = new LinkedHashMap<>();

  private record Key(ScopeId scope, YearMonth month, String currency) {}

  /**
   * Of these months.
   *
   * @param scope the subscription or resource group that was asked
   */
  CostSums(ScopeId scope, Set<YearMonth> wanted) {
    this.scope = scope;
    this.wanted = wanted;
  }

  /** A page of an answer; throws {@link ReadFailed} when it is not understood. */
  void add(JsonNode page) {
    int amount = column(page, AMOUNT);
    int group = column(page, GROUP);
    int month = column(page, MONTH);
    int currency = column(page, CURRENCY);
    if (!page.path("rows").isArray()) {
      throw ReadFailed.because("the answer has no rows");
    }
    for (JsonNode row : page.path("rows")) {
      YearMonth in = month(row.path(month).asText());
      if (!row.path(amount).isNumber()) {
        throw ReadFailed.because("a row of the answer has no cost");
      }
      if (wanted.contains(in)) {
        String unit = Sent.required(row.path(currency).textValue(), "currency");
        BigDecimal value = row.path(amount).decimalValue();
        sums.merge(new Key(scope, in, unit), value, BigDecimal::add);
        String name = row.path(group).asText("");
        if (!name.isBlank() && scope.kind() == ScopeKind.SUBSCRIPTION) {
          sums.merge(new Key(scope.resourceGroup(name), in, unit), value, BigDecimal::add);
        }
      }
    }
  }

  private static int column(JsonNode page, List<String> names) {
    for (String name : names) {
      for (int i = 0; i < page.path("columns").size(); i++) {
        if (page.path("columns").path(i).path("name").asText().equalsIgnoreCase(name)) {
          return i;
        }
      }
    }
    throw ReadFailed.because("the answer has no column " + names.get(0));
  }

  /** Of {@code 2026-10-01T00:00:00}, {@code 20261001} or {@code 202610}. */
  private static YearMonth month(String sent) {
    String digits = sent.replace("-", "");
    try {
      return YearMonth.of(
          Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, DIGITS)));
    } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException noMonth) {
      throw ReadFailed.because("a row of the answer has a month that is none");
    }
  }

  /** The sums. */
  List<Cost> costs() {
    return sums.entrySet().stream()
        .map(
            one ->
                new Cost(
                    one.getKey().scope(),
                    one.getKey().month(),
                    one.getValue(),
                    one.getKey().currency()))
        .toList();
  }
}
