package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Point;

/**
 * One request of an exercise.
 *
 * @param seconds since the exercise began
 * @param latency in microseconds
 */
record Move(double seconds, String client, Point point, int status, long latency) {

    static final long USUAL_LATENCY = 5_000;

    /** A request that is answered in the usual time. */
    static Move of(double seconds, String client, Point point) {
        return new Move(seconds, client, point, 200, USUAL_LATENCY);
    }
}
