package dev.weir.finops.messaging;

/** Topics that this service says. */
final class Topics {

    static final String COST_RECORDED = "cost.recorded";
    static final String COST_ESTIMATED = "cost.estimated";
    static final String COST_ANOMALY = "cost.anomaly";

    private Topics() {}
}
