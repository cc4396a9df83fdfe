package dev.weir.drift.core.protection;

import java.time.Instant;

/**
 * Requests in buckets of event time, and the evidence that they have become a burst: the cumulative sum of Poisson log
 * likelihood ratios between {@link BurstSettings#ratio()} times the usual number and the usual number, over a dispersion
 * that traffic has beyond Poisson's.
 *
 * @param bucket number of the open bucket since 1970
 * @param asked requests in it
 * @param shed of those, for which the server had no room
 * @param latency sum of their latencies in microseconds
 * @param usual mean number in earlier buckets
 * @param closed number of earlier buckets that held a request
 * @param burst evidence of earlier buckets
 */
public record Rate(long bucket, long asked, long shed, long latency, double usual, long closed, Evidence burst) {

    public static final Rate NONE = new Rate(0, 0, 0, 0, 0, 0, Evidence.NONE);

    private static final double SLOWEST = 0.05;
    private static final double CLIPPED = 3;

    Rate after(Request request, BurstSettings settings) {
        return plus(bucketOf(request.at(), settings), 1, request.shed() ? 1 : 0, request.latency(), settings);
    }

    /** With requests of a bucket, which is not before the open one or counts as that. */
    Rate plus(long now, long more, long moreShed, long moreLatency, BurstSettings settings) {
        Rate open = now > bucket ? closed(now, settings) : this;
        return new Rate(
                open.bucket,
                open.asked + more,
                open.shed + moreShed,
                open.latency + moreLatency,
                open.usual,
                open.closed,
                open.burst);
    }

    /** The evidence so far, that of the open bucket among it. */
    double evidence(BurstSettings settings) {
        return burst.plus(ratio(asked, settings)).sum();
    }

    /** Requests in a bucket that no client is blamed for, at least 1. */
    double tolerated(BurstSettings settings) {
        return Math.max(usual, settings.tolerated() * settings.bucketSeconds());
    }

    double meanLatency() {
        return asked == 0 ? 0 : (double) latency / asked;
    }

    private Rate closed(long next, BurstSettings settings) {
        if (asked == 0) {
            return new Rate(next, 0, 0, 0, usual, closed, burst);
        }
        double weight = Math.max(1.0 / (closed + 1), SLOWEST);
        double clipped = Math.min(asked, CLIPPED * tolerated(settings));
        Evidence after = burst.plus(ratio(asked, settings)).plus((next - bucket - 1) * ratio(0, settings));
        return new Rate(next, 0, 0, 0, usual + weight * (clipped - usual), closed + 1, after);
    }

    private double ratio(long count, BurstSettings settings) {
        double expected = tolerated(settings);
        return (count * Math.log(settings.ratio()) - expected * (settings.ratio() - 1)) / settings.dispersion();
    }

    private static long bucketOf(Instant at, BurstSettings settings) {
        return Math.floorDiv(at.getEpochSecond(), settings.bucketSeconds());
    }
}
