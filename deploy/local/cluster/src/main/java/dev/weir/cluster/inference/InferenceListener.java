package dev.weir.cluster.inference;

import java.util.List;

/** Hears of requests that were answered. Must not block: the client waits. */
public interface InferenceListener {

    /**
     * A request was answered.
     *
     * @param inferences one per row of the request, at least one
     * @param cpuNanos CPU time that computing took
     */
    void answered(List<Inference> inferences, long cpuNanos);
}
