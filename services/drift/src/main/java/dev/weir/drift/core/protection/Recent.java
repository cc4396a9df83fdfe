package dev.weir.drift.core.protection;

/** The latest numbers, at most so many. */
final class Recent {

    private final double[] ring;
    private int count;
    private double sum;
    private double squares;

    Recent(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("at least one number is kept, not " + capacity);
        }
        this.ring = new double[capacity];
    }

    void add(double number) {
        int place = count % ring.length;
        double former = ring[place];
        ring[place] = number;
        count++;
        if (place == ring.length - 1) {
            sumAnew();
        } else {
            sum += number - former;
            squares += number * number - former * former;
        }
    }

    int size() {
        return Math.min(count, ring.length);
    }

    /** Whether the next number takes the place of the oldest. */
    boolean isFull() {
        return count >= ring.length;
    }

    /** The oldest number of a full ring. */
    double oldest() {
        return ring[count % ring.length];
    }

    double sum() {
        return sum;
    }

    double mean() {
        return sum() / size();
    }

    double deviation() {
        double mean = mean();
        return Math.sqrt(Math.max(0, squares / size() - mean * mean));
    }

    /** Once a round, so that errors of rounding do not add up. */
    private void sumAnew() {
        sum = 0;
        squares = 0;
        for (double number : ring) {
            sum += number;
            squares += number * number;
        }
    }
}
