package dev.weir.drift.core.protection;

/**
 * What is usual among all clients of a model.
 *
 * @param latency median in microseconds; 0 when not known
 * @param farness logarithm of the mean squared standard score of a request over its numbers
 * @param observed requests that were taken in
 * @param heard inputs that were heard to tell what happens to all, see {@link Contrast}
 * @param heardFar of those, inputs that lay far away
 */
public record Surroundings(
        double latency, double farness, double farnessVariance, long observed, long heard, long heardFar) {

    public static final Surroundings UNKNOWN = new Surroundings(0, 0, 0, 0, 0, 0);

    private static final double STEP = 0.02;
    private static final long SLOWEST = 1000;
    private static final long ENOUGH = 100;

    /** What is usual with one more request. */
    Surroundings after(Request request, double far) {
        double weight = 1.0 / Math.min(observed + 1, SLOWEST);
        double difference = far - farness;
        return new Surroundings(
                median(request.latency()),
                farness + weight * difference,
                (1 - weight) * (farnessVariance + weight * difference * difference),
                observed + 1,
                heard,
                heardFar);
    }

    /** What is usual with the latency of one more request whose input cannot be measured. */
    Surroundings timed(Request request) {
        return new Surroundings(median(request.latency()), farness, farnessVariance, observed, heard, heardFar);
    }

    /** What is usual by another scale, which makes what was known of inputs void. */
    Surroundings rescaled() {
        return new Surroundings(latency, 0, 0, 0, heard, heardFar);
    }

    /** What is usual, with one more input that was heard. */
    Surroundings hearing(boolean far) {
        return new Surroundings(latency, farness, farnessVariance, observed, heard + 1, heardFar + (far ? 1 : 0));
    }

    boolean known() {
        return observed >= ENOUGH;
    }

    /** How many standard deviations further away than usual a request lies; 0 while too little is known. */
    double further(double far) {
        return known() && farnessVariance > 0 ? (far - farness) / Math.sqrt(farnessVariance) : 0;
    }

    /** The farness of a request that lies so many standard deviations further away than usual. */
    double farnessOf(double deviations) {
        return farness + deviations * Math.sqrt(farnessVariance);
    }

    /** A median that moves by a fiftieth to the side of each latency. */
    private double median(long now) {
        if (now == 0) {
            return latency;
        }
        if (latency == 0) {
            return now;
        }
        return latency * (now > latency ? 1 + STEP : 1 / (1 + STEP));
    }
}
