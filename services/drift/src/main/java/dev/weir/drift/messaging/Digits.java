package dev.weir.drift.messaging;

/** Shortens numbers that are kept for people: to 14 binary digits, which is more than four decimal ones. */
final class Digits {

    private static final int DROPPED = 52 - 14;
    private static final long KEPT = -1L << DROPPED;

    private Digits() {}

    /** The nearest number with so few digits; infinite numbers and NaN as they are. */
    static double few(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        double rounded = Double.longBitsToDouble(Double.doubleToLongBits(value) + (1L << DROPPED - 1) & KEPT);
        return Double.isFinite(rounded) ? rounded : value;
    }
}
