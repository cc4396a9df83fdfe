package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.allocation.Allocator;
import dev.weir.finops.core.allocation.TagPolicy;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.core.query.SliceCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes statements. Everything that was booked is allocated first, day by day, and what the scope bears is taken from
 * that, so that the statements of all scopes of a dimension add up to what is paid.
 */
public final class StatementDesk {

    private static final int MONTHS = 6;
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
        SortedMap<Instant, List<AllocatedCost>> days = allocated(scope, Grain.DAY, month, month);
        Map<Currency, BigDecimal> spent = spent(days);
        Currency currency = spent.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(FALLBACK);
        spent.remove(currency);
        List<AllocatedCost> costs = summed(days, currency);
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
                days.entrySet().stream()
                        .map(day -> Trend.of(day.getKey(), in(currency, day.getValue())))
                        .toList(),
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

    private SortedMap<Instant, List<AllocatedCost>> allocated(Scope scope, Grain grain, YearMonth from, YearMonth to) {
        CostQuery query = new CostQuery(
                List.of(), grain, Optional.of(start(from)), Optional.of(start(to.plusMonths(1))), List.of());
        SortedMap<Instant, List<AllocatedCost>> allocated = new TreeMap<>();
        for (Map.Entry<Instant, List<SliceCost>> stretch : book.slices(query).entrySet()) {
            allocated.put(
                    stretch.getKey(),
                    allocator.allocate(stretch.getValue()).stream()
                            .filter(cost -> scope.holds(cost.slice()))
                            .toList());
        }
        return allocated;
    }

    /** Whole months before, and the statement's own as its days add up. */
    private List<Trend> months(Scope scope, YearMonth month, Currency currency, List<AllocatedCost> costs) {
        List<Trend> months = new ArrayList<>();
        allocated(scope, Grain.MONTH, month.minusMonths(MONTHS - 1), month.minusMonths(1))
                .forEach((start, before) -> months.add(Trend.of(start, in(currency, before))));
        months.add(Trend.of(start(month), costs));
        return months;
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

    private static Map<Currency, BigDecimal> spent(SortedMap<Instant, List<AllocatedCost>> days) {
        Map<Currency, BigDecimal> spent = new HashMap<>();
        days.values().stream()
                .flatMap(List::stream)
                .forEach(cost ->
                        spent.merge(cost.slice().currency(), cost.figures().amount(), BigDecimal::add));
        return spent;
    }

    private record Key(Slice slice, Optional<AllocatedCost.Share> share) {}

    private static List<AllocatedCost> summed(SortedMap<Instant, List<AllocatedCost>> days, Currency currency) {
        Map<Key, Figures> sums = new LinkedHashMap<>();
        for (List<AllocatedCost> day : days.values()) {
            in(currency, day)
                    .forEach(cost -> sums.merge(new Key(cost.slice(), cost.share()), cost.figures(), Figures::plus));
        }
        List<AllocatedCost> costs = new ArrayList<>();
        sums.forEach((key, figures) -> costs.add(new AllocatedCost(key.slice(), figures, key.share())));
        costs.sort(Comparator.comparing((AllocatedCost cost) -> cost.figures().amount())
                .reversed());
        return costs;
    }

    private static List<AllocatedCost> in(Currency currency, List<AllocatedCost> costs) {
        return costs.stream()
                .filter(cost -> cost.slice().currency().equals(currency))
                .toList();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
