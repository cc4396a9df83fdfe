package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Money;
import java.util.Map;

/**
 * How much one model may cost a month.
 *
 * @param byEnvironment budgets of particular environments
 * @param otherwise the budget everywhere else
 */
public record Budgets(Map<Environment, Money> byEnvironment, Money otherwise) {

    public Budgets {
        byEnvironment = Map.copyOf(byEnvironment);
    }

    public Money of(Environment environment) {
        return byEnvironment.getOrDefault(environment, otherwise);
    }
}
