package dev.weir.drift.core.detector;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * STEPD: the error rate of the last values against that of all before them, by the test of equal proportions with
 * continuity correction. For errors. Rates that lie nearer than the correction do not differ, and nothing does while all
 * answers are right, or all are wrong; implementations that take the absolute value of the corrected difference alarm then.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-75488-6_27">K. Nishida, K. Yamauchi, Detecting concept drift using
 *     statistical testing, Discovery Science 2007, section 3</a>
 */
public final class Stepd implements Detector {

    private final int window;
    private final double driftZ;
    private final double warningZ;
    private double[] ring;
    private long seen;
    private double older;
    private double recent;

    public Stepd(Settings settings) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        this.window = settings.window();
        this.driftZ = normal.inverseSurvivalProbability(settings.drift() / 2);
        this.warningZ = normal.inverseSurvivalProbability(settings.warning() / 2);
        this.ring = new double[window];
    }

    @Override
    public Reading add(double value) {
        int place = (int) (seen % window);
        older += ring[place];
        recent += value - ring[place];
        ring[place] = value;
        seen++;
        long before = seen - window;
        if (before < window) {
            return Reading.STEADY;
        }
        double rise = recent / window - older / before;
        double sizes = 1.0 / before + 1.0 / window;
        double rate = (older + recent) / seen;
        double spread = rate * (1 - rate) * sizes;
        double z = spread > 0 ? Math.max(0, Math.abs(rise) - sizes / 2) / Math.sqrt(spread) : 0;
        if (z > driftZ) {
            startAnew();
            return rise > 0 ? Reading.ROSE : Reading.FELL;
        }
        return z > warningZ ? Reading.WARNING : Reading.STEADY;
    }

    private void startAnew() {
        Arrays.fill(ring, 0);
        seen = 0;
        older = 0;
        recent = 0;
    }

    @Override
    public void exchange(Ledger ledger) {
        ring = ledger.numbers(ring);
        seen = ledger.count(seen);
        older = ledger.number(older);
        recent = ledger.number(recent);
    }

    /**
     * @param window number of the last values
     * @param drift two-sided significance of a change
     * @param warning two-sided significance of a warning
     */
    public record Settings(int window, double drift, double warning) {

        public static final Settings CUSTOMARY = new Settings(30, 0.003, 0.05);

        public Settings {
            if (window < 1 || !(drift > 0 && drift <= warning && warning < 1)) {
                throw new IllegalArgumentException("a window of at least one value, and 0 < drift <= warning < 1");
            }
        }
    }
}
