package dev.weir.drift.core.window;

/**
 * What became of requests, so that what is missing shows.
 *
 * @param requests that were logged, answered or not
 * @param duplicates records that came again and did not count
 * @param late answered requests that came after their window had closed
 * @param lost inferences of which one side, or nothing that could be read, came
 */
public record Fates(long requests, long duplicates, long late, long lost) {

    public static final Fates NONE = new Fates(0, 0, 0, 0);
    public static final Fates REQUEST = new Fates(1, 0, 0, 0);
    public static final Fates DUPLICATE = new Fates(0, 1, 0, 0);

    public Fates {
        if (requests < 0 || duplicates < 0 || late < 0 || lost < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
    }

    public static Fates late(long late) {
        return new Fates(0, 0, late, 0);
    }

    public static Fates lost(long lost) {
        return new Fates(0, 0, 0, lost);
    }

    /** Requests that were logged, and those of which it is known that they should have been. */
    public long expected() {
        return requests + lost;
    }

    public Fates plus(Fates other) {
        return new Fates(
                requests + other.requests, duplicates + other.duplicates, late + other.late, lost + other.lost);
    }
}
