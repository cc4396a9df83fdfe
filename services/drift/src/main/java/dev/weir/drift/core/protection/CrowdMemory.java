package dev.weir.drift.core.protection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the clients of a model in one partition.
 *
 * @param learned scale of the model's inputs as requests show it; none while it is being learned
 * @param sample inputs from which it is learned, of one shape
 * @param scale name of the scale by which {@code usual} was measured: a version, or empty for the learned one
 * @param newcomers those of the open bucket
 */
public record CrowdMemory(
        Surroundings usual,
        @Nullable Scale learned,
        List<Point> sample,
        String scale,
        Rate rate,
        Newcomers newcomers,
        Arrivals arrivals) {

    /** Inputs from which a scale is learned. */
    static final int SAMPLE = 200;

    public CrowdMemory {
        sample = List.copyOf(sample);
    }

    static CrowdMemory first(Instant time) {
        return new CrowdMemory(
                Surroundings.UNKNOWN, null, List.of(), "", Rate.NONE, Newcomers.NONE, Arrivals.first(time));
    }

    /** What the place of the model is told. */
    CrowdTally told(int partition) {
        return new CrowdTally(
                new Traffic.Tally(partition, rate.bucket(), rate.asked(), rate.shed(), rate.latency(), newcomers),
                new PartitionUsual(partition, usual.latency(), arrivals));
    }

    /** The same with what is usual now. */
    CrowdMemory with(Surroundings now) {
        return new CrowdMemory(now, learned, sample, scale, rate, newcomers, arrivals);
    }

    public Optional<Scale> learnedScale() {
        return Optional.ofNullable(learned);
    }
}
