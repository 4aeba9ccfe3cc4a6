package io.github.palaudit.reconciliation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What was recognised in a month, at all subscriptions of the tenant: ACR in US dollars as the
 * report has it, each usage once (F-E4). It is never to be held against cost.
 *
 * @param settled whether the report of this month does not change much any more (F-E6, F-H10)
 * @param link through PAL
 * @param other through other types
 * @param unlisted under partner ids that palaudit.yaml does not list
 * @param deals amounts of deal registrations, which are no usage and in no other figure
 * @param subscriptions how many were recognised through PAL
 * @param change of {@code link} since the month before; empty where that month is not covered, or
 *     either is not settled
 */
public record MonthTotal(
    YearMonth month,
    boolean settled,
    BigDecimal link,
    BigDecimal other,
    BigDecimal unlisted,
    BigDecimal deals,
    int subscriptions,
    Optional<BigDecimal> change) {}
