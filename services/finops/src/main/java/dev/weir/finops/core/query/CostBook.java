package dev.weir.finops.core.query;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The ledger of open months and the history of closed ones, as one book. However much is asked for, one stretch of time
 * at a time is held in memory.
 */
public interface CostBook {

    /**
     * Answers a question: what adds up to what is paid, which is direct, idle and shared cost, pools that are not
     * split and capacity that nobody used, by time and then most expensive first.
     *
     * @param lines is given each line in order
     * @throws AnswerTooWide when a stretch has more lines than are held at once
     */
    void rows(CostQuery query, Consumer<CostRow> lines);

    /**
     * Everything of a range by slice, capacity and pools as they were booked.
     *
     * @param query is not asked by what it groups
     * @param stretches is given what each stretch of its grain cost, by its start, in order; the whole range begins with
     *     the epoch. What was booked late of a closed month has lines of its own
     * @throws AnswerTooWide when a stretch has more lines than are held at once
     */
    void slices(CostQuery query, BiConsumer<Instant, List<SliceCost>> stretches);
}
