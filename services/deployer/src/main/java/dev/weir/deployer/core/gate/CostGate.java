package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.CostBound;
import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Money;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.TargetEstimate;
import dev.weir.deployer.core.TargetName;
import dev.weir.deployer.core.gate.GateDecision.Passed;
import dev.weir.deployer.core.gate.GateDecision.Pending;
import dev.weir.deployer.core.gate.GateDecision.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets through what some target that is known here can serve within the budget of its environment. */
public final class CostGate implements Gate {

    private final Budgets budgets;
    private final Set<TargetName> targets;
    private final CostBound bound;

    /**
     * @param targets targets that manifests can be sized for
     * @param bound which end of an estimate must fit the budget
     */
    public CostGate(Budgets budgets, Set<TargetName> targets, CostBound bound) {
        this.bound = bound;
        this.budgets = budgets;
        this.targets = Set.copyOf(targets);
    }

    @Override
    public GateName name() {
        return GateName.COST;
    }

    @Override
    public GateDecision judge(Publication published, Candidate known) {
        return known.estimates()
                .map(estimates -> judge(published.environment(), estimates))
                .orElseGet(() -> new Pending("its cost was not estimated yet"));
    }

    /** The cheapest known target that fits the budget; of equally cheap ones the first by name. */
    public Optional<TargetEstimate> choose(Environment environment, List<TargetEstimate> estimates) {
        Money budget = budgets.of(environment);
        return estimates.stream()
                .filter(estimate -> targets.contains(estimate.target()))
                .filter(estimate -> !estimate.tooSmall())
                .filter(estimate -> estimate.monthly(bound).fits(budget))
                .min(Comparator.<TargetEstimate, java.math.BigDecimal>comparing(
                                estimate -> estimate.monthly().amount())
                        .thenComparing(estimate -> estimate.target().text()));
    }

    private GateDecision judge(Environment environment, List<TargetEstimate> estimates) {
        Money budget = budgets.of(environment);
        return choose(environment, estimates)
                .<GateDecision>map(chosen -> new Passed(
                        chosen.target() + " costs " + chosen.monthly(bound) + " a month, the budget is " + budget))
                .orElseGet(
                        () -> new Refused("no target fits the budget of " + budget + " a month: " + list(estimates)));
    }

    private String list(List<TargetEstimate> estimates) {
        if (estimates.isEmpty()) {
            return "no target was estimated";
        }
        return String.join(", ", estimates.stream().map(this::why).toList());
    }

    private String why(TargetEstimate estimate) {
        if (!targets.contains(estimate.target())) {
            return estimate.target() + " is not known here";
        }
        return estimate.tooSmall()
                ? estimate.target() + " is too small"
                : estimate.target() + " at " + estimate.monthly(bound);
    }
}
