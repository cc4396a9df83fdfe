package dev.weir.drift.messaging.fact;

/** The topics that drift hears and says. */
public final class Topics {

    public static final String INFERENCE_LOGGED = "inference.logged";
    public static final String INFERENCE_CAPTURED = "inference.captured";
    public static final String LABEL_OBSERVED = "label.observed";
    public static final String MODEL_PUBLISHED = "model.published";
    public static final String DRIFT_MEASURED = "drift.measured";
    public static final String DRIFT_DETECTED = "drift.detected";
    public static final String INFERENCE_ANOMALY = "inference.anomaly";

    private Topics() {}
}
