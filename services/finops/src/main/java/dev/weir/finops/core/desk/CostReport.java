package dev.weir.finops.core.desk;

import java.util.List;

/** What the books say when they are asked. */
public interface CostReport {

    /** Costs by one dimension, most expensive first. */
    List<CostLine> costs(CostDimension dimension);

    /** Anomalies, youngest first, at most 100. */
    List<NotedAnomaly> anomalies();
}
