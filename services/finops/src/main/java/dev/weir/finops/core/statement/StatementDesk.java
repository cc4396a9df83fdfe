package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.allocation.Allocator;
import dev.weir.finops.core.allocation.TagPolicy;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Grain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes statements. Everything that was booked is allocated first, day by day, and what the scope bears is taken from
 * that, so that the statements of all scopes of a dimension add up to what is paid.
 */
public final class StatementDesk {

    private static final int MONTHS = 6;

    /** Most lines of a statement; one of so many is read by programs alone. */
    private static final int LINES = 20_000;

    private static final Currency FALLBACK = Currency.getInstance("USD");
    private static final List<Dimension> BREAKDOWNS = List.of(
            Dimension.Field.VERSION,
            Dimension.Field.DEPLOYMENT,
            Dimension.Field.PROJECT,
            Dimension.Field.OWNER,
            Dimension.Field.COST_CENTER,
            Dimension.Field.ENVIRONMENT,
            Dimension.Field.SERVICE,
            Dimension.Field.REGION);

    private final CostBook book;
    private final Answers answers;
    private final Outlook outlook;
    private final Allocator allocator;
    private final TagPolicy tags;
    private final TokenWeights weights;

    public StatementDesk(
            CostBook book,
            Answers answers,
            Outlook outlook,
            Allocator allocator,
            TagPolicy tags,
            TokenWeights weights) {
        this.book = book;
        this.answers = answers;
        this.outlook = outlook;
        this.allocator = allocator;
        this.tags = tags;
        this.weights = weights;
    }

    /**
     * The statement of a scope.
     *
     * @param closed whether the month takes no more bookings
     * @param now when it is made
     */
    public Statement make(Scope scope, YearMonth month, boolean closed, Instant now) {
        MonthCosts days = new MonthCosts(LINES);
        allocated(scope, Grain.DAY, month, month, days::began, days::add);
        Map<Currency, BigDecimal> spent = days.spent();
        Currency currency = spent.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(FALLBACK);
        spent.remove(currency);
        List<AllocatedCost> costs = days.costs(currency);
        List<Trend> months = months(scope, month, currency, costs);
        return new Statement(
                scope,
                month,
                closed,
                now,
                currency,
                Map.copyOf(spent),
                costs.stream().map(AllocatedCost::figures).reduce(Figures.NONE, Figures::plus),
                previous(months, month),
                costs,
                days.trend(currency),
                months,
                BREAKDOWNS.stream()
                        .map(dimension -> Breakdown.of(dimension, costs))
                        .toList(),
                UnitCosts.of(costs, inferences(scope, month, costs), weights),
                Kpis.of(costs, tags),
                outlook.anomalies(scope, month),
                outlook.budget(scope, month),
                outlook.forecast(scope, month),
                outlook.recommendations(deployments(costs)));
    }

    private void allocated(
            Scope scope,
            Grain grain,
            YearMonth from,
            YearMonth to,
            Consumer<Instant> stretches,
            BiConsumer<Instant, AllocatedCost> costs) {
        CostQuery query = new CostQuery(
                List.of(), grain, Optional.of(start(from)), Optional.of(start(to.plusMonths(1))), List.of());
        book.slices(query, (stretch, booked) -> {
            stretches.accept(stretch);
            allocator.allocate(booked, cost -> {
                if (scope.holds(cost.slice())) {
                    costs.accept(stretch, cost);
                }
            });
        });
    }

    /** Whole months before, and the statement's own as its days add up. */
    private List<Trend> months(Scope scope, YearMonth month, Currency currency, List<AllocatedCost> costs) {
        SortedMap<Instant, Trend> months = new TreeMap<>();
        allocated(
                scope,
                Grain.MONTH,
                month.minusMonths(MONTHS - 1),
                month.minusMonths(1),
                start -> months.put(start, Trend.none(start)),
                (start, cost) -> {
                    if (cost.slice().currency().equals(currency)) {
                        months.merge(start, Trend.none(start), (before, none) -> before.plus(cost));
                    }
                });
        Trend own = Trend.none(start(month));
        for (AllocatedCost cost : costs) {
            own = own.plus(cost);
        }
        months.put(start(month), own);
        return List.copyOf(months.values());
    }

    private static Optional<BigDecimal> previous(List<Trend> months, YearMonth month) {
        LocalDate before = month.minusMonths(1).atDay(1);
        return months.stream()
                .filter(trend -> trend.start().equals(before))
                .map(Trend::total)
                .findFirst();
    }

    /** Logs name model and version only, so they count where the scope is made of versions. */
    private BigDecimal inferences(Scope scope, YearMonth month, List<AllocatedCost> costs) {
        boolean versions = scope.dimension()
                .map(of -> of == Dimension.Field.MODEL || of == Dimension.Field.VERSION)
                .orElse(true);
        if (!versions) {
            return BigDecimal.ZERO;
        }
        Map<String, BigDecimal> logged = answers.byVersion(month);
        return costs.stream()
                .map(cost -> Dimension.Field.VERSION.of(cost.slice()))
                .distinct()
                .map(version -> logged.getOrDefault(version, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Set<String> deployments(List<AllocatedCost> costs) {
        return costs.stream()
                .map(cost -> cost.slice().allocation().deployment())
                .filter(deployment -> !deployment.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
