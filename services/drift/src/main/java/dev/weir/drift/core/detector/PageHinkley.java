package dev.weir.drift.core.detector;

/**
 * The Page-Hinkley test in both directions, with forgetting: sums of deviations from the running mean, less a tolerance,
 * against their least (for a rise) or largest (for a fall). For any numbers.
 *
 * @see <a href="https://doi.org/10.1093/biomet/41.1-2.100">E. Page, Continuous inspection schemes, Biometrika 41
 *     (1954)</a>
 * @see <a href="https://doi.org/10.1007/s10994-012-5320-9">J. Gama, R. Sebastiao, P. Rodrigues, On evaluating stream
 *     learning algorithms, Machine Learning 90 (2013), section 5</a>
 */
public final class PageHinkley implements Detector {

    private final Settings settings;
    private long seen;
    private double mean;
    private double rise;
    private double leastRise;
    private double fall;
    private double largestFall;

    public PageHinkley(Settings settings) {
        this.settings = settings;
        startAnew();
    }

    @Override
    public Reading add(double value) {
        seen++;
        mean += (value - mean) / seen;
        double apart = value - mean;
        rise = settings.memory() * rise + apart - settings.tolerance();
        fall = settings.memory() * fall + apart + settings.tolerance();
        leastRise = Math.min(leastRise, rise);
        largestFall = Math.max(largestFall, fall);
        if (seen < settings.warmUp()) {
            return Reading.STEADY;
        }
        if (settings.direction().hears(Reading.ROSE) && rise - leastRise > settings.threshold()) {
            startAnew();
            return Reading.ROSE;
        }
        if (settings.direction().hears(Reading.FELL) && largestFall - fall > settings.threshold()) {
            startAnew();
            return Reading.FELL;
        }
        return Reading.STEADY;
    }

    private void startAnew() {
        seen = 0;
        mean = 0;
        rise = 0;
        leastRise = Double.POSITIVE_INFINITY;
        fall = 0;
        largestFall = Double.NEGATIVE_INFINITY;
    }

    @Override
    public void exchange(Ledger ledger) {
        seen = ledger.count(seen);
        mean = ledger.number(mean);
        rise = ledger.number(rise);
        leastRise = ledger.number(leastRise);
        fall = ledger.number(fall);
        largestFall = ledger.number(largestFall);
    }

    /**
     * @param warmUp values before the first judgement
     * @param tolerance change of the mean that is accepted (delta)
     * @param threshold sum above which it is a change (lambda)
     * @param memory factor of the old sum at each value, at most 1 (alpha)
     */
    public record Settings(int warmUp, double tolerance, double threshold, double memory, Direction direction) {

        public static final Settings CUSTOMARY = new Settings(30, 0.005, 50, 0.9999, Direction.BOTH);

        public Settings {
            if (warmUp < 1 || !(tolerance >= 0) || !(threshold > 0) || !(memory > 0 && memory <= 1)) {
                throw new IllegalArgumentException("a positive threshold, a tolerance, and a memory of at most 1");
            }
        }
    }
}
