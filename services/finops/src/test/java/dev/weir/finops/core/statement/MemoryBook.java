package dev.weir.finops.core.statement;

import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.CostRow;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.core.query.SliceCost;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Costs by the hour in memory. */
public final class MemoryBook implements CostBook {

    private final SortedMap<Instant, List<SliceCost>> hours = new TreeMap<>();

    public void add(Instant hour, SliceCost cost) {
        hours.computeIfAbsent(hour, first -> new ArrayList<>()).add(cost);
    }

    @Override
    public void rows(CostQuery query, Consumer<CostRow> lines) {
        throw new UnsupportedOperationException("statements are made of slices");
    }

    @Override
    public void slices(CostQuery query, BiConsumer<Instant, List<SliceCost>> stretches) {
        SortedMap<Instant, List<SliceCost>> slices = new TreeMap<>();
        hours.subMap(query.from().orElseThrow(), query.to().orElseThrow())
                .forEach((hour, costs) -> slices.computeIfAbsent(start(hour, query.grain()), first -> new ArrayList<>())
                        .addAll(costs));
        slices.forEach(stretches);
    }

    /** Everything of a range. */
    public List<SliceCost> all(CostQuery query) {
        List<SliceCost> all = new ArrayList<>();
        slices(query, (start, costs) -> all.addAll(costs));
        return all;
    }

    private static Instant start(Instant hour, Grain grain) {
        return switch (grain) {
            case HOUR -> hour;
            case DAY -> hour.truncatedTo(ChronoUnit.DAYS);
            case MONTH ->
                YearMonth.from(hour.atOffset(ZoneOffset.UTC))
                        .atDay(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC);
            case TOTAL -> Instant.EPOCH;
        };
    }
}
