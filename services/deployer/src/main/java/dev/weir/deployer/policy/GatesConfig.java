package dev.weir.deployer.policy;

import dev.weir.deployer.core.CostBound;
import dev.weir.deployer.core.Severity;
import dev.weir.deployer.core.Threat;
import dev.weir.deployer.core.gate.BudgetMode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What versions must satisfy. */
@ConfigMapping(prefix = "weir.gates")
interface GatesConfig {

    Cost cost();

    Approval approval();

    Protection protection();

    Budget budget();

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

    interface Budget {
        /** What is done about versions whose budget is used up: {@code off}, {@code warn} or {@code block}. */
        @WithDefault("warn")
        BudgetMode mode();

        /** Share of a budget that counts as used up once it is spent. */
        @WithDefault("1")
        double share();

        /** The same of what the period is expected to cost; none when forecasts do not count. */
        OptionalDouble forecastShare();
    }

    interface Protection {
        /** What a version may have learned from; empty for nothing. */
        @WithDefault("POISONING")
        Optional<Set<Threat>> threats();

        /** Severity of an anomaly that counts. */
        @WithDefault("HIGH")
        Severity severity();

        /** For how long after an anomaly was said new versions are held until somebody approves them. */
        @WithDefault("24h")
        Duration hold();
    }
}
