package dev.weir.drift.core.detector;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/**
 * KSWIN: the newest values of a sliding window against as many drawn from the rest of it, by the exact two-sample
 * Kolmogorov-Smirnov test. For any numbers. Draws depend on the seed and on the place in the stream alone, so a stream
 * gives the same readings again.
 *
 * @see <a href="https://doi.org/10.1016/j.neucom.2019.11.111">C. Raab, M. Heusinger, F.-M. Schleif, Reactive soft
 *     prototype computing for concept drift streams, Neurocomputing 416 (2020), section 4</a>
 */
public final class Kswin implements Detector {

    /** Smaller distances are none, however sure. */
    private static final double LEAST_DISTANCE = 0.1;

    private final Settings settings;
    private final double critical;
    private double[] window;
    private int filled;
    private long seen;

    public Kswin(Settings settings) {
        this.settings = settings;
        this.window = new double[settings.window()];
        this.critical = Math.max(LEAST_DISTANCE, criticalDistance(settings));
    }

    @Override
    public Reading add(double value) {
        seen++;
        if (filled == window.length) {
            System.arraycopy(window, 1, window, 0, window.length - 1);
            filled--;
        }
        window[filled++] = value;
        return filled == window.length ? test() : Reading.STEADY;
    }

    private Reading test() {
        int size = settings.sample();
        int older = window.length - size;
        double[] newest = Arrays.copyOfRange(window, older, window.length);
        double[] drawn = new SplittableRandom(settings.seed() ^ seen)
                .ints(0, older)
                .distinct()
                .limit(size)
                .mapToDouble(i -> window[i])
                .toArray();
        double distance = KolmogorovSmirnovTest.withDefaults().statistic(newest, drawn);
        if (distance <= LEAST_DISTANCE || distance < critical) {
            return Reading.STEADY;
        }
        double before = Arrays.stream(window, 0, older).average().orElseThrow();
        double now = Arrays.stream(newest).average().orElseThrow();
        System.arraycopy(newest, 0, window, 0, size);
        filled = size;
        return now >= before ? Reading.ROSE : Reading.FELL;
    }

    /** The least distance of two samples that is significant; more than 1 when none is. */
    private static double criticalDistance(Settings settings) {
        int size = settings.sample();
        double[] low = new double[size];
        double[] high = new double[size];
        Arrays.setAll(low, i -> i);
        for (int apart = 1; apart <= size; apart++) {
            int shift = apart;
            Arrays.setAll(high, i -> i + shift - 0.5);
            var result = KolmogorovSmirnovTest.withDefaults().test(low, high);
            if (result.getPValue() <= settings.alpha()) {
                return result.getStatistic() - 1e-9;
            }
        }
        return 2;
    }

    @Override
    public void exchange(Ledger ledger) {
        window = ledger.numbers(window);
        filled = ledger.count(filled);
        seen = ledger.count(seen);
    }

    /**
     * @param alpha significance of one test
     * @param window values looked back at
     * @param sample how many of them are the newest, and how many are drawn; at most half the window
     * @param seed of the draws
     */
    public record Settings(double alpha, int window, int sample, long seed) {

        public static final Settings CUSTOMARY = new Settings(0.005, 100, 30, 42);

        public Settings {
            if (!(alpha > 0 && alpha < 1) || sample < 1 || window < 2 * sample) {
                throw new IllegalArgumentException("alpha between 0 and 1, and a window of at least two samples");
            }
        }
    }
}
