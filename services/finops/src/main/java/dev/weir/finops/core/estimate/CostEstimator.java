package dev.weir.finops.core.estimate;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Estimates from what a target keeps for a model, and from what requests to the version before it cost, once there
 * were enough of them.
 */
public final class CostEstimator {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final RateCard rates;
    private final List<Target> targets;
    private final BigDecimal enoughRequests;

    /**
     * @param targets candidates, at least one
     * @param enoughRequests from so many requests on, the measured cost of a request is believed
     */
    public CostEstimator(RateCard rates, List<Target> targets, BigDecimal enoughRequests) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("an estimate needs a target");
        }
        this.rates = rates;
        this.targets = List.copyOf(targets);
        this.enoughRequests = enoughRequests;
    }

    /**
     * @param past what the version before it cost, if there is one
     */
    public Estimate estimate(Optional<MeasuredCost> past) {
        return past.filter(cost -> cost.requests().compareTo(enoughRequests) >= 0)
                .map(cost -> estimate("measured", target -> measured(target, cost)))
                .orElseGet(() -> estimate("rate-card", this::priced));
    }

    private Estimate estimate(String basis, Function<Target, TargetEstimate> estimate) {
        return new Estimate(
                targets.stream()
                        .map(estimate)
                        .sorted(Comparator.comparing(TargetEstimate::hourly))
                        .toList(),
                basis,
                rates.name());
    }

    private TargetEstimate priced(Target target) {
        return estimate(target, hourly(target).share(THOUSAND, target.requestsPerHour()));
    }

    private TargetEstimate measured(Target target, MeasuredCost past) {
        return estimate(target, past.total().share(THOUSAND, past.requests()));
    }

    private TargetEstimate estimate(Target target, Money perThousand) {
        Money hourly = hourly(target);
        return new TargetEstimate(target.name(), hourly, hourly.times(HOURS_PER_MONTH), perThousand);
    }

    private Money hourly(Target target) {
        return rates.total(List.of(
                new Measure(UsageKind.CPU_SECONDS, target.cpus().multiply(SECONDS_PER_HOUR)),
                new Measure(UsageKind.MEMORY_GIB_SECONDS, target.memoryGib().multiply(SECONDS_PER_HOUR)),
                new Measure(UsageKind.GPU_SECONDS, target.gpus().multiply(SECONDS_PER_HOUR)),
                new Measure(UsageKind.REQUESTS, target.requestsPerHour())));
    }
}
