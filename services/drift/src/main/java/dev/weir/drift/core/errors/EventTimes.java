package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The event times of the labels that a detector remembers, in the same intervals: W labels take O(log W) of them, and the
 * recent ones are the finest.
 */
public final class EventTimes {

    private final int perSize;

    /** By size: intervals of one label, of two, of four and so on; in each the oldest first. */
    private final List<Deque<Interval>> rows = new ArrayList<>();

    /**
     * Times as they stood.
     *
     * @param perSize intervals of one size before the two oldest are merged, at least 2
     */
    public EventTimes(int perSize, List<Interval> oldestFirst) {
        this.perSize = perSize;
        for (Interval interval : oldestFirst) {
            row(Long.numberOfTrailingZeros(interval.size())).addLast(interval);
        }
    }

    void add(Instant at) {
        row(0).addLast(new Interval(1, Span.at(at)));
        for (int i = 0; rows.get(i).size() > perSize; i++) {
            Deque<Interval> row = rows.get(i);
            row(i + 1).addLast(row.removeFirst().plus(row.removeFirst()));
        }
    }

    void clear() {
        rows.clear();
    }

    /** The least known span that holds the labels from the newest to the oldest, counted from 1 for the last label. */
    Span between(long newest, long oldest) {
        Span span = null;
        long passed = 0;
        for (Interval interval : oldestFirst().reversed()) {
            boolean holds = passed + interval.size() >= newest && passed < oldest;
            if (holds) {
                span = span == null ? interval.span() : span.plus(interval.span());
            }
            passed += interval.size();
        }
        if (span == null) {
            throw new IllegalArgumentException(newest + " labels are not remembered");
        }
        return span;
    }

    public List<Interval> oldestFirst() {
        List<Interval> intervals = new ArrayList<>();
        rows.reversed().forEach(intervals::addAll);
        return intervals;
    }

    private Deque<Interval> row(int size) {
        while (rows.size() <= size) {
            rows.add(new ArrayDeque<>());
        }
        return rows.get(size);
    }
}
