package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Feedback;
import java.util.Optional;

/** Where people say what an anomaly was. */
public interface FeedbackBook {

    /**
     * Notes an answer and learns from it.
     *
     * @return the anomaly as it is noted now; none when there is none with this id
     */
    Optional<NotedAnomaly> answer(String id, Feedback feedback);
}
