package dev.weir.drift.messaging.store;

import java.util.stream.IntStream;

/** Rounds numbers to two significant decimal digits. */
public final class TwoDigits {

    /** The smallest number of single precision that is not 0 is above 10 to this power. */
    private static final int LEAST = -46;

    private static final int MOST = 39;
    private static final double LOG_OF_TWO = Math.log10(2);

    /** Powers of ten from {@link #LEAST}, one less than which is needed too. */
    private static final double[] POWERS = IntStream.rangeClosed(LEAST - 1, MOST)
            .mapToDouble(exponent -> Math.pow(10, exponent))
            .toArray();

    private TwoDigits() {}

    public static float of(float value) {
        if (value == 0 || !Float.isFinite(value)) {
            return value;
        }
        double size = Math.abs((double) value);
        int exponent = (int) Math.floor(Math.getExponent(size) * LOG_OF_TWO);
        double unit = power(size >= power(exponent + 1) ? exponent : exponent - 1);
        return (float) (Math.rint(value / unit) * unit);
    }

    private static double power(int exponent) {
        return POWERS[exponent - LEAST + 1];
    }
}
