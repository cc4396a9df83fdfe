package dev.weir.drift.core.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the partitions of a model's clients told, put together.
 *
 * @param traffic by bucket and partition, as far back as is kept
 * @param rate of the buckets before those
 * @param newcomers evidence of those that clients who hardly asked before are not let in
 * @param partitions what is usual in each, by partition
 * @param episodes threats by all clients that last
 * @param strays clients that stand out
 */
public record Together(
        Traffic traffic,
        Rate rate,
        Evidence newcomers,
        List<PartitionUsual> partitions,
        Episodes episodes,
        Strays strays) {

    public static final Together NONE =
            new Together(Traffic.NONE, Rate.NONE, Evidence.NONE, List.of(), Episodes.NONE, Strays.NONE);

    public Together {
        partitions = List.copyOf(partitions);
    }

    /** With a tally alone; one of a bucket that is long past tells nothing more. */
    public Together with(Traffic.Tally tally, SentrySettings settings) {
        if (tally.bucket() <= rate.bucket()) {
            return this;
        }
        Together after = new Together(traffic.with(tally), rate, newcomers, partitions, episodes, strays);
        while (after.traffic.overflows()) {
            Course course = after.course().past(after.traffic.oldest(), settings);
            after = new Together(
                    after.traffic.newer(), course.rate(), course.newcomers(), partitions, episodes, strays);
        }
        return after;
    }

    Together with(CrowdTally told, SentrySettings settings) {
        List<PartitionUsual> others = new ArrayList<>(partitions);
        others.removeIf(known -> known.partition() == told.usual().partition());
        others.add(told.usual());
        others.sort(Comparator.comparingInt(PartitionUsual::partition));
        Together after = with(told.tally(), settings);
        return new Together(
                after.traffic,
                after.rate,
                after.newcomers,
                others,
                episodes,
                strays.at(Traffic.start(told.tally().bucket())));
    }

    Together with(Episodes after) {
        return new Together(traffic, rate, newcomers, partitions, after, strays);
    }

    Together with(Strays after) {
        return new Together(traffic, rate, newcomers, partitions, episodes, after);
    }

    /** The buckets up to one, put together. */
    Course until(long bucket, SentrySettings settings) {
        Course course = course();
        int from = 0;
        List<Traffic.Tally> tallies = traffic.tallies();
        while (from < tallies.size() && tallies.get(from).bucket() <= bucket) {
            int to = from + 1;
            while (to < tallies.size()
                    && tallies.get(to).bucket() == tallies.get(from).bucket()) {
                to++;
            }
            course = course.past(tallies.subList(from, to), settings);
            from = to;
        }
        return course;
    }

    /** Median in microseconds of what is usual in the partitions, the lower of two; 0 when not known. */
    double latency() {
        double[] known = partitions.stream()
                .mapToDouble(PartitionUsual::latency)
                .filter(latency -> latency > 0)
                .sorted()
                .toArray();
        return known.length == 0 ? 0 : known[(known.length - 1) / 2];
    }

    /** How many clients arrived lately, by a time; none when nothing is known. */
    OptionalDouble arrivals(Instant time) {
        return partitions.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(partitions.stream()
                        .mapToDouble(known -> known.arrivals().recentAt(time))
                        .sum());
    }

    /** When the model was first asked. */
    Optional<Instant> since() {
        return partitions.stream().map(known -> known.arrivals().since()).min(Comparator.naturalOrder());
    }

    private Course course() {
        return new Course(rate, newcomers);
    }

    /** The course of all requests from bucket to bucket. */
    record Course(Rate rate, Evidence newcomers) {

        /** The course with one more bucket. */
        Course past(List<Traffic.Tally> bucket, SentrySettings settings) {
            BurstSettings together = settings.pulse().burst().together();
            Rate after = rate;
            long asked = 0;
            long refused = 0;
            for (Traffic.Tally tally : bucket) {
                after = after.plus(tally.bucket(), tally.asked(), tally.shed(), tally.latency(), together);
                asked += tally.newcomers().asked();
                refused += tally.newcomers().refused();
            }
            return new Course(
                    after,
                    newcomers.after(refused, asked - refused, settings.pulse().refusals()));
        }
    }
}
