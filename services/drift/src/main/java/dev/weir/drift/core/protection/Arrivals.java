package dev.weir.drift.core.protection;

import java.time.Duration;
import java.time.Instant;

/**
 * How often clients ask a model for the first time.
 *
 * @param since when the model was first asked
 * @param last arrival
 * @param recent number of arrivals, of which each counts half as much after {@link #HALF_LIFE}
 */
public record Arrivals(Instant since, Instant last, double recent) {

    static final Duration HALF_LIFE = Duration.ofDays(7);

    static Arrivals first(Instant time) {
        return new Arrivals(time, time, 0);
    }

    Arrivals after(Instant time) {
        return new Arrivals(since, time.isAfter(last) ? time : last, recentAt(time) + 1);
    }

    double recentAt(Instant time) {
        double halves = (double) Math.max(0, Duration.between(last, time).toMillis()) / HALF_LIFE.toMillis();
        return recent * Math.pow(0.5, halves);
    }
}
