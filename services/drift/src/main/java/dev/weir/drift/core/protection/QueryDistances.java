package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the queries of one client and one predicted class lie from those before: PRADA. Natural queries lie at
 * distances that could be normal, queries made step by step do not.
 *
 * <p>A query joins the growing set when it lies further away than the mean distance less one standard deviation. The set
 * and the remembered distances are bounded; the oldest make room.
 *
 * @see <a href="https://doi.org/10.1109/EuroSP.2019.00044">M. Juuti et al., PRADA: Protecting Against DNN Model
 *     Stealing Attacks, EuroS&amp;P 2019, algorithm 3</a>
 */
final class QueryDistances {

    /** Distances are held against the normal distribution without those that lie more deviations from their mean. */
    private static final double OUTLYING = 3;

    /** Distances to fewer points than this are large because little was asked, and say nothing. */
    private static final int WARM = 20;

    private final int setSize;
    private final Recent distances;
    private final Ascending ascending;

    /** The growing set, as long as its points are alike. */
    private @Nullable Columns columns;

    /** The growing set from then on. */
    private final List<Placed> unlike = new ArrayList<>();

    private int points;
    private int replaced;

    /**
     * @param setSize points in the growing set at most
     * @param remembered distances at most
     */
    QueryDistances(int setSize, int remembered) {
        this.setSize = setSize;
        this.distances = new Recent(remembered);
        this.ascending = new Ascending(remembered);
    }

    /** Takes a query in; exact repeats of a point of the set are left out. */
    void add(Placed query) {
        if (points < WARM) {
            grow(query);
            return;
        }
        double smallest = smallest(query);
        if (smallest == 0) {
            return;
        }
        double distance = Math.sqrt(smallest);
        if (distances.isFull()) {
            ascending.remove(distances.oldest());
        }
        distances.add(distance);
        ascending.add(distance);
        if (distance >= distances.mean() - distances.deviation()) {
            grow(query);
        }
    }

    /** Number of distances so far, at most as many as are remembered. */
    int size() {
        return distances.size();
    }

    /** W of the distances, or of their logarithms when that is nearer to normal; there are at least 6. */
    double normality() {
        return Math.max(normality(ascending.numbers()), normality(ascending.logarithms()));
    }

    private double smallest(Placed query) {
        if (columns != null && columns.fits(query)) {
            return columns.smallest(query, points);
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int place = 0; place < points; place++) {
            smallest = Math.min(smallest, query.squaredDistance(point(place), smallest));
        }
        return smallest;
    }

    private Placed point(int place) {
        return columns == null ? unlike.get(place) : columns.point(place);
    }

    private void grow(Placed query) {
        if (points == 0) {
            columns = new Columns(query, setSize);
        }
        if (columns != null && !columns.fits(query)) {
            for (int place = 0; place < points; place++) {
                unlike.add(columns.point(place));
            }
            columns = null;
        }
        int place = points;
        if (points < setSize) {
            points++;
        } else {
            place = replaced;
            replaced = (replaced + 1) % setSize;
        }
        if (columns != null) {
            columns.set(place, query);
        } else if (place == unlike.size()) {
            unlike.add(query);
        } else {
            unlike.set(place, query);
        }
    }

    /** @param values ascending */
    private static double normality(double[] values) {
        int from = 0;
        int to = values.length;
        double mean = Sums.of(values, from, to) / to;
        double limit = OUTLYING * Math.sqrt(Sums.squares(values, from, to, mean) / to);
        while (from < to && Math.abs(values[from] - mean) > limit) {
            from++;
        }
        while (to > from && Math.abs(values[to - 1] - mean) > limit) {
            to--;
        }
        return ShapiroWilk.ofSorted(values, from, to);
    }
}
