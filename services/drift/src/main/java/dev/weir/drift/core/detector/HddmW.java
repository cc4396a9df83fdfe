package dev.weir.drift.core.detector;

/**
 * HDDM-W: exponentially weighted means before and after the best cut so far, by McDiarmid's inequality. For values
 * between 0 and 1.
 *
 * @see <a href="https://doi.org/10.1109/TKDE.2014.2345382">I. Frias-Blanco and others, Online and non-parametric drift
 *     detection methods based on Hoeffding's bounds, IEEE TKDE 27(3), 2015, section 4.2</a>
 */
public final class HddmW implements Detector {

    private final boolean twoSided;
    private final double driftFactor;
    private final double warningFactor;
    private final WeightedMean all;
    private final Side rise;
    private final Side fall;

    /** @param weight of the newest value, between 0 and 1 (lambda, customarily 0.05) */
    public HddmW(HddmSettings settings, double weight) {
        this.twoSided = settings.twoSided();
        this.driftFactor = settings.logDrift() / 2;
        this.warningFactor = -Math.log(settings.warning()) / 2;
        this.all = new WeightedMean(weight);
        this.rise = new Side(1, weight);
        this.fall = new Side(-1, weight);
    }

    @Override
    public Reading add(double value) {
        all.add(value);
        double bound = Math.sqrt(all.spread * driftFactor);
        rise.add(value, bound);
        double risen = rise.excess();
        double fallen = 0;
        if (twoSided) {
            fall.add(value, bound);
            fallen = fall.excess();
        }
        if (risen > driftFactor || fallen > driftFactor) {
            startAnew();
            return risen > driftFactor ? Reading.ROSE : Reading.FELL;
        }
        return Math.max(risen, fallen) > warningFactor ? Reading.WARNING : Reading.STEADY;
    }

    private void startAnew() {
        all.clear();
        rise.clear();
        fall.clear();
    }

    @Override
    public void exchange(Ledger ledger) {
        all.exchange(ledger);
        rise.exchange(ledger);
        fall.exchange(ledger);
    }

    /** The means on both sides of the cut that shows a rise (sign 1) or a fall (sign -1) best. */
    private final class Side {

        private final double sign;
        private final WeightedMean before;
        private final WeightedMean after;
        private double cut = Double.POSITIVE_INFINITY;

        Side(double sign, double weight) {
            this.sign = sign;
            this.before = new WeightedMean(weight);
            this.after = new WeightedMean(weight);
        }

        void add(double value, double bound) {
            double edge = sign * all.mean + bound;
            if (edge < cut) {
                cut = edge;
                before.copy(all);
                after.clear();
            } else {
                after.add(value);
            }
        }

        /** Squared distance of the means over their spread; 0 when there is none in the direction. */
        double excess() {
            double apart = sign * (after.mean - before.mean);
            return apart > 0 && after.begun && before.begun ? apart * apart / (before.spread + after.spread) : 0;
        }

        void clear() {
            cut = Double.POSITIVE_INFINITY;
            before.clear();
            after.clear();
        }

        void exchange(Ledger ledger) {
            cut = ledger.number(cut);
            before.exchange(ledger);
            after.exchange(ledger);
        }
    }
}
