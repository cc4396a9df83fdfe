package dev.weir.drift.core.detector;

/**
 * ECDD: an exponentially weighted chart of the errors around their overall rate. The control limit L(p) is that of a
 * false alarm every 400 values (Ross and others, table 1: the polynomial for a weight of 0.2). For errors.
 *
 * @see <a href="https://doi.org/10.1016/j.patrec.2011.08.019">G. Ross, N. Adams, D. Tasoulis, D. Hand, Exponentially
 *     weighted moving average charts for detecting concept drift, Pattern Recognition Letters 33 (2012), section 3</a>
 */
public final class Ecdd implements Detector {

    private final Settings settings;
    private long seen;
    private double errors;
    private double recent;

    public Ecdd(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Reading add(double value) {
        seen++;
        errors += value;
        double rate = errors / seen;
        double weight = settings.weight();
        recent += weight * (value - recent);
        if (seen < settings.warmUp()) {
            return Reading.STEADY;
        }
        double remembered = 1 - Math.pow(1 - weight, 2.0 * seen);
        double deviation = Math.sqrt(rate * (1 - rate) * weight * remembered / (2 - weight));
        double limit = limit(rate) * deviation;
        if (recent > rate + limit) {
            startAnew();
            return Reading.ROSE;
        }
        return recent > rate + settings.warningShare() * limit ? Reading.WARNING : Reading.STEADY;
    }

    private static double limit(double p) {
        double square = p * p;
        return 3.97 + p * (-6.56 + square * (48.73 + square * (-330.13 + square * 848.18)));
    }

    private void startAnew() {
        seen = 0;
        errors = 0;
        recent = 0;
    }

    @Override
    public void exchange(Ledger ledger) {
        seen = ledger.count(seen);
        errors = ledger.number(errors);
        recent = ledger.number(recent);
    }

    /**
     * @param warmUp values before the first judgement
     * @param weight of the newest value, between 0 and 1
     * @param warningShare share of the limit from which it warns
     */
    public record Settings(int warmUp, double weight, double warningShare) {

        public static final Settings CUSTOMARY = new Settings(29, 0.2, 0.5);

        public Settings {
            if (warmUp < 1 || !(weight > 0 && weight < 1) || !(warningShare > 0 && warningShare <= 1)) {
                throw new IllegalArgumentException("a weight and a warning between 0 and 1, after at least one value");
            }
        }
    }
}
