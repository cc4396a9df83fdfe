package dev.weir.deployer.core.anomaly;

import java.util.List;

/** What is known about anomalies of costs, of the models that this instance looks after. */
public interface CostBook {

    /** Of each model that was suspected, in order of name. */
    List<CostRecord> records();
}
