package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.twosample.Divergence;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Population stability index, sum of (p - q) ln(p / q) over bins, with missing values as a bin of their own.
 *
 * <p>Without change it is distributed as chi-square with B - 1 degrees of freedom times (1/n + 1/m), for B occupied
 * bins and samples of n and m (B. Yurdakul, Statistical Properties of Population Stability Index, Western Michigan
 * University, 2018, theorem 3.1): hence the threshold, in place of a fixed 0.1 or 0.25. Half a count is added to each
 * bin that either sample occupies (Haldane and Anscombe), so that rare bins neither divide by zero nor raise false
 * findings, and a category never seen before still counts in full.
 */
public final class PopulationStability implements TwoSampleTest {

    private static final double HALF = 0.5;

    @Override
    public Optional<FeatureStatistic> compare(FeatureProfile reference, FeatureCounts current, Level level) {
        long[] before = withMissing(reference.counts());
        long[] now = withMissing(current);
        int occupied = 0;
        for (int i = 0; i < before.length; i++) {
            occupied += before[i] + now[i] > 0 ? 1 : 0;
        }
        long n = Arrays.stream(before).sum();
        long m = Arrays.stream(now).sum();
        if (occupied < 2 || n == 0 || m == 0) {
            return Optional.empty();
        }
        double index = Divergence.PSI.between(shares(before, now), shares(now, before));
        return Optional.of(new FeatureStatistic(
                reference.name(),
                Statistic.PSI,
                index,
                Divergence.PSI.threshold(level.alpha(), occupied, n, m),
                Divergence.PSI.probability(index, occupied, n, m),
                false));
    }

    /** Shares of the bins that either sample occupies, half a count added to each. */
    private static double[] shares(long[] counts, long[] others) {
        double[] occupied = IntStream.range(0, counts.length)
                .filter(i -> counts[i] + others[i] > 0)
                .mapToDouble(i -> counts[i] + HALF)
                .toArray();
        double sum = Arrays.stream(occupied).sum();
        return Arrays.stream(occupied).map(count -> count / sum).toArray();
    }

    private static long[] withMissing(FeatureCounts counts) {
        long[] all = new long[counts.size() + 1];
        for (int i = 0; i < counts.size(); i++) {
            all[i] = counts.bin(i);
        }
        all[counts.size()] = counts.missing();
        return all;
    }
}
