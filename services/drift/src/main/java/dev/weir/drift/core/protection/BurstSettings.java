package dev.weir.drift.core.protection;

/**
 * When requests count as a flood, or as dear.
 *
 * @param tolerated requests a second that nobody is blamed for
 * @param ratio of a burst to what is usual, above 1
 * @param threshold of the evidence
 * @param slower times the usual latency from which others suffer
 * @param shed share of requests without room from which others suffer
 * @param dear times the usual latency of a client's requests from which they are a cost
 */
public record BurstSettings(double tolerated, double ratio, double threshold, double slower, double shed, double dear) {

    public static final BurstSettings CUSTOMARY = new BurstSettings(50, 5, 20, 2, 0.05, 5);

    public BurstSettings {
        if (!(tolerated > 0 && ratio > 1 && threshold > 0 && slower > 1 && shed > 0 && shed < 1 && dear > 1)) {
            throw new IllegalArgumentException("rates and thresholds are positive, and ratios above 1");
        }
    }

    /** The same for all clients together, who may ask ten times as often as one. */
    BurstSettings together() {
        return new BurstSettings(10 * tolerated, ratio, threshold, slower, shed, dear);
    }

    long bucketSeconds() {
        return 10;
    }

    /** Variance of traffic over that of independent requests. */
    double dispersion() {
        return 10;
    }

    /** Answers that a client's latency is judged by, at least. */
    int answers() {
        return 50;
    }

    /** Times the tolerated rate from which a burst is a flood although nothing is known about who suffers. */
    double blind() {
        return 20;
    }
}
