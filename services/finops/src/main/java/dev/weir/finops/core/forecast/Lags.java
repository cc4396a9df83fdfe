package dev.weir.finops.core.forecast;

import java.util.List;
import java.util.TreeSet;

/**
 * Which past steps an autoregression looks at, and by what it measures them.
 *
 * @param lags steps back, ascending
 * @param level steps whose mean is the level
 * @param window steps over which the deviation from the level is taken
 */
public record Lags(List<Integer> lags, int level, int window) {

    public Lags {
        lags = List.copyOf(lags);
    }

    /** The recent past, and the neighbourhood of the same step in seasons before. */
    public static Lags of(List<Integer> periods) {
        int shortest = periods.getFirst();
        int longest = periods.getLast();
        boolean cyclic = shortest <= 31;
        TreeSet<Integer> lags = new TreeSet<>();
        around(lags, 1, cyclic ? shortest + 3 : 8);
        for (int period : periods) {
            for (int season = 1; season <= 3; season++) {
                around(lags, season * period - 2, season * period + 2);
            }
        }
        around(lags, longest - 4, longest + Math.min(7, longest / 4));
        lags.removeIf(lag -> lag < 1 || lag > 2 * longest + 1);
        int level = cyclic ? shortest : 4;
        return new Lags(List.copyOf(lags), level, Math.max(longest, 4 * level));
    }

    private static void around(TreeSet<Integer> lags, int from, int to) {
        for (int lag = Math.max(1, from); lag <= to; lag++) {
            lags.add(lag);
        }
    }

    /** Steps that must be known before the first can be explained. */
    int needed() {
        return Math.max(lags.getLast(), level + window) + 1;
    }
}
