package dev.weir.drift.core.twosample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Chi-square distributions; each is made once, as windows ask for the same ones. */
final class ChiSquares {

    private static final int REMEMBERED = 10_000;

    private static final Map<Integer, ChiSquaredDistribution> KNOWN = new ConcurrentHashMap<>();

    private ChiSquares() {}

    /** Probability of a larger value. */
    static double survival(double value, int degrees) {
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(degrees, ChiSquaredDistribution::of).survivalProbability(value);
    }
}
