package dev.weir.drift.core.detector;

import java.util.Arrays;

/**
 * FHDDM: the share of right answers in a sliding window against the largest so far, by Hoeffding's inequality, that is
 * a distance above sqrt(ln(1 / delta) / 2n). For errors.
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-46227-1_7">A. Pesaranghader, H. Viktor, Fast Hoeffding drift detection
 *     method for evolving data streams, ECML PKDD 2016, section 4</a>
 */
public final class Fhddm implements Detector {

    private final double allowed;
    private double[] ring;
    private long seen;
    private double wrong;
    private double fewest;

    public Fhddm(Settings settings) {
        this.ring = new double[settings.window()];
        this.allowed = settings.window() * Math.sqrt(-Math.log(settings.delta()) / (2 * settings.window()));
        startAnew();
    }

    @Override
    public Reading add(double value) {
        int place = (int) (seen % ring.length);
        wrong += value - ring[place];
        ring[place] = value;
        seen++;
        if (seen < ring.length) {
            return Reading.STEADY;
        }
        fewest = Math.min(fewest, wrong);
        if (wrong - fewest > allowed) {
            startAnew();
            return Reading.ROSE;
        }
        return Reading.STEADY;
    }

    private void startAnew() {
        Arrays.fill(ring, 0);
        seen = 0;
        wrong = 0;
        fewest = Double.POSITIVE_INFINITY;
    }

    @Override
    public void exchange(Ledger ledger) {
        ring = ledger.numbers(ring);
        seen = ledger.count(seen);
        wrong = ledger.number(wrong);
        fewest = ledger.number(fewest);
    }

    /**
     * @param window values looked back at
     * @param delta confidence, between 0 and 1: smaller finds less falsely
     */
    public record Settings(int window, double delta) {

        public static final Settings CUSTOMARY = new Settings(100, 1e-7);

        public Settings {
            if (window < 1 || !(delta > 0 && delta < 1)) {
                throw new IllegalArgumentException("a window of at least one value, and delta between 0 and 1");
            }
        }
    }
}
