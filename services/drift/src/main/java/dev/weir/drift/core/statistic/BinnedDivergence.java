package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.twosample.Divergence;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A divergence over the bins, with missing values as a bin of their own.
 *
 * <p>Without change it is distributed as chi-square with B - 1 degrees of freedom times (1/n + 1/m) and a factor, for B
 * occupied bins and samples of n and m (for the population stability index: B. Yurdakul, Statistical Properties of
 * Population Stability Index, Western Michigan University, 2018, theorem 3.1): hence the threshold, in place of a fixed 0.1
 * or 0.25. Half a count is added to each bin that either sample occupies (Haldane and Anscombe), so that rare bins neither
 * divide by zero nor raise false findings, and a category never seen before still counts in full.
 */
public final class BinnedDivergence implements TwoSampleTest {

    private static final double HALF = 0.5;

    private final Statistic statistic;
    private final Divergence divergence;

    public BinnedDivergence(Statistic statistic, Divergence divergence) {
        this.statistic = statistic;
        this.divergence = divergence;
    }

    @Override
    public Optional<FeatureStatistic> compare(FeatureProfile reference, FeatureCounts current, Level level) {
        long[] before = reference.counts().withMissing();
        long[] now = current.withMissing();
        int occupied = (int) IntStream.range(0, before.length)
                .filter(i -> before[i] + now[i] > 0)
                .count();
        long n = Arrays.stream(before).sum();
        long m = Arrays.stream(now).sum();
        if (occupied < 2 || n == 0 || m == 0) {
            return Optional.empty();
        }
        double value = Math.max(0, divergence.between(shares(before, now), shares(now, before)));
        return Optional.of(new FeatureStatistic(
                        reference.name(),
                        statistic,
                        value,
                        divergence.threshold(level.alpha(), occupied, n, m),
                        divergence.probability(value, occupied, n, m),
                        false)
                .detecting(divergence.detectable(level.alpha(), occupied, n, m)));
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
}
