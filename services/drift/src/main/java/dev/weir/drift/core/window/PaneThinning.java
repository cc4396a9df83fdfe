package dev.weir.drift.core.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Makes few of the panes that wait for a partition that is behind. Neighbours become one pane, which is known by the place
 * of the last: no inference is counted before one that was asked earlier, and what waits is bounded however much it is.
 * Panes grow to a window at first; when even these are too many, windows are as much larger.
 */
public final class PaneThinning {

    /** Panes that may wait. */
    private static final int MOST = 400;

    private PaneThinning() {}

    /**
     * Neighbours that are to become one pane; none while so few panes wait that they may stay as they are.
     *
     * @param panes that wait, with their inferences by place
     * @param size inferences of a window
     * @return each in the order of places, at least two; together they leave at most half of the panes that may wait
     */
    public static List<List<Long>> neighbours(NavigableMap<Long, Long> panes, int size) {
        if (panes.size() <= MOST) {
            return List.of();
        }
        long inferences = panes.values().stream().mapToLong(Long::longValue).sum();
        long most = Math.max(size, 4 * inferences / MOST);
        List<List<Long>> found = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        long held = 0;
        for (Map.Entry<Long, Long> pane : panes.entrySet()) {
            if (held + pane.getValue() > most) {
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
