package dev.weir.cluster.workload;

/** Hears what the cluster has to say. */
@FunctionalInterface
public interface ObservationListener {

    void observed(Observation observation);
}
