package dev.weir.drift.core.protection;

/**
 * A point on a scale.
 *
 * @param numbers in spreads from the centre, tails drawn in; NaN for coordinates that are no number or do not vary
 * @param others bits of the coordinates as they are, by which those can be told apart
 */
record Placed(double[] numbers, int[] others) {

    /**
     * Squared Euclidean distance, where unlike coordinates that are no numbers are one apart.
     *
     * @param limit above which it need not be exact
     */
    double squaredDistance(Placed other, double limit) {
        double squares = 0;
        for (int i = 0; i < numbers.length && squares < limit; i++) {
            double difference = numbers[i] - other.numbers[i];
            if (!Double.isNaN(difference)) {
                squares += difference * difference;
            } else if (others[i] != other.others[i]) {
                squares += 1;
            }
        }
        return squares;
    }
}
