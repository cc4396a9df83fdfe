package dev.weir.finops.core.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question to the ledger and its history.
 *
 * @param by what to group by, at most {@value #MOST}
 * @param from inclusive; rounded down to the hour, since costs are summed up by the hour in which their usage began
 * @param to exclusive
 */
public record CostQuery(
        List<Dimension> by, Grain grain, Optional<Instant> from, Optional<Instant> to, List<Filter> filters) {

    private static final int MOST = 6;

    public CostQuery {
        by = List.copyOf(by);
        filters = List.copyOf(filters);
        if (by.size() > MOST) {
            throw new IllegalArgumentException("costs are grouped by at most " + MOST + " dimensions");
        }
        if (new HashSet<>(by).size() != by.size()) {
            throw new IllegalArgumentException("costs are grouped by each dimension once");
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("from is before to, and not " + from.get() + " and " + to.get());
        }
    }

    /** Whether sums of whole days are enough for an answer. */
    public boolean asksForWholeDays() {
        return switch (grain) {
            case HOUR -> false;
            case DAY, MONTH, TOTAL ->
                Stream.concat(from.map(start -> start.truncatedTo(ChronoUnit.HOURS)).stream(), to.stream())
                        .allMatch(instant -> instant.equals(instant.truncatedTo(ChronoUnit.DAYS)));
        };
    }
}
