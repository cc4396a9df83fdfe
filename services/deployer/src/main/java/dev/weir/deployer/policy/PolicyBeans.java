package dev.weir.deployer.policy;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Money;
import dev.weir.deployer.core.SignatureVerifier;
import dev.weir.deployer.core.TargetName;
import dev.weir.deployer.core.anomaly.CostResponder;
import dev.weir.deployer.core.anomaly.RollbackPolicy;
import dev.weir.deployer.core.gate.ApprovalGate;
import dev.weir.deployer.core.gate.BudgetGate;
import dev.weir.deployer.core.gate.Budgets;
import dev.weir.deployer.core.gate.CostGate;
import dev.weir.deployer.core.gate.DeploymentPolicy;
import dev.weir.deployer.core.gate.Gatekeeper;
import dev.weir.deployer.core.gate.ProtectionGate;
import dev.weir.deployer.core.rightsizing.Bounds;
import dev.weir.deployer.core.rightsizing.Rightsizer;
import dev.weir.deployer.core.rightsizing.SizingPolicy;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.Clusters;
import dev.weir.deployer.core.rollout.DesiredStates;
import dev.weir.deployer.core.rollout.RolloutFacts;
import dev.weir.deployer.core.rollout.Rollouts;
import dev.weir.deployer.core.rollout.TargetSize;
import dev.weir.deployer.core.rollout.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the core together. */
@ApplicationScoped
class PolicyBeans {

    @Produces
    @Singleton
    Targets targets(TargetsConfig config) {
        return new Targets(convert(
                config.sizes(), TargetName::new, size -> new TargetSize(size.cpu(), size.memory(), size.devices())));
    }

    @Produces
    @Singleton
    DeploymentPolicy policy(
            GatesConfig gates, ProtectionGate protection, BudgetGate budget, PlacesConfig places, Targets targets) {
        return new DeploymentPolicy(
                new CostGate(
                        budgets(gates.cost()), targets.names(), gates.cost().bound()),
                new ApprovalGate(environments(gates.approval())),
                protection,
                budget,
                new Clusters(
                        convert(places.clusters(), Environment::new, ClusterName::of),
                        ClusterName.of(places.cluster())));
    }

    @Produces
    @Singleton
    ProtectionGate protection(GatesConfig gates) {
        GatesConfig.Protection protection = gates.protection();
        return new ProtectionGate(protection.threats().orElse(Set.of()), protection.severity(), protection.hold());
    }

    @Produces
    @Singleton
    BudgetGate budget(GatesConfig gates) {
        GatesConfig.Budget budget = gates.budget();
        return new BudgetGate(budget.mode(), budget.share(), budget.forecastShare());
    }

    @Produces
    @Singleton
    Gatekeeper gatekeeper(DeploymentPolicy policy, SignatureVerifier verifier, DesiredStates states) {
        return new Gatekeeper(policy, verifier, states);
    }

    @Produces
    @Singleton
    Rightsizer rightsizer(RightsizingConfig config, DesiredStates states) {
        SizingPolicy policy = new SizingPolicy(
                config.models().orElse(Set.of()),
                config.targets().orElse(Set.of()),
                config.resources(),
                config.highestRisk(),
                config.leastConfidence(),
                convert(config.bounds(), name -> name, bound -> new Bounds(bound.least(), bound.most())));
        return new Rightsizer(policy, states);
    }

    @Produces
    @Singleton
    CostResponder costs(CostAnomaliesConfig config, DesiredStates states) {
        return new CostResponder(
                new RollbackPolicy(config.models().orElse(Set.of()), config.leastFactor(), config.within()), states);
    }

    @Produces
    @Singleton
    Rollouts rollouts(DesiredStates states, RolloutFacts facts) {
        return new Rollouts(states, facts);
    }

    private static Budgets budgets(GatesConfig.Cost cost) {
        return new Budgets(
                convert(cost.monthlyBudgets(), Environment::new, amount -> new Money(amount, cost.currency())),
                new Money(cost.monthlyBudget(), cost.currency()));
    }

    private static Set<Environment> environments(GatesConfig.Approval approval) {
        return approval.environments().stream().map(Environment::new).collect(Collectors.toUnmodifiableSet());
    }

    private static <A, K, V> Map<K, V> convert(Map<String, A> values, Function<String, K> key, Function<A, V> value) {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> key.apply(entry.getKey()), entry -> value.apply(entry.getValue())));
    }
}
