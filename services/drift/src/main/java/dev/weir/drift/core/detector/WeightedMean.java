package dev.weir.drift.core.detector;

/** An exponentially weighted mean and the sum of its squared weights. */
final class WeightedMean {

    private final double weight;
    private final double rest;

    double mean;
    double spread = 1;
    boolean begun;

    WeightedMean(double weight) {
        if (!(weight > 0 && weight < 1)) {
            throw new IllegalArgumentException("a weight lies between 0 and 1, unlike " + weight);
        }
        this.weight = weight;
        this.rest = 1 - weight;
    }

    void add(double value) {
        mean = begun ? weight * value + rest * mean : value;
        begun = true;
        spread = weight * weight + rest * rest * spread;
    }

    void copy(WeightedMean other) {
        mean = other.mean;
        spread = other.spread;
        begun = other.begun;
    }

    void clear() {
        mean = 0;
        spread = 1;
        begun = false;
    }

    void exchange(Ledger ledger) {
        mean = ledger.number(mean);
        spread = ledger.number(spread);
        begun = ledger.flag(begun);
    }
}
