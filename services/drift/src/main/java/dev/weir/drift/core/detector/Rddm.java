package dev.weir.drift.core.detector;

/**
 * RDDM: {@link Ddm} that forgets the oldest part of a long concept, starts anew from its last warning, and takes a
 * warning that lasts too long for a change. For errors.
 *
 * @see <a href="https://doi.org/10.1016/j.eswa.2017.08.023">R. Barros, D. Cabral, P. Goncalves, S. Santos, RDDM: reactive
 *     drift detection method, Expert Systems with Applications 90 (2017), algorithm 1</a>
 */
public final class Rddm implements Detector {

    private final Settings settings;
    private final RecentErrors recent;
    private long counted;
    private double rate;
    private double leastSum = Double.POSITIVE_INFINITY;
    private double leastRate;
    private double leastDeviation;
    private long warnings;
    private boolean recount;
    private boolean changed;

    public Rddm(Settings settings) {
        this.settings = settings;
        this.recent = new RecentErrors(settings.stableConcept());
    }

    @Override
    public Reading add(double value) {
        if (recount) {
            countAgain();
        }
        recent.add(value == 1);
        double sum = count(value);
        if (counted < settings.warmUp()) {
            return Reading.STEADY;
        }
        keepLeast(sum);
        if (sum > leastRate + settings.drift() * leastDeviation) {
            return change(warnings > 0);
        }
        if (sum > leastRate + settings.warning() * leastDeviation) {
            return warn();
        }
        warnings = 0;
        recent.forgetMark();
        recount = counted >= settings.longestConcept();
        return Reading.STEADY;
    }

    private Reading warn() {
        if (warnings == 0) {
            recent.mark();
        }
        if (warnings >= settings.longestWarning()) {
            return change(false);
        }
        warnings++;
        return Reading.WARNING;
    }

    private Reading change(boolean sinceWarning) {
        if (!sinceWarning) {
            recent.keepNewest();
        }
        recount = true;
        changed = true;
        return Reading.ROSE;
    }

    private void countAgain() {
        counted = 0;
        rate = 0;
        if (changed) {
            leastSum = Double.POSITIVE_INFINITY;
        }
        recent.startAtMark();
        for (int i = 0; i < recent.size(); i++) {
            double sum = count(recent.wrong(i) ? 1 : 0);
            if (changed && counted > settings.warmUp()) {
                keepLeast(sum);
            }
        }
        warnings = 0;
        recount = false;
        changed = false;
    }

    private double count(double value) {
        counted++;
        rate += (value - rate) / counted;
        return rate + deviation();
    }

    private double deviation() {
        return Math.sqrt(rate * (1 - rate) / counted);
    }

    private void keepLeast(double sum) {
        if (sum < leastSum) {
            leastSum = sum;
            leastRate = rate;
            leastDeviation = deviation();
        }
    }

    @Override
    public void exchange(Ledger ledger) {
        recent.exchange(ledger);
        counted = ledger.count(counted);
        rate = ledger.number(rate);
        leastSum = ledger.number(leastSum);
        leastRate = ledger.number(leastRate);
        leastDeviation = ledger.number(leastDeviation);
        warnings = ledger.count(warnings);
        recount = ledger.flag(recount);
        changed = ledger.flag(changed);
    }

    /**
     * @param warmUp values before the first judgement
     * @param warning deviations above the least rate that warn
     * @param drift deviations above the least rate that are a change
     * @param longestConcept values after which the oldest are forgotten
     * @param stableConcept values that are kept then
     * @param longestWarning values of a warning after which it is a change
     */
    public record Settings(
            int warmUp, double warning, double drift, int longestConcept, int stableConcept, int longestWarning) {

        public static final Settings CUSTOMARY = new Settings(129, 1.773, 2.258, 40_000, 7_000, 1_400);

        public Settings {
            if (warmUp < 1 || !(warning > 0) || !(drift >= warning)) {
                throw new IllegalArgumentException("after at least one value, a warning comes before a change");
            }
            if (stableConcept < 1 || longestConcept < stableConcept || longestWarning < 1) {
                throw new IllegalArgumentException("what is kept is shorter than the longest concept");
            }
        }
    }
}
