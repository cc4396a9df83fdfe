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
 * @param reach of what was heard in it
 */
public record CrowdMemory(
        Surroundings usual,
        @Nullable Scale learned,
        List<Point> sample,
        String scale,
        Rate rate,
        Newcomers newcomers,
        Reach reach,
        Arrivals arrivals) {

    /** Inputs from which a scale is learned. */
    static final int SAMPLE = 200;

    public CrowdMemory {
        sample = List.copyOf(sample);
    }

    static CrowdMemory first(Instant time) {
        return new CrowdMemory(
                Surroundings.UNKNOWN, null, List.of(), "", Rate.NONE, Newcomers.NONE, Reach.NONE, Arrivals.first(time));
    }

    /**
     * What the place of the model is told.
     *
     * @param over whether nothing more comes in the open bucket
     */
    CrowdTally told(int partition, boolean over) {
        return new CrowdTally(
                new Traffic.Tally(
                        partition, rate.bucket(), rate.asked(), rate.shed(), rate.latency(), newcomers, reach),
                new PartitionUsual(partition, usual.latency(), arrivals, over ? rate.bucket() : rate.bucket() - 1));
    }

    /** The same with one more input that was heard. */
    CrowdMemory hearing(Measure measure, boolean far) {
        return new CrowdMemory(
                usual.hearing(far), learned, sample, scale, rate, newcomers, reach.after(measure.farness()), arrivals);
    }

    public Optional<Scale> learnedScale() {
        return Optional.ofNullable(learned);
    }
}
