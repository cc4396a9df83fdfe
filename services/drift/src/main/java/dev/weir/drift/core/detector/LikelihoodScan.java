package dev.weir.drift.core.detector;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default for errors. For each place at which the remembered past can be cut into n0 values and the n1 since, the
 * likelihood with one error rate on either side against that with one rate throughout: n0 kl(p0, p) + n1 kl(p1, p), kl
 * being the Kullback-Leibler divergence of two coins (Lai). It is a change when that exceeds ln(A) + c - ln(n1): a
 * stretch of A values has A / n1 places for a burst of n1, so every scale, short or long, takes the same share of the
 * false alarms (Chan and Walther). After fewer than 4,000 values it takes 2 ln(4000 / n0) more.
 *
 * @see <a href="https://doi.org/10.1109/18.737522">T. Lai, Information bounds and quick detection of parameter changes in
 *     stochastic systems, IEEE Transactions on Information Theory 44 (1998), section III</a>
 * @see <a href="https://doi.org/10.5705/ss.2011.169">H. P. Chan, G. Walther, Detection with the scan and the average
 *     likelihood ratio, Statistica Sinica 23 (2013), section 3</a>
 */
public final class LikelihoodScan implements Locator {

    /** Values before a cut from which on the past counts as settled. */
    private static final long SETTLED = 4000;

    private static final double CAUTION = 2;

    private final Settings settings;
    private final double threshold;
    private final Histogram window;
    private long sinceLook;
    private @Nullable Split last;

    public LikelihoodScan(Settings settings) {
        this.settings = settings;
        this.threshold = settings.threshold();
        this.window = new Histogram(settings.bucketsPerSize());
    }

    @Override
    public Reading add(double value) {
        window.add(value);
        if (++sinceLook < settings.clock()) {
            return Reading.STEADY;
        }
        sinceLook = 0;
        if (!isChanged()) {
            return Reading.STEADY;
        }
        Split split = Split.clearest(window, settings.minimumBefore(), settings.minimumAfter());
        last = split;
        window.clear();
        return split.after() > split.before() ? Reading.ROSE : Reading.FELL;
    }

    @Override
    public Optional<Split> lastSplit() {
        return Optional.ofNullable(last);
    }

    /** From the newest cut to the oldest. Logarithms are taken only where their quadratic bound exceeds the threshold. */
    private boolean isChanged() {
        long width = window.width();
        double total = window.total();
        double rate = total / width;
        double scale = 1 / (width * rate * (1 - rate));
        long n1 = 0;
        double k1 = 0;
        for (int row = 0; row < window.rows(); row++) {
            double least = threshold - Math.log((settings.bucketsPerSize() + 1.0) * (2L << row));
            for (int i = window.filled(row) - 1; i >= 0; i--) {
                n1 += 1L << row;
                k1 += window.bucket(row, i);
                long n0 = width - n1;
                if (n0 < settings.minimumBefore()) {
                    return false;
                }
                double apart = k1 * width - total * n1;
                if (n1 >= settings.minimumAfter()
                        && apart * apart * scale > least * n0 * n1
                        && Split.ratio(n0, total - k1, n1, k1) > threshold - Math.log(n1) + unsettled(n0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** More evidence for a cut with a short past: changes seldom follow one another, and a new model still learns. */
    private static double unsettled(long before) {
        return before < SETTLED ? CAUTION * Math.log((double) SETTLED / before) : 0;
    }

    @Override
    public void exchange(Ledger ledger) {
        sinceLook = ledger.count(sinceLook);
        window.exchange(ledger);
    }

    /**
     * @param budget values to one false rise, as a mean and at least: of independent errors of any one rate; falls come
     *     as often
     * @param clock values between two looks
     * @param bucketsPerSize buckets of one size before the two oldest are merged
     * @param minimumBefore values before a change
     * @param minimumAfter values since a change
     */
    public record Settings(double budget, int clock, int bucketsPerSize, int minimumBefore, int minimumAfter) {

        /** A false alarm in a million labels. */
        public static final Settings CUSTOMARY = new Settings(1e6, 2, 8, 100, 4);

        /** c of the threshold, by simulation: rates from 0.01 to 0.5, budgets from 100,000 to 2,000,000. */
        private static final double CALIBRATION = 3.1;

        public Settings {
            if (!(budget >= 1000) || clock < 1 || bucketsPerSize < 2 || minimumBefore < 1 || minimumAfter < 1) {
                throw new IllegalArgumentException("a budget from 1,000, and at least one value on either side");
            }
        }

        double threshold() {
            return Math.log(budget) + CALIBRATION;
        }
    }
}
