package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.profile.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One side of an inference, or both, as a server logged it. */
public sealed interface Capture {

    Exchange exchange();

    /**
     * The request alone.
     *
     * @param client who asked; empty when that is not known
     */
    record Asked(Exchange exchange, Map<String, Value> inputs, String client) implements Capture {

        public Asked {
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }

    /** The response alone. */
    record Answered(Exchange exchange, Answer answer) implements Capture {}

    /** Both together. */
    record Whole(Exchange exchange, Map<String, Value> inputs, Answer answer, Circumstances circumstances)
            implements Capture {

        public Whole {
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }

    /**
     * What a log may say beside both sides.
     *
     * @param client who asked; empty when that is not known
     * @param status HTTP status of the answer
     * @param latencyMicros time to answer in microseconds; 0 when that is not known
     */
    record Circumstances(String client, int status, long latencyMicros) {

        static final Circumstances UNKNOWN = new Circumstances("", 200, 0);

        public Circumstances {
            if (status < 100 || status > 599 || latencyMicros < 0) {
                throw new IllegalArgumentException(
                        "an HTTP status and a latency, unlike " + status + " and " + latencyMicros + " microseconds");
            }
        }
    }
}
