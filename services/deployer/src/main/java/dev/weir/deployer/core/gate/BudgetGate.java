package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.BudgetUse;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.gate.GateDecision.Passed;
import dev.weir.deployer.core.gate.GateDecision.Refused;
import dev.weir.deployer.core.gate.GateDecision.Warned;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks at what was spent of the budgets that a version counts for, while {@link CostGate} looks at what it will cost.
 * Somebody who approves a version after its budget was used up lets it through.
 */
public final class BudgetGate implements Gate {

    private final BudgetMode mode;
    private final double share;
    private final OptionalDouble forecastShare;

    /**
     * @param share of a budget, above 0, that counts as used up once it is spent
     * @param forecastShare the same of what the period is expected to cost; none when forecasts do not count
     */
    public BudgetGate(BudgetMode mode, double share, OptionalDouble forecastShare) {
        if (!(share > 0) || !(forecastShare.orElse(1) > 0)) {
            throw new IllegalArgumentException("a share of a budget is above 0, not " + share + " or " + forecastShare);
        }
        this.mode = mode;
        this.share = share;
        this.forecastShare = forecastShare;
    }

    @Override
    public GateName name() {
        return GateName.BUDGET;
    }

    /** Whether a budget counts as used up, in its own period. */
    public boolean usedUp(BudgetUse use) {
        return use.share() >= share
                || use.forecastShare()
                        .filter(expected -> forecastShare.isPresent() && expected >= forecastShare.getAsDouble())
                        .isPresent();
    }

    /** Whether what was held for a budget as it stood may go on as it stands now. */
    public boolean releases(BudgetUse before, BudgetUse now) {
        return mode == BudgetMode.BLOCK && usedUp(before) && !usedUp(now);
    }

    /** Of budgets that are used up at an instant, the one of which the largest share was spent. */
    public Optional<BudgetUse> worst(List<BudgetUse> budgets, Instant at) {
        return budgets.stream()
                .filter(use -> use.covers(at))
                .filter(this::usedUp)
                .max(Comparator.comparingDouble(BudgetUse::share));
    }

    @Override
    public GateDecision judge(Publication published, Candidate known) {
        if (mode == BudgetMode.OFF) {
            return new Passed("budgets are not looked at");
        }
        return known.budget()
                .filter(this::usedUp)
                .map(use -> judge(known, use))
                .orElseGet(() -> new Passed("no budget that it counts for is used up"));
    }

    private GateDecision judge(Candidate known, BudgetUse use) {
        return known.approvedSince(use.at())
                .<GateDecision>map(approver -> new Passed(approver + " approved it after " + told(use)))
                .orElseGet(() -> switch (mode) {
                    case OFF, WARN -> new Warned(told(use));
                    case BLOCK -> new Refused(told(use) + ", and nobody approved this version since");
                });
    }

    private String told(BudgetUse use) {
        String period = " of " + use.budget() + " in the period until " + use.end();
        return use.share() >= share
                ? use.scope() + " spent " + use.actual() + period
                : use.scope() + " is expected to spend "
                        + use.forecast().map(Object::toString).orElse("") + period;
    }
}
