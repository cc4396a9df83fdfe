package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An anomaly as it was noted.
 *
 * @param deployment the suspect; empty when there was none
 * @param group id of the first anomaly of its group
 * @param peak the most that one of its stretches cost
 * @param cause model that drove it
 * @param closed when the cost was normal again; null while it is not
 * @param feedback what people said last; null while they said nothing
 */
public record NotedAnomaly(
        String id,
        String group,
        String scope,
        Money actual,
        Money peak,
        Money expected,
        Money lowerBound,
        Money upperBound,
        double score,
        String cause,
        String deployment,
        Instant start,
        Instant end,
        Instant detectedAt,
        @Nullable Instant closed,
        List<Contributor> contributors,
        @Nullable Feedback feedback) {

    public NotedAnomaly {
        contributors = List.copyOf(contributors);
    }

    /** Whether it goes on. */
    public boolean isOpen() {
        return closed == null;
    }

    /** From its first stretch to its end, or to an instant while it goes on. */
    Interval lasted(Instant now) {
        Instant until = closed == null ? now : closed;
        return new Interval(start, until.isBefore(end) ? end : until);
    }
}
