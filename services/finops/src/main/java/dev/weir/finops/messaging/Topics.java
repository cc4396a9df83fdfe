package dev.weir.finops.messaging;

/** Topics by name. */
final class Topics {

    static final String USAGE_RECORDED = "usage.recorded";
    static final String COST_RECORDED = "cost.recorded";
    static final String COST_ESTIMATED = "cost.estimated";
    static final String COST_ANOMALY = "cost.anomaly";
    static final String COST_FORECAST = "cost.forecast";
    static final String RIGHTSIZING_RECOMMENDED = "rightsizing.recommended";
    static final String BUDGET_EXCEEDED = "budget.exceeded";

    private Topics() {}
}
