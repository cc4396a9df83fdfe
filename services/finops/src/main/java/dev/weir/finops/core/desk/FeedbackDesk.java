package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.anomaly.SurgeState;
import java.time.Instant;
import java.util.Optional;

/** Learns from what people say about anomalies. */
public final class FeedbackDesk {

    private FeedbackDesk() {}

    /**
     * Takes an answer into account for the scope of an anomaly, from the next charge on.
     *
     * @param now when it was given
     * @return the anomaly as it is noted now; none when there is none with this id
     */
    public static Optional<NotedAnomaly> answer(String id, Feedback feedback, AnomalyNotes notes, Instant now) {
        return notes.anomaly(id).flatMap(anomaly -> {
            SurgeState state = notes.surge(anomaly.scope());
            notes.remember(
                    anomaly.scope(), state.with(state.lessons().learn(feedback, anomaly.lasted(now), anomaly.peak())));
            notes.answered(id, feedback);
            return notes.anomaly(id);
        });
    }
}
