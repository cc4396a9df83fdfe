package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** When budgets are summed up anew. */
@ConfigMapping(prefix = "weir.finops.budgets")
public interface BudgetSettings {

    /** Pause between two sums from the ledger, which costs of bills join by. */
    @WithDefault("10m")
    @WithName("recount-every")
    Duration recountEvery();
}
