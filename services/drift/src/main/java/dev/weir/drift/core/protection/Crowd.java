package dev.weir.drift.core.protection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches the clients of a model in one partition together: what is usual, and who is new. What may be an attack by many is
 * counted, and told to the place of the model, which hears all partitions.
 */
final class Crowd {

    /** Requests of one client in one bucket that may tell what is usual, so that nobody sets the usual alone. */
    private static final int VOICE = 5;

    /** Parts of what is tolerated in a bucket, after each of which it is told. */
    private static final double PARTS = 4;

    private final SentrySettings settings;
    private final BurstSettings together;
    private final int partition;

    Crowd(SentrySettings settings, int partition) {
        this.settings = settings;
        this.together = settings.pulse().burst().together();
        this.partition = partition;
    }

    Step observe(
            CrowdMemory before,
            Optional<Measure> measure,
            ClientOfModel who,
            ClientMemory memory,
            boolean arrives,
            Request request) {
        Rate rate = before.rate().after(request, together);
        boolean begins = rate.bucket() != before.rate().bucket();
        boolean refused = memory.isStranger() && request.refused();
        Newcomers newcomers = begins ? Newcomers.NONE : before.newcomers();
        if (memory.isStranger()) {
            newcomers = newcomers.after(refused);
        }
        boolean heard = request.answered() && memory.pulse().rate().asked() < VOICE;
        CrowdMemory learnt = heard ? learn(before, measure, request) : before;
        CrowdMemory after = new CrowdMemory(
                learnt.usual(),
                learnt.learned(),
                learnt.sample(),
                learnt.scale(),
                rate,
                newcomers,
                begins ? Reach.NONE : before.reach(),
                arrives ? before.arrivals().after(request.at()) : before.arrivals());
        return new Step(
                after,
                arrives && !who.client().isEmpty() ? arrival(before.arrivals(), request) : List.of(),
                begins && before.rate().asked() > 0 ? List.of(before.told(partition, true)) : List.of(),
                rate.asked() % (long) Math.max(1, rate.tolerated(together) / PARTS) == 0
                        || refused && newcomers.isTold());
    }

    /** Who is new where new clients are rare in the partition may be new among all. */
    private List<Finding.Alarmed> arrival(Arrivals arrivals, Request request) {
        double others = arrivals.recentAt(request.at());
        return others < settings.rare() ? List.of(unfamiliar(others, settings.rare())) : List.of();
    }

    static Finding.Alarmed unfamiliar(double others, double rare) {
        return new Finding.Alarmed(
                Threat.UNFAMILIAR_CLIENT,
                1 / Math.max(others, 1e-3),
                1 / Math.max(rare, 1e-3),
                "the client never asked this model before, and no other new client has for long");
    }

    private static CrowdMemory learn(CrowdMemory before, Optional<Measure> measure, Request request) {
        if (measure.isEmpty()) {
            return sampled(before, before.usual().timed(request), request.point());
        }
        boolean same = measure.get().name().equals(before.scale());
        Surroundings usual = same ? before.usual() : before.usual().rescaled();
        return with(
                before,
                usual.after(request, measure.get().farness()),
                before.learned(),
                before.sample(),
                measure.get().name());
    }

    /** The sample with one more input; a scale when it is full. Inputs of another shape than the first do not count. */
    private static CrowdMemory sampled(CrowdMemory before, Surroundings usual, Point point) {
        boolean fits = before.sample().isEmpty() || before.sample().getFirst().shape() == point.shape();
        if (before.learned() != null || !fits) {
            return with(before, usual, before.learned(), before.sample(), before.scale());
        }
        List<Point> sample =
                Stream.concat(before.sample().stream(), Stream.of(point)).toList();
        return sample.size() < CrowdMemory.SAMPLE
                ? with(before, usual, null, sample, before.scale())
                : with(before, usual, Scale.of(sample), List.of(), before.scale());
    }

    private static CrowdMemory with(
            CrowdMemory before, Surroundings usual, @Nullable Scale learned, List<Point> sample, String scale) {
        return new CrowdMemory(
                usual, learned, sample, scale, before.rate(), before.newcomers(), before.reach(), before.arrivals());
    }

    /**
     * @param ofClient alarms about the client, whether news or not
     * @param told of a bucket that has closed
     * @param tells whether the open bucket is told of
     */
    record Step(CrowdMemory after, List<Finding.Alarmed> ofClient, List<CrowdTally> told, boolean tells) {}
}
