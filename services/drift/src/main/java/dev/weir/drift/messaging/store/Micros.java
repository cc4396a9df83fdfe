package dev.weir.drift.messaging.store;

import dev.weir.drift.core.window.PaneCutter;
import java.time.Instant;

/** Times in state that is written with each record: microseconds since 1970, without a conversion. */
public final class Micros {

    private static final long SECOND = 1_000_000;

    private Micros() {}

    public static long of(Instant at) {
        return PaneCutter.micros(at);
    }

    public static Instant time(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), 1_000 * Math.floorMod(micros, SECOND));
    }
}
