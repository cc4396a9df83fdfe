package dev.weir.drift.core.window;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Which features always have the same number, and which. A feature costs nothing once it has had two. Parts that were
 * watched apart add up to the whole, in any order.
 */
public final class Constants {

    private final double[] numbers;
    private final boolean[] varied;

    /** @param features in the layout */
    public Constants(int features) {
        this(nothing(features), new boolean[features]);
    }

    /**
     * Constants as they stood.
     *
     * @param numbers the only number of each feature; NaN where none came
     * @param varied whether a feature had more than one
     */
    public Constants(double[] numbers, boolean[] varied) {
        if (numbers.length != varied.length) {
            throw new IllegalArgumentException("each feature has a number, or has varied");
        }
        this.numbers = numbers.clone();
        this.varied = varied.clone();
    }

    /** Takes in a number of a feature; NaN is none. */
    void number(int feature, double number) {
        if (varied[feature] || Double.isNaN(number) || number == numbers[feature]) {
            return;
        }
        varied[feature] = !Double.isNaN(numbers[feature]);
        numbers[feature] = number;
    }

    public void add(Constants other) {
        for (int feature = 0; feature < numbers.length; feature++) {
            varied[feature] |= other.varied[feature];
            number(feature, other.numbers[feature]);
        }
    }

    /** The only number of a feature; none when it had several, or none. */
    public OptionalDouble of(int feature) {
        return varied[feature] || Double.isNaN(numbers[feature])
                ? OptionalDouble.empty()
                : OptionalDouble.of(numbers[feature]);
    }

    public int features() {
        return numbers.length;
    }

    private static double[] nothing(int features) {
        double[] numbers = new double[features];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }
}
