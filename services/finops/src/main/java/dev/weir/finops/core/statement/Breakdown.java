package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.query.Dimension;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Costs by one dimension, most expensive first. */
public record Breakdown(Dimension dimension, List<Line> lines) {

    public Breakdown {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param name empty for what has none
     */
    public record Line(String name, Figures figures) {

        private BigDecimal amount() {
            return figures.amount();
        }
    }

    static Breakdown of(Dimension dimension, List<AllocatedCost> costs) {
        Map<String, Figures> sums = new LinkedHashMap<>();
        costs.forEach(cost -> sums.merge(dimension.of(cost.slice()), cost.figures(), Figures::plus));
        return new Breakdown(
                dimension,
                sums.entrySet().stream()
                        .map(sum -> new Line(sum.getKey(), sum.getValue()))
                        .sorted(Comparator.comparing(Line::amount).reversed())
                        .toList());
    }
}
