package dev.weir.finops.core.novelty;

import java.util.List;

/**
 * What a detector remembers, oldest first.
 *
 * @param seconds since 1970, one per value
 * @param distances to what was seen before, one per value or fewer
 * @param distancesOnOtherDays the same at the same time of day
 * @param surprises the last ones
 */
public record NoveltyMemory(
        List<Long> seconds,
        List<Double> values,
        List<Double> distances,
        List<Double> distancesOnOtherDays,
        List<Double> surprises) {

    public static final NoveltyMemory EMPTY = new NoveltyMemory(List.of(), List.of(), List.of(), List.of(), List.of());

    public NoveltyMemory {
        seconds = List.copyOf(seconds);
        values = List.copyOf(values);
        distances = List.copyOf(distances);
        distancesOnOtherDays = List.copyOf(distancesOnOtherDays);
        surprises = List.copyOf(surprises);
        if (seconds.size() != values.size()) {
            throw new IllegalArgumentException(seconds.size() + " times are not those of " + values.size() + " values");
        }
    }
}
