package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.query.AnswerTooWide;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a scope cost in a month, as it is summed up stretch by stretch. */
final class MonthCosts {

    private final Map<Key, Figures> sums = new LinkedHashMap<>();
    private final SortedSet<Instant> starts = new TreeSet<>();
    private final Map<Currency, Map<Instant, Trend>> trends = new HashMap<>();
    private final int most;

    /** @param most how many lines there may be */
    MonthCosts(int most) {
        this.most = most;
    }

    private record Key(Slice slice, Optional<AllocatedCost.Share> share) {}

    /** A stretch that something was booked in, by anybody. */
    void began(Instant stretch) {
        starts.add(stretch);
    }

    /** @throws AnswerTooWide when there are more lines than a statement has */
    void add(Instant stretch, AllocatedCost cost) {
        sums.merge(new Key(cost.slice(), cost.share()), cost.figures(), Figures::plus);
        if (sums.size() > most) {
            throw AnswerTooWide.statement(most);
        }
        trends.computeIfAbsent(cost.slice().currency(), currency -> new HashMap<>())
                .merge(stretch, Trend.none(stretch).plus(cost), (before, one) -> before.plus(cost));
    }

    Map<Currency, BigDecimal> spent() {
        Map<Currency, BigDecimal> spent = new HashMap<>();
        sums.forEach((key, figures) -> spent.merge(key.slice().currency(), figures.amount(), BigDecimal::add));
        return spent;
    }

    /** Most expensive first. */
    List<AllocatedCost> costs(Currency currency) {
        List<AllocatedCost> costs = new ArrayList<>();
        sums.forEach((key, figures) -> {
            if (key.slice().currency().equals(currency)) {
                costs.add(new AllocatedCost(key.slice(), figures, key.share()));
            }
        });
        costs.sort(Comparator.comparing((AllocatedCost cost) -> cost.figures().amount())
                .reversed());
        return costs;
    }

    /** What each stretch cost, in order; nothing where others had costs. */
    List<Trend> trend(Currency currency) {
        Map<Instant, Trend> known = trends.getOrDefault(currency, Map.of());
        return starts.stream()
                .map(start -> known.getOrDefault(start, Trend.none(start)))
                .toList();
    }
}
