package dev.weir.cluster.inference;

import dev.weir.cluster.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One row of a request and its answer.
 *
 * @param id of the row
 * @param workload that answered
 * @param inputs one per feature
 * @param prediction the answer
 * @param caller who asked
 * @param requestedAt when the request arrived
 * @param latency time to answer the whole request
 */
public record Inference(
        String id,
        Workload workload,
        List<NamedNumber> inputs,
        Prediction prediction,
        Caller caller,
        Instant requestedAt,
        Duration latency) {

    public Inference {
        if (id.isBlank() || latency.isNegative()) {
            throw new IllegalArgumentException("an inference has an id and takes time");
        }
        inputs = List.copyOf(inputs);
    }

    /** The id of a row: the request's own for a request of one row, else with the row's number after a slash. */
    public static String id(String request, int row, int rows) {
        return rows == 1 ? request : request + "/" + row;
    }
}
