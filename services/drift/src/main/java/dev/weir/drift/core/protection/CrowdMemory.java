package dev.weir.drift.core.protection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of all clients of a model together.
 *
 * @param learned scale of the model's inputs as requests show it; none while it is being learned
 * @param sample inputs from which it is learned, of one shape
 * @param scale name of the scale by which {@code usual} was measured: a version, or empty for the learned one
 * @param strangers evidence that clients who asked little are not let in
 */
public record CrowdMemory(
        Surroundings usual,
        @Nullable Scale learned,
        List<Point> sample,
        String scale,
        Rate rate,
        Evidence strangers,
        Arrivals arrivals,
        Episodes episodes) {

    /** Inputs from which a scale is learned. */
    static final int SAMPLE = 200;

    public CrowdMemory {
        sample = List.copyOf(sample);
    }

    static CrowdMemory first(Instant time) {
        return new CrowdMemory(
                Surroundings.UNKNOWN,
                null,
                List.of(),
                "",
                Rate.NONE,
                Evidence.NONE,
                Arrivals.first(time),
                Episodes.NONE);
    }

    public Optional<Scale> learnedScale() {
        return Optional.ofNullable(learned);
    }
}
