package dev.weir.drift.messaging;

/** The topics that drift hears and says. */
final class Topics {

    static final String INFERENCE_LOGGED = "inference.logged";
    static final String INFERENCE_CAPTURED = "inference.captured";
    static final String LABEL_OBSERVED = "label.observed";
    static final String MODEL_PUBLISHED = "model.published";
    static final String DRIFT_MEASURED = "drift.measured";
    static final String DRIFT_DETECTED = "drift.detected";
    static final String INFERENCE_ANOMALY = "inference.anomaly";

    private Topics() {}
}
