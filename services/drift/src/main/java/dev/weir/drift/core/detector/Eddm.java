package dev.weir.drift.core.detector;

/**
 * EDDM: the mean distance between errors, plus two deviations, against the largest such sum so far. For errors.
 *
 * @see <a href="https://www.cs.upc.edu/~abifet/EDDM.pdf">M. Baena-Garcia, J. del Campo-Avila, R. Fidalgo, A. Bifet, R.
 *     Gavalda, R. Morales-Bueno, Early drift detection method, IWKDDS 2006, section 3</a>
 */
public final class Eddm implements Detector {

    private final Settings settings;
    private long seen;
    private long lastError;
    private long errors;
    private double mean;
    private double squares;
    private double largest;

    public Eddm(Settings settings) {
        this.settings = settings;
        startAnew();
    }

    @Override
    public Reading add(double value) {
        seen++;
        return value == 1 ? wrong() : Reading.STEADY;
    }

    private Reading wrong() {
        long distance = seen - lastError;
        lastError = seen;
        errors++;
        double apart = distance - mean;
        mean += apart / errors;
        squares += apart * (distance - mean);
        if (seen <= settings.warmUp()) {
            return Reading.STEADY;
        }
        double sum = mean + 2 * (errors > 1 ? Math.sqrt(squares / (errors - 1)) : 0);
        if (sum > largest) {
            largest = sum;
            return Reading.STEADY;
        }
        if (errors <= settings.warmUp()) {
            return Reading.STEADY;
        }
        if (sum / largest < settings.drift()) {
            startAnew();
            return Reading.ROSE;
        }
        return sum / largest < settings.warning() ? Reading.WARNING : Reading.STEADY;
    }

    private void startAnew() {
        seen = 0;
        lastError = 0;
        errors = 0;
        mean = 0;
        squares = 0;
        largest = -1;
    }

    @Override
    public void exchange(Ledger ledger) {
        seen = ledger.count(seen);
        lastError = ledger.count(lastError);
        errors = ledger.count(errors);
        mean = ledger.number(mean);
        squares = ledger.number(squares);
        largest = ledger.number(largest);
    }

    /**
     * @param warmUp values, and errors, before the first judgement
     * @param warning share of the largest sum below which it warns (alpha)
     * @param drift share of the largest sum below which it is a change (beta)
     */
    public record Settings(int warmUp, double warning, double drift) {

        public static final Settings CUSTOMARY = new Settings(30, 0.95, 0.9);

        public Settings {
            if (warmUp < 1 || !(drift > 0) || !(warning >= drift && warning <= 1)) {
                throw new IllegalArgumentException("0 < drift <= warning <= 1, after at least one value");
            }
        }
    }
}
