package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * ADWIN: a window of the recent past that grows while its mean holds. It remembers W values in O(log W) buckets. When
 * the mean has changed it starts anew with the next value, so that one change is found once.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611972771.42">A. Bifet, R. Gavalda, Learning from time-changing data with
 *     adaptive windowing, SDM 2007</a>
 */
public final class Adwin {

    private final AdwinSettings settings;

    /** By size: buckets of one value, of two, of four and so on; in each the oldest first. */
    private final List<Deque<Bucket>> rows = new ArrayList<>();

    private long seen;
    private long width;
    private double total;
    private double deviations;

    public Adwin(AdwinSettings settings) {
        this.settings = settings;
    }

    /** A detector as it stood. */
    public Adwin(AdwinSettings settings, AdwinMemory memory) {
        this.settings = settings;
        this.seen = memory.seen();
        this.deviations = memory.deviations();
        for (Bucket bucket : memory.oldestFirst()) {
            row(Long.numberOfTrailingZeros(bucket.size())).addLast(bucket);
            width += bucket.size();
            total += bucket.total();
        }
    }

    public AdwinMemory memory() {
        return new AdwinMemory(seen, deviations, oldestFirst());
    }

    /**
     * Takes a value in.
     *
     * @param at its event time
     */
    public Change add(double value, Instant at) {
        insert(value, Span.at(at));
        seen++;
        if (seen % settings.clock() != 0 || width <= Math.max(settings.grace(), 1)) {
            return new Change.None();
        }
        Change change = new Splits(settings, oldestFirst(), width, total, deviations).clearest();
        if (change instanceof Change.Cut) {
            startAnew();
        }
        return change;
    }

    private void insert(double value, Span at) {
        if (width > 0) {
            double apart = value - total / width;
            deviations += apart * apart * width / (width + 1);
        }
        width++;
        total += value;
        row(0).addLast(new Bucket(1, value, 0, at));
        for (int i = 0; rows.get(i).size() > settings.bucketsPerSize(); i++) {
            Deque<Bucket> row = rows.get(i);
            row(i + 1).addLast(row.removeFirst().plus(row.removeFirst()));
        }
    }

    private void startAnew() {
        rows.clear();
        seen = 0;
        width = 0;
        total = 0;
        deviations = 0;
    }

    private Deque<Bucket> row(int size) {
        while (rows.size() <= size) {
            rows.add(new ArrayDeque<>());
        }
        return rows.get(size);
    }

    private List<Bucket> oldestFirst() {
        List<Bucket> buckets = new ArrayList<>();
        rows.reversed().forEach(buckets::addAll);
        return buckets;
    }
}
