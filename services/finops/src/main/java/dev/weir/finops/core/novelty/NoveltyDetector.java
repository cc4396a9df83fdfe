package dev.weir.finops.core.novelty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Watches a series of values and says how surprising each is, knowing only those before it.
 *
 * <p>The last few values are compared with all remembered runs of values, and with those at the same time of day. Each
 * of the two distances is surprising when few of its own past are as large; the larger surprise counts. Nothing is
 * known of the series beforehand, neither its scale nor its season.
 */
public final class NoveltyDetector {

    /** What must be known before a time of day is judged: one day to compare with, and one to know what is usual. */
    private static final Duration DAYS = Duration.ofDays(2);

    private final NoveltySettings settings;
    private final History history;
    private final Tail ever;
    private final Tail sameHour;
    private final Rest rest;

    public NoveltyDetector(NoveltySettings settings) {
        this(settings, NoveltyMemory.EMPTY);
    }

    /** Goes on where another one was. */
    public NoveltyDetector(NoveltySettings settings, NoveltyMemory memory) {
        this.settings = settings;
        this.history = new History(settings.shape(), settings.memory(), settings.sameHour());
        this.ever = new Tail(settings.tail(), settings.memory());
        this.sameHour = new Tail(settings.tail(), settings.memory());
        this.rest = new Rest(settings.rest(), settings.margin());
        for (int i = 0; i < memory.values().size(); i++) {
            history.add(memory.seconds().get(i), memory.values().get(i));
        }
        ever.addAll(memory.distances());
        sameHour.addAll(memory.distancesOnOtherDays());
        memory.surprises().forEach(rest::told);
    }

    /**
     * Takes the next value.
     *
     * @param time not before that of the last value
     * @param value finite
     * @return surprise in decades of improbability, 0 or more: {@code 2} is seen once in a hundred values; 0 while a
     *     surprise goes on
     */
    public double add(Instant time, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value is a number, not " + value);
        }
        history.add(time.getEpochSecond(), value);
        double alone = surprise(ever, history.distance());
        double onOtherDays = surprise(sameHour, history.distanceOnOtherDays());
        return rest.told(daysAreKnown() ? Math.max(alone, onOtherDays) : alone);
    }

    /** What it remembers now. */
    public NoveltyMemory memory() {
        List<Long> seconds = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int age = history.size() - 1; age >= 0; age--) {
            seconds.add(history.second(age));
            values.add(history.value(age));
        }
        return new NoveltyMemory(seconds, values, ever.distances(), sameHour.distances(), rest.surprises());
    }

    /** Time of the newest value; none when there is no value. */
    public Optional<Instant> newest() {
        return history.size() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(history.second(0)));
    }

    /**
     * What was usual before the newest value: at its time of day once two days are known, and at any time before. None
     * when there was nothing before.
     */
    public Optional<Usual> usual() {
        double[] before = daysAreKnown() ? history.sameHourBefore() : history.before();
        return before.length == 0 ? Optional.empty() : Optional.of(Usual.of(before));
    }

    /** Whether a surprise is an anomaly. */
    public boolean isAnomaly(double surprise) {
        return surprise >= settings.threshold();
    }

    private boolean daysAreKnown() {
        return history.span().compareTo(DAYS) >= 0;
    }

    /** As long as there is nothing to compare with, the distance counts as none. */
    private static double surprise(Tail tail, double distance) {
        double known = Double.isNaN(distance) ? 0 : distance;
        double surprise = tail.surprise(known);
        tail.add(known);
        return surprise;
    }
}
