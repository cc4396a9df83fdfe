package dev.weir.drift.core.protection;

import dev.weir.drift.core.window.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request to a model and what became of it.
 *
 * @param position where it lies in the topic of inferences
 * @param at when it was asked
 * @param status HTTP status of the answer
 * @param latency time to answer in microseconds; 0 when not known
 * @param answer predicted class; empty when there is none
 * @param score of that class, or the predicted value; none when not known
 */
public record Request(
        Position position,
        String inferenceId,
        Instant at,
        int status,
        long latency,
        Point point,
        String answer,
        @Nullable Double score) {

    public Request {
        if (latency < 0) {
            throw new IllegalArgumentException("a latency is not negative, unlike " + latency);
        }
        if (score != null && score.isNaN()) {
            throw new IllegalArgumentException("a score is a number");
        }
    }

    /** Whether the model answered. */
    boolean answered() {
        return status >= 200 && status < 300;
    }

    /** Whether the client was not let in. */
    boolean refused() {
        return status == 401 || status == 403;
    }

    /** Whether the server had no room for it. */
    boolean shed() {
        return status == 429 || status == 503 || status == 504;
    }
}
