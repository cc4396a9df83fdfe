package dev.weir.finops.core.rightsizing;

/**
 * What a deployment does that stops when nobody asks (Knative serving): it runs while it is busy, for the window over
 * which requests are averaged, and for the grace until the last container ends.
 *
 * @param window seconds over which requests are averaged
 * @param grace seconds until the last container ends
 * @param cold seconds until a stopped one answers
 */
public record ScaleToZero(double window, double grace, double cold) {

    /** Knative's defaults, with the cold start of a mid-sized model. */
    public static final ScaleToZero KNATIVE = new ScaleToZero(60, 30, 30);

    /**
     * Share of the time in which it runs, when requests come independently of each other: it stays until the gap to
     * the next request is longer than what it waits for.
     *
     * @param rate requests a second to the whole deployment, not negative
     * @param warm seconds that a request takes
     */
    double running(double rate, double warm) {
        double wait = warm + window + grace;
        double starts = rate * Math.exp(-rate * wait);
        return Math.min(1, -Math.expm1(-rate * wait) + starts * cold);
    }

    /** Share of requests that find it stopped. */
    double coldShare(double rate, double warm) {
        return Math.exp(-rate * (warm + window + grace));
    }
}
