package dev.weir.drift.core.detector;

/**
 * HDDM-A: the mean of all values against the mean up to the best cut so far, by Hoeffding's inequality. For values
 * between 0 and 1.
 *
 * @see <a href="https://doi.org/10.1109/TKDE.2014.2345382">I. Frias-Blanco, J. del Campo-Avila, G. Ramos-Jimenez, R.
 *     Morales-Bueno, A. Ortiz-Diaz, Y. Caballero-Mota, Online and non-parametric drift detection methods based on
 *     Hoeffding's bounds, IEEE TKDE 27(3), 2015, section 4.1</a>
 */
public final class HddmA implements Detector {

    private final HddmSettings settings;
    private long seen;
    private double total;
    private long lowSeen;
    private double lowTotal;
    private double lowBound;
    private long highSeen;
    private double highTotal;
    private double highBound;

    public HddmA(HddmSettings settings) {
        this.settings = settings;
        startAnew();
    }

    @Override
    public Reading add(double value) {
        seen++;
        total += value;
        double mean = total / seen;
        double bound = Math.sqrt(settings.logDrift() / (2.0 * seen));
        if (mean + bound <= lowBound) {
            lowBound = mean + bound;
            lowSeen = seen;
            lowTotal = total;
        }
        if (mean - bound >= highBound) {
            highBound = mean - bound;
            highSeen = seen;
            highTotal = total;
        }
        double rise = excess(mean - lowTotal / lowSeen, lowSeen);
        double fall = settings.twoSided() ? excess(highTotal / highSeen - mean, highSeen) : 0;
        if (rise >= settings.logTwiceDrift()) {
            startAnew();
            return Reading.ROSE;
        }
        if (fall >= settings.logTwiceDrift()) {
            startAnew();
            return Reading.FELL;
        }
        return Math.max(rise, fall) >= settings.logTwiceWarning() ? Reading.WARNING : Reading.STEADY;
    }

    /** 2 apart^2 / (1/cut - 1/seen): at least ln(2 / confidence) when the means differ at that confidence. */
    private double excess(double apart, long cut) {
        return cut == seen || apart <= 0 ? 0 : 2 * apart * apart * cut * seen / (seen - cut);
    }

    private void startAnew() {
        seen = 0;
        total = 0;
        lowSeen = 0;
        lowTotal = 0;
        lowBound = Double.POSITIVE_INFINITY;
        highSeen = 0;
        highTotal = 0;
        highBound = Double.NEGATIVE_INFINITY;
    }

    @Override
    public void exchange(Ledger ledger) {
        seen = ledger.count(seen);
        total = ledger.number(total);
        lowSeen = ledger.count(lowSeen);
        lowTotal = ledger.number(lowTotal);
        lowBound = ledger.number(lowBound);
        highSeen = ledger.count(highSeen);
        highTotal = ledger.number(highTotal);
        highBound = ledger.number(highBound);
    }
}
