package dev.weir.drift.core.protection;

import java.time.Instant;

/**
 * What is remembered of a client of a model beside its latest requests.
 *
 * @param scale name of the scale by which the requests of the epoch are measured: a version, or empty for the learned one
 * @param epoch requests of the epoch that are kept
 * @param requests in all
 */
public record ClientMemory(Instant seen, Pulse pulse, Episodes episodes, String scale, int epoch, long requests) {

    static ClientMemory first(Instant seen) {
        return new ClientMemory(seen, Pulse.NONE, Episodes.NONE, "", 0, 0);
    }

    /** Whether too little was asked to know the client. */
    boolean isStranger() {
        return requests <= 3;
    }
}
