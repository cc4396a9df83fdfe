package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.rightsizing.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scope has cost in a month.
 *
 * @param closed whether the month takes no more bookings
 * @param currency of all amounts; the one in which most was spent
 * @param otherCurrencies what was spent in others, which is in no figure of this statement
 * @param total sum of the costs
 * @param previous effective cost of the month before
 * @param costs most expensive first
 * @param days of the month, in order
 * @param months up to six, in order, the last is that of the statement
 * @param recommendations for deployments that bear costs of the statement
 */
public record Statement(
        Scope scope,
        YearMonth month,
        boolean closed,
        Instant madeAt,
        Currency currency,
        Map<Currency, BigDecimal> otherCurrencies,
        Figures total,
        Optional<BigDecimal> previous,
        List<AllocatedCost> costs,
        List<Trend> days,
        List<Trend> months,
        List<Breakdown> breakdowns,
        UnitCosts units,
        Kpis kpis,
        List<Outlook.Anomaly> anomalies,
        Optional<Outlook.Budget> budget,
        List<Outlook.Expected> forecast,
        List<Standing> recommendations) {}
