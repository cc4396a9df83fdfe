package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.twosample.CriticalValues;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The traffic beside few clients, whose own values nobody counts apart. A share s of the traffic adds rows to bins and
 * takes none away: if the rest were as before, each set of bins with a share R of the reference would still hold (1 - s) R
 * of the window. Where a set holds less, the rest has changed as well, whatever the few have sent.
 */
final class Rest {

    private static final double ALPHA = 0.01;
    private static final double HALF = 0.5;
    private static final double ERRORS = 2;

    private Rest() {}

    /**
     * Whether the rest must have changed in most of the features that differ.
     *
     * @param differing features that differ; without any nothing is known of the rest
     * @param share of the few, between 0 and 1
     */
    static boolean differs(List<Distribution> differing, double share) {
        long changed = differing.stream()
                .filter(distribution -> differs(distribution, share))
                .count();
        return changed > 0 && changed >= HALF * differing.size();
    }

    /**
     * Whether errors became more among the rest, too: even if all answers to the few became wrong, at least half of the
     * increase is left.
     */
    static boolean errs(Change errors, double share) {
        if (share >= 1) {
            return false;
        }
        double chance = ERRORS * Math.sqrt(errors.after() * (1 - errors.after()) / Math.max(1, errors.samples()));
        double left = (errors.after() - chance - share) / (1 - share) - errors.before();
        return left >= HALF * (errors.after() - errors.before());
    }

    /** At a probability of 0.01 (Pearson's chi-square, which no set of bins exceeds), and by half of the total variation. */
    private static boolean differs(Distribution feature, double share) {
        long[] before = feature.before().withMissing();
        long[] now = feature.now().withMissing();
        double rows = rows(feature.now());
        double reference = rows(feature.before());
        double rest = rows * (1 - share);
        if (reference == 0 || rest < 1) {
            return false;
        }
        List<Integer> scarcestFirst = IntStream.range(0, now.length)
                .boxed()
                .filter(bin -> before[bin] > 0)
                .sorted(Comparator.<Integer>comparingDouble(bin -> (double) now[bin] / before[bin])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        double critical = CriticalValues.chiSquare(ALPHA, Math.max(1, scarcestFirst.size() - 1.0));
        double needed = HALF * variation(before, now, reference, rows);
        double expected = 0;
        double found = 0;
        for (int bin : scarcestFirst) {
            expected += before[bin] / reference;
            found += now[bin];
            double lacks = rest * expected - found;
            double variance = rest * expected * (1 - expected) * (1 + rest / reference) + 1;
            if (lacks > 0 && lacks * lacks >= critical * variance && lacks >= needed * rest) {
                return true;
            }
        }
        return false;
    }

    private static double variation(long[] before, long[] now, double reference, double rows) {
        return IntStream.range(0, now.length)
                        .mapToDouble(bin -> Math.abs(now[bin] / rows - before[bin] / reference))
                        .sum()
                * HALF;
    }

    private static double rows(FeatureCounts counts) {
        return (double) counts.present() + counts.missing();
    }
}
