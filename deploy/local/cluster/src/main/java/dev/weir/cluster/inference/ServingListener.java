package dev.weir.cluster.inference;

/** Hears when models start and stop to be served. */
public interface ServingListener {

    void started(ServedModel model);

    /** Said after the last answer of the model. */
    void stopped(ServedModel model);
}
