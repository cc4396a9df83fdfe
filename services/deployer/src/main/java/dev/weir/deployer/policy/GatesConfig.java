package dev.weir.deployer.policy;

import dev.weir.deployer.core.CostBound;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** What versions must satisfy. */
@ConfigMapping(prefix = "weir.gates")
interface GatesConfig {

    Cost cost();

    Approval approval();

    interface Cost {
        /** ISO 4217 code of every budget. */
        @WithDefault("USD")
        String currency();

        /** What one model may cost a month in an environment that has no budget of its own. */
        @WithDefault("1000")
        BigDecimal monthlyBudget();

        /** Which end of an estimate must fit the budget: {@code expected}, or {@code high} to be sure. */
        @WithDefault("expected")
        CostBound bound();

        /** Budgets of particular environments: {@code weir.gates.cost.monthly-budgets.<environment>}. */
        Map<String, BigDecimal> monthlyBudgets();
    }

    interface Approval {
        /** Environments that need approval. */
        @WithDefault("production")
        Set<String> environments();
    }
}
