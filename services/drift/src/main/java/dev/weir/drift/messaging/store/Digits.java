package dev.weir.drift.messaging.store;

/** Shortens numbers to a few binary digits. */
public final class Digits {

    private static final int MANTISSA = 52;
    private static final int FEW = 12;
    private static final int ROUGH = 6;

    private Digits() {}

    /** The nearest number with 12 binary digits behind the first: it is a hundredth of a percent off. */
    public static double few(double value) {
        return rounded(value, MANTISSA - FEW);
    }

    /** The nearest number with 6 binary digits behind the first: it is less than one percent off. */
    public static double rough(double value) {
        return rounded(value, MANTISSA - ROUGH);
    }

    /** Infinite numbers and NaN as they are. */
    private static double rounded(double value, int dropped) {
        if (!Double.isFinite(value)) {
            return value;
        }
        long bits = Double.doubleToLongBits(value) + (1L << dropped - 1) & -1L << dropped;
        double rounded = Double.longBitsToDouble(bits);
        return Double.isFinite(rounded) ? rounded : value;
    }
}
