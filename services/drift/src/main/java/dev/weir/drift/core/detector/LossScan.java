package dev.weir.drift.core.detector;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches the absolute losses of a regression: ADWIN on their squares, as shares of a cap between 0 and 1. The cap is twenty
 * times the median square of those among the first hundred losses that are not 0, which is nine variances of normal ones: a
 * single loss, however large, is no change, and heavy tails do not widen the bounds. It stays until a change is found, after
 * which it is learned anew. Where the first hundred are all 0, any loss counts as 1.
 */
public final class LossScan implements Locator {

    /** Losses that the cap follows from. */
    private static final int FIRST = 100;

    private static final double MEDIANS = 20;

    /** Of ADWIN, times the losses to one false rise. */
    private static final double DELTA = 2000;

    private static final double MOST_DELTA = 0.5;

    private final Adwin adwin;
    private final Histogram losses;
    private double[] first = new double[0];
    private double cap = Double.NaN;
    private @Nullable Split last;

    /** @param budget losses to one false rise, at least: of independent losses of one distribution */
    public LossScan(double budget) {
        AdwinSettings customary = AdwinSettings.CUSTOMARY;
        adwin = new Adwin(new AdwinSettings(
                Math.min(MOST_DELTA, DELTA / budget),
                customary.clock(),
                customary.bucketsPerSize(),
                customary.minimumSide(),
                customary.grace()));
        losses = new Histogram(customary.bucketsPerSize());
    }

    /** Buckets of one size in which it remembers. */
    public static int bucketsPerSize() {
        return AdwinSettings.CUSTOMARY.bucketsPerSize();
    }

    /** @param value absolute loss, at least 0 and finite */
    @Override
    public Reading add(double value) {
        if (!Double.isNaN(cap)) {
            return watch(value);
        }
        first = Arrays.copyOf(first, first.length + 1);
        first[first.length - 1] = value;
        if (first.length == FIRST) {
            double[] past = first;
            first = new double[0];
            cap = MEDIANS * medianSquare(past);
            Arrays.stream(past).forEach(this::take);
        }
        return Reading.STEADY;
    }

    private Reading watch(double loss) {
        Reading reading = take(loss);
        if (reading.isChange()) {
            cap = Double.NaN;
        }
        return reading;
    }

    private Reading take(double loss) {
        losses.add(loss);
        Reading reading = adwin.add(share(loss));
        if (reading.isChange()) {
            last = adwin.lastSplit().map(this::ofLosses).orElseThrow();
            losses.clear();
        }
        return reading;
    }

    private double share(double loss) {
        double square = loss * loss;
        return square < cap ? square / cap : loss > 0 ? 1 : 0;
    }

    /** The same cut, with means of the losses as they came. */
    private Split ofLosses(Split cut) {
        double since = losses.since(cut.since());
        return new Split(
                (losses.total() - since) / (losses.width() - cut.since()),
                since / cut.since(),
                cut.since(),
                cut.newest(),
                cut.oldest(),
                cut.likelihood());
    }

    private static double medianSquare(double[] losses) {
        double[] sorted =
                Arrays.stream(losses).filter(loss -> loss > 0).sorted().toArray();
        double middle = sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return middle * middle;
    }

    @Override
    public Optional<Split> lastSplit() {
        return Optional.ofNullable(last);
    }

    @Override
    public void exchange(Ledger ledger) {
        first = ledger.numbers(first);
        cap = ledger.number(cap);
        adwin.exchange(ledger);
        losses.exchange(ledger);
    }
}
