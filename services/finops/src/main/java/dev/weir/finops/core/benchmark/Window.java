package dev.weir.finops.core.benchmark;

/**
 * Rows within which a detection counts as found.
 *
 * @param first row, counted from 0
 * @param last row, not before the first
 */
public record Window(int first, int last) {

    public Window {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("a window is of rows in order, not " + first + " to " + last);
        }
    }

    boolean holds(int row) {
        return first <= row && row <= last;
    }

    int width() {
        return last - first + 1;
    }
}
