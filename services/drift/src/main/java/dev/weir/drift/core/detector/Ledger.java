package dev.weir.drift.core.detector;

/**
 * A place for the state of a detector. One that writes notes each value and returns it; one that reads ignores the value
 * and returns the noted one. So a detector names its state once, and what is written is what is read.
 */
public interface Ledger {

    long count(long value);

    double number(double value);

    default int count(int value) {
        return Math.toIntExact(count((long) value));
    }

    default boolean flag(boolean value) {
        return count(value ? 1L : 0L) == 1L;
    }

    /** As many numbers as given now, or as many as were noted. */
    default double[] numbers(double[] values) {
        double[] noted = new double[count(values.length)];
        for (int i = 0; i < noted.length; i++) {
            noted[i] = number(i < values.length ? values[i] : 0);
        }
        return noted;
    }
}
