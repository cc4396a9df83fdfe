package dev.weir.finops.core.novelty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How improbable a distance is after those before it: beyond the highest share of them, a generalised Pareto
 * distribution is fitted by its moments (Hosking and Wallis, Parameter and quantile estimation for the generalized
 * Pareto distribution, Technometrics 29, 1987), with a shape between 0 and 0.45, where it has a variance.
 */
final class Tail {

    private static final int ENOUGH = 50;
    private static final int LEAST_EXCESSES = 5;
    private static final double HEAVIEST = 0.45;
    private static final double ALMOST_EXPONENTIAL = 1e-3;
    /** Smallest mean excess, as a share of the range of all distances: what repeats exactly has no noise of its own. */
    private static final double SMALLEST = 0.005;

    private final double share;
    private final double[] ring;
    private final double[] sorted;
    private long count;

    Tail(double share, int memory) {
        this.share = share;
        this.ring = new double[memory];
        this.sorted = new double[memory];
    }

    void add(double distance) {
        int size = size();
        int place = (int) (count % ring.length);
        if (size == ring.length) {
            int old = Arrays.binarySearch(sorted, 0, size, ring[place]);
            System.arraycopy(sorted, old + 1, sorted, old, size - old - 1);
            size--;
        }
        int found = Arrays.binarySearch(sorted, 0, size, distance);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = distance;
        ring[place] = distance;
        count++;
    }

    /** Adds distances to an empty tail, oldest first. */
    void addAll(List<Double> distances) {
        int first = Math.max(0, distances.size() - ring.length);
        for (double distance : distances.subList(first, distances.size())) {
            ring[(int) count++] = distance;
        }
        System.arraycopy(ring, 0, sorted, 0, size());
        Arrays.sort(sorted, 0, size());
    }

    /** What is remembered, oldest first. */
    List<Double> distances() {
        return LongStream.range(count - size(), count)
                .mapToObj(number -> ring[(int) (number % ring.length)])
                .toList();
    }

    private int size() {
        return (int) Math.min(count, ring.length);
    }

    /**
     * The negative decimal logarithm of the probability that a distance is as large; 0 for one that is not in the tail,
     * or as long as too little is known.
     */
    double surprise(double distance) {
        int size = size();
        if (size < ENOUGH) {
            return 0;
        }
        int excesses = Math.max(LEAST_EXCESSES, (int) (share * size));
        double from = sorted[size - 1 - excesses];
        if (!(distance > from)) {
            return 0;
        }
        double mean = 0;
        double squares = 0;
        for (int i = size - excesses; i < size; i++) {
            mean += (sorted[i] - from) / excesses;
            squares += (sorted[i] - from) * (sorted[i] - from) / excesses;
        }
        double noise = SMALLEST * (sorted[size - 1] - sorted[0]) + 1e-9 * Math.abs(distance);
        return -Math.log10(share) + decades(distance - from, Math.max(mean, noise), squares);
    }

    private static double decades(double excess, double mean, double squares) {
        double variance = squares - mean * mean;
        double heavy = variance > 0 ? Math.clamp((1 - mean * mean / variance) / 2, 0, HEAVIEST) : 0;
        double scale = mean * (1 - heavy);
        return (heavy < ALMOST_EXPONENTIAL ? excess / scale : Math.log1p(heavy * excess / scale) / heavy)
                / Math.log(10);
    }
}
