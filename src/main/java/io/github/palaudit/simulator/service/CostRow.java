package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.service.CostQuestion.Dimension;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * One row of an answer of Cost Management.
 *
 * @param groups what stands in each column that was grouped by
 * @param month empty where the whole time is one row
 */
record CostRow(
    BigDecimal amount, Map<Dimension, String> groups, Optional<YearMonth> month, String currency) {

  CostRow {
    groups = Map.copyOf(groups);
  }
}
