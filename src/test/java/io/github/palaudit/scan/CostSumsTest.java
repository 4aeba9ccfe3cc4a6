package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.ScopeId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of Cost Management, added up. */
class CostSumsTest {

  private static final ScopeId SUBSCRIPTION = ScopeId.subscription("1");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String COLUMNS =
      "\"columns\":[{\"name\":\"Currency\"},{\"name\":\"Cost\"},{\"name\":\"BillingMonth\"},"
          + "{\"name\":\"ResourceGroupName\"}]";

  private final CostSums sums = new CostSums(SUBSCRIPTION, Set.of(OCTOBER));

  private void add(String page) {
    sums.add(tree(page));
  }

  private static Cost cost(ScopeId scope, String amount, String currency) {
    return new Cost(scope, OCTOBER, new BigDecimal(amount), currency);
  }

  @Test
  void theSubscriptionIsTheSumOfItsGroupsAndOfWhatLiesInNone() {
    add(
        "{"
            + COLUMNS
            + ",\"rows\":[[\"EUR\",1.5,\"2026-10-01T00:00:00\",\"a\"],"
            + "[\"EUR\",2.25,\"2026-10-01T00:00:00\",\"\"]]}");
    add("{" + COLUMNS + ",\"rows\":[[\"EUR\",0.25,20261001,\"A\"]]}");

    assertThat(sums.costs())
        .containsExactlyInAnyOrder(
            cost(SUBSCRIPTION, "4.00", "EUR"),
            cost(SUBSCRIPTION.resourceGroup("a"), "1.75", "EUR"));
  }

  @Test
  void currenciesAreNotAdded() {
    add(
        "{"
            + COLUMNS
            + ",\"rows\":[[\"EUR\",1.5,\"2026-10-01T00:00:00\",\"\"],"
            + "[\"USD\",2.5,\"2026-10-01T00:00:00\",\"\"]]}");

    assertThat(sums.costs())
        .containsExactlyInAnyOrder(
            cost(SUBSCRIPTION, "1.5", "EUR"), cost(SUBSCRIPTION, "2.5", "USD"));
  }

  @Test
  void aMonthThatNobodyAskedForIsLeftOut() {
    add("{" + COLUMNS + ",\"rows\":[[\"EUR\",1.5,\"2026-09-01T00:00:00\",\"a\"]]}");

    assertThat(sums.costs()).isEmpty();
  }

  @Test
  void ofAResourceGroupAskedByItselfOnlyItsOwnIsKept() {
    ScopeId group = SUBSCRIPTION.resourceGroup("a");
    CostSums own = new CostSums(group, Set.of(OCTOBER));
    own.add(tree("{" + COLUMNS + ",\"rows\":[[\"EUR\",1.5,\"2026-10-01T00:00:00\",\"a\"]]}"));

    assertThat(own.costs()).containsExactly(cost(group, "1.5", "EUR"));
  }

  private static JsonNode tree(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"columns\":[{\"name\":\"Cost\"}],\"rows\":[]}",
        "{COLUMNS}",
        "{COLUMNS,\"rows\":[[\"EUR\",\"much\",\"2026-10-01T00:00:00\",\"a\"]]}",
        "{COLUMNS,\"rows\":[[\"EUR\",1,\"October\",\"a\"]]}",
        "{COLUMNS,\"rows\":[[null,1,\"2026-10-01T00:00:00\",\"a\"]]}"
      })
  void whatIsNotUnderstoodIsNotAddedUp(String page) {
    assertThatThrownBy(() -> add(page.replace("COLUMNS", COLUMNS))).isInstanceOf(ReadFailed.class);
  }
}
