package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternWatch;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is known of the scopes that are watched, and of their anomalies, inside one transaction. */
public interface AnomalyNotes {

    /** What is remembered of a scope, which no other transaction changes meanwhile. */
    SurgeState surge(String scope);

    void remember(String scope, SurgeState state);

    /**
     * What watches the patterns of a scope, which no other transaction changes meanwhile.
     *
     * @param wake makes it from what is remembered
     */
    PatternWatch pattern(String scope, Function<PatternMemory, PatternWatch> wake);

    /**
     * What the values of each dimension cost in a window, those that cost more than before, largest excess first, at
     * most 10.
     *
     * @param before how far back costs are compared with
     */
    List<Contributor> contributors(CostScope scope, Interval window, Interval before);

    /** The group of the anomalies with a cause that began since then and go on. */
    Optional<String> openGroup(String cause, Instant since);

    /** Notes the most that a stretch of a scope's open anomaly cost so far. */
    void peaked(String scope, Money most);

    /** An anomaly that was noted. */
    Optional<NotedAnomaly> anomaly(String id);

    /** Notes what people said about an anomaly. */
    void answered(String id, Feedback feedback);

    /** Notes an anomaly for those who ask later. */
    void opened(CostAnomaly anomaly, Instant detectedAt);

    /** Notes that the anomaly of a scope is over. */
    void closed(String scope, Instant at);
}
