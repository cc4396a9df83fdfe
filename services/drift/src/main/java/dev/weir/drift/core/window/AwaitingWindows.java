package dev.weir.drift.core.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The closed windows of a model version whose labels may still come, as long as the patience for labels. The newest are kept
 * as they are. Older ones become one with their neighbours, two of a size at a time, so that W windows take O(log W) places
 * and every label finds its window. Of windows that share inferences only those are kept then that share none.
 */
public final class AwaitingWindows {

    /** The newest, which are kept as they are. */
    private static final int NEWEST = 30;

    /** Older ones of one size before the two oldest become one. */
    private static final int PER_SIZE = 2;

    private final List<AwaitingWindow> oldestFirst;

    public AwaitingWindows(List<AwaitingWindow> oldestFirst) {
        this.oldestFirst = new ArrayList<>(oldestFirst);
    }

    public List<AwaitingWindow> oldestFirst() {
        return List.copyOf(oldestFirst);
    }

    public boolean isEmpty() {
        return oldestFirst.isEmpty();
    }

    /**
     * Takes in a window that closes, and forgets those that ended longer before it than the patience.
     *
     * @param overlapping whether windows share inferences
     */
    public void add(AwaitingWindow window, Duration patience, boolean overlapping) {
        Instant forgotten = window.data().span().end().minus(patience);
        oldestFirst.removeIf(earlier -> earlier.data().span().end().isBefore(forgotten));
        oldestFirst.add(window);
        int aged = oldestFirst.size() - NEWEST - 1;
        if (overlapping && aged > 0 && oldestFirst.get(aged).overlaps(oldestFirst.get(aged - 1))) {
            oldestFirst.remove(aged);
        }
        for (int size = 1; mergeOldest(size); size *= 2) {}
    }

    /** Whether there were too many of a size, so that now there is one more of the next. */
    private boolean mergeOldest(int size) {
        int first = 0;
        int old = oldestFirst.size() - NEWEST;
        while (first < old && oldestFirst.get(first).windows() > size) {
            first++;
        }
        int end = first;
        while (end < old && oldestFirst.get(end).windows() == size) {
            end++;
        }
        if (end - first <= PER_SIZE) {
            return false;
        }
        oldestFirst.set(first, oldestFirst.get(first).plus(oldestFirst.remove(first + 1)));
        return true;
    }

    /**
     * Notes a label in the window that holds its inference, or in all of them where windows share inferences; whether there
     * is any.
     */
    public boolean settle(Outcome outcome, boolean overlapping) {
        boolean settled = false;
        for (AwaitingWindow window : oldestFirst) {
            if (window.holds(outcome)) {
                window.settle(outcome);
                settled = true;
                if (!overlapping) {
                    return true;
                }
            }
        }
        return settled;
    }

    /** Those that share no inference, the newest first. */
    public List<AwaitingWindow> disjoint(boolean overlapping) {
        List<AwaitingWindow> disjoint = new ArrayList<>();
        for (AwaitingWindow window : oldestFirst.reversed()) {
            if (!overlapping || disjoint.isEmpty() || !window.overlaps(disjoint.getLast())) {
                disjoint.add(window);
            }
        }
        return disjoint;
    }
}
