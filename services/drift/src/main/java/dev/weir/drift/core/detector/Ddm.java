package dev.weir.drift.core.detector;

/**
 * DDM: the error rate p_i and its deviation s_i = sqrt(p_i (1 - p_i) / i) against the least p + s so far. For errors.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-28645-5_29">J. Gama, P. Medas, G. Castillo, P. Rodrigues, Learning with
 *     drift detection, SBIA 2004, section 3</a>
 */
public final class Ddm implements Detector {

    private final Settings settings;
    private long seen;
    private double rate;
    private double leastSum;
    private double leastRate;
    private double leastDeviation;

    public Ddm(Settings settings) {
        this.settings = settings;
        startAnew();
    }

    @Override
    public Reading add(double value) {
        seen++;
        rate += (value - rate) / seen;
        if (seen <= settings.warmUp()) {
            return Reading.STEADY;
        }
        double deviation = Math.sqrt(rate * (1 - rate) / seen);
        double sum = rate + deviation;
        if (sum <= leastSum) {
            leastSum = sum;
            leastRate = rate;
            leastDeviation = deviation;
        }
        if (sum > leastRate + settings.drift() * leastDeviation) {
            startAnew();
            return Reading.ROSE;
        }
        return sum > leastRate + settings.warning() * leastDeviation ? Reading.WARNING : Reading.STEADY;
    }

    private void startAnew() {
        seen = 0;
        rate = 0;
        leastSum = Double.POSITIVE_INFINITY;
        leastRate = 0;
        leastDeviation = 0;
    }

    @Override
    public void exchange(Ledger ledger) {
        seen = ledger.count(seen);
        rate = ledger.number(rate);
        leastSum = ledger.number(leastSum);
        leastRate = ledger.number(leastRate);
        leastDeviation = ledger.number(leastDeviation);
    }

    /**
     * @param warmUp values before the first judgement
     * @param warning deviations above the least rate that warn
     * @param drift deviations above the least rate that are a change
     */
    public record Settings(int warmUp, double warning, double drift) {

        public static final Settings CUSTOMARY = new Settings(30, 2, 3);

        public Settings {
            if (warmUp < 1 || !(warning > 0) || !(drift >= warning)) {
                throw new IllegalArgumentException("after at least one value, a warning comes before a change");
            }
        }
    }
}
