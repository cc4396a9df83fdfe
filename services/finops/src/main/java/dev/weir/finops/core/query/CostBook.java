package dev.weir.finops.core.query;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** The ledger of open months and the history of closed ones, as one book. */
public interface CostBook {

    /**
     * Answers a question: what adds up to what is paid, which is direct, idle and shared cost, pools that are not
     * split and capacity that nobody used, by time and then most expensive first.
     */
    List<CostRow> rows(CostQuery query);

    /**
     * Everything of a range by slice, capacity and pools as they were booked.
     *
     * @param query is not asked by what it groups
     * @return by the start of the stretches of its grain, in order; the whole range begins with the epoch
     */
    SortedMap<Instant, List<SliceCost>> slices(CostQuery query);
}
