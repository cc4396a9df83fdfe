package dev.weir.drift.core.inferencelog;

import java.util.Locale;

/** Through which inference logs come in. */
public enum Door {
    /** KServe's logger, and whoever writes CloudEvents like it. */
    CLOUD_EVENTS,
    /** Topics of Seldon Core 2. */
    SELDON,
    /** Topics of MLServer. */
    MLSERVER,
    /** Request and response side by side, as Databricks inference tables hold them. */
    EXCHANGES,
    SAGEMAKER,
    BENTOML,
    /** OpenTelemetry's spans and events of generative models. */
    OTEL,
    LABELS;

    /** The name in metrics and facts, for example {@code cloud-events}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
