package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.twosample.CriticalValues;
import java.util.Optional;

/**
 * Two-sample Kolmogorov-Smirnov on frozen bins: the largest distance between both cumulative distributions at a bin
 * edge. Only ordered features have one; missing values do not count.
 *
 * <p>The size of both samples enters by ne = n m / (n + m) and lambda = (sqrt(ne) + 0.12 + 0.11 / sqrt(ne)) D, the
 * finite-size correction of M. A. Stephens, Use of the Kolmogorov-Smirnov, Cramer-von Mises and related statistics
 * without extensive tables, Journal of the Royal Statistical Society B 32 (1970). The distance at edges is at most the
 * distance anywhere, so the test on bins is conservative: it finds falsely less often than its level says.
 */
public final class KolmogorovSmirnov implements TwoSampleTest {

    /** Of a share, times the root of the size: that of one half. */
    private static final double LARGEST_DEVIATION = 0.5;

    @Override
    public Optional<FeatureStatistic> compare(FeatureProfile reference, FeatureCounts current, Level level) {
        long n = reference.counts().present();
        long m = current.present();
        if (!reference.bins().ordered() || current.size() < 2 || n == 0 || m == 0) {
            return Optional.empty();
        }
        double distance = distance(reference.counts(), current, n, m);
        double scale = scale((double) n * m / ((double) n + m));
        double threshold = Kolmogorov.quantile(level.alpha()) / scale;
        return Optional.of(new FeatureStatistic(
                reference.name(), Statistic.KS, distance, threshold, Kolmogorov.survival(scale * distance), false));
    }

    @Override
    public double detectable(FeatureProfile reference, FeatureCounts current, Detection detection) {
        long n = reference.counts().present();
        long m = current.present();
        if (!reference.bins().ordered() || current.size() < 2 || n == 0 || m == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double threshold = Kolmogorov.quantile(detection.level()) / scale((double) n * m / ((double) n + m));
        return threshold
                + CriticalValues.normal(1 - detection.power()) * LARGEST_DEVIATION * Math.sqrt(1.0 / n + 1.0 / m);
    }

    /** Factor from the distance to the argument of the limiting distribution. */
    static double scale(double effectiveSize) {
        double root = Math.sqrt(effectiveSize);
        return root + 0.12 + 0.11 / root;
    }

    private static double distance(FeatureCounts reference, FeatureCounts current, long n, long m) {
        double before = 0;
        double now = 0;
        double largest = 0;
        for (int i = 0; i < current.size() - 1; i++) {
            before += reference.bin(i);
            now += current.bin(i);
            largest = Math.max(largest, Math.abs(before / n - now / m));
        }
        return largest;
    }
}
