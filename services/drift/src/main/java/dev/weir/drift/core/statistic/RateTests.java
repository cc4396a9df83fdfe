package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.twosample.Contingency;
import dev.weir.drift.core.twosample.CriticalValues;
import dev.weir.drift.core.twosample.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * Pearson's chi-square of all bins, and of the rates of missing values, of numbers out of range and of values of another
 * type. Said for people: missing values are a bin of the decisive statistics already.
 */
final class RateTests {

    private RateTests() {}

    /**
     * @param outOfRange numbers of the window that lie out of the reference's range
     * @param ofAnotherType values of the window that are of another type
     */
    static List<FeatureStatistic> compare(
            FeatureProfile reference, FeatureCounts current, long outOfRange, long ofAnotherType, Level level) {
        List<FeatureStatistic> statistics = new ArrayList<>();
        long n = reference.counts().present() + reference.counts().missing();
        long m = current.present() + current.missing();
        if (n == 0 || m == 0) {
            return statistics;
        }
        bins(statistics, reference, current, level);
        rate(statistics, reference, Statistic.MISSING, reference.counts().missing(), n, current.missing(), m, level);
        rate(statistics, reference, Statistic.RANGE, 0, n, outOfRange, m, level);
        rate(statistics, reference, Statistic.TYPE, 0, n, ofAnotherType, m, level);
        return statistics;
    }

    private static void bins(
            List<FeatureStatistic> statistics, FeatureProfile reference, FeatureCounts current, Level level) {
        long[] before = reference.counts().withMissing();
        long[] now = current.withMissing();
        int occupied = 0;
        for (int i = 0; i < before.length; i++) {
            occupied += before[i] + now[i] > 0 ? 1 : 0;
        }
        if (occupied > 1) {
            Result result = Contingency.chiSquare(before, now);
            statistics.add(new FeatureStatistic(
                            reference.name(),
                            Statistic.CHI_SQUARE,
                            result.statistic(),
                            CriticalValues.chiSquare(level.alpha(), occupied - 1.0),
                            result.probability(),
                            false)
                    .informative());
        }
    }

    /** The value is the share in the window; nothing is said of what occurs in neither. */
    private static void rate(
            List<FeatureStatistic> statistics,
            FeatureProfile reference,
            Statistic statistic,
            long before,
            long n,
            long said,
            long m,
            Level level) {
        if (before == 0 && said == 0) {
            return;
        }
        // A row that names an input twice counts it twice.
        long now = Math.min(said, m);
        Result result = Contingency.missing(before, n - before, now, m - now);
        double pooled = (before + now) / ((double) n + m);
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / m));
        double apart = Math.sqrt(CriticalValues.chiSquare(level.alpha(), 1));
        statistics.add(new FeatureStatistic(
                        reference.name(),
                        statistic,
                        (double) now / m,
                        (double) before / n + apart * deviation,
                        result.probability(),
                        false)
                .informative());
    }
}
