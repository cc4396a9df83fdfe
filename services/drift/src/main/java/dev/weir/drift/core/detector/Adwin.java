package dev.weir.drift.core.detector;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ADWIN2: a window of the recent past that grows while its mean holds. Its halves differ when |m0 - m1| &gt; sqrt(2 m v
 * d) + 2/3 d m, with d = ln(2 ln(W) / delta), m = 1 / (n0 - l + 1) + 1 / (n1 - l + 1) for halves of n0 and n1 values of
 * at least l, W values in all, and v their variance. For any numbers.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611972771.42">A. Bifet, R. Gavalda, Learning from time-changing data with
 *     adaptive windowing, SDM 2007, sections 3 and 4</a>
 */
public final class Adwin implements Detector {

    private final AdwinSettings settings;
    private final Histogram window;
    private long sinceLook;
    private double deviations;
    private @Nullable Split last;

    public Adwin(AdwinSettings settings) {
        this.settings = settings;
        this.window = new Histogram(settings.bucketsPerSize());
    }

    @Override
    public Reading add(double value) {
        long width = window.width();
        if (width > 0) {
            double apart = value - window.total() / width;
            deviations += apart * apart * width / (width + 1);
        }
        window.add(value);
        if (++sinceLook < settings.clock()) {
            return Reading.STEADY;
        }
        sinceLook = 0;
        if (window.width() <= settings.grace()) {
            return Reading.STEADY;
        }
        Reading reading = look();
        if (reading.isChange()) {
            last = Split.clearest(window, deviations / window.width(), settings.minimumSide());
            window.clear();
            deviations = 0;
        }
        return reading;
    }

    /** What the last reading other than steady was about, seen from that reading; not part of the state. */
    Optional<Split> lastSplit() {
        return Optional.ofNullable(last);
    }

    private Reading look() {
        long width = window.width();
        double total = window.total();
        double sharpness = Math.log(2 * Math.log(width) / settings.delta());
        double spread = 2 * deviations / width * sharpness;
        int least = settings.minimumSide();
        long n0 = 0;
        double total0 = 0;
        for (int row = window.rows() - 1; row >= 0; row--) {
            for (int i = 0; i < window.filled(row); i++) {
                n0 += 1L << row;
                total0 += window.bucket(row, i);
                long n1 = width - n0;
                if (n1 < least) {
                    return Reading.STEADY;
                }
                if (n0 >= least) {
                    double m = 1.0 / (n0 - least + 1) + 1.0 / (n1 - least + 1);
                    double rise = (total - total0) / n1 - total0 / n0;
                    double excess = Math.abs(rise) - 2.0 / 3 * sharpness * m;
                    if (excess > 0 && excess * excess > spread * m) {
                        return rise > 0 ? Reading.ROSE : Reading.FELL;
                    }
                }
            }
        }
        return Reading.STEADY;
    }

    @Override
    public void exchange(Ledger ledger) {
        sinceLook = ledger.count(sinceLook);
        deviations = ledger.number(deviations);
        window.exchange(ledger);
    }
}
