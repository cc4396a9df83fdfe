package dev.weir.drift.core.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Makes few of the panes that wait for a partition that is behind. Neighbours become one pane, which is known by the place
 * of the last: no inference is counted before one that was asked earlier, and what waits is bounded however much it is.
 * Panes grow to a quarter of a window at first; when even these are too many, windows are as much larger.
 *
 * @param most panes that may wait, at least {@value #LEAST}
 */
public record PaneThinning(int most) {

    private static final int LEAST = 4;

    public PaneThinning {
        if (most < LEAST) {
            throw new IllegalArgumentException("at least " + LEAST + " panes of a version may wait, not " + most);
        }
    }

    /**
     * Neighbours that are to become one pane; none while so few panes wait that they may stay as they are.
     *
     * @param panes that wait, with their inferences by place
     * @param size inferences of a window
     * @return each in the order of places, at least two; together they leave about half of the panes that may wait
     */
    public List<List<Long>> neighbours(NavigableMap<Long, Long> panes, int size) {
        if (panes.size() <= most) {
            return List.of();
        }
        long inferences = panes.values().stream().mapToLong(Long::longValue).sum();
        long largest = Math.max(size / 4, 4 * inferences / most);
        List<List<Long>> found = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        long held = 0;
        for (Map.Entry<Long, Long> pane : panes.entrySet()) {
            if (held + pane.getValue() > largest) {
                keep(open, found);
                open = new ArrayList<>();
                held = 0;
            }
            open.add(pane.getKey());
            held += pane.getValue();
        }
        keep(open, found);
        return found;
    }

    private static void keep(List<Long> neighbours, List<List<Long>> found) {
        if (neighbours.size() > 1) {
            found.add(neighbours);
        }
    }
}
