package dev.weir.finops.core.estimate;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Estimates from what a target keeps for a model. Once the version before it answered enough requests, load and time
 * per request are its own, and the price of a request is what it was. Intervals come from the load of its quiet and
 * busy hours, and from how far former estimates were off.
 */
public final class CostEstimator {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final double BUSY = 0.7;
    private static final double QUIET_HOURS = 0.1;
    private static final double BUSY_HOURS = 0.9;

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
     * @param errors how far former estimates of the same basis were off
     */
    public Estimate estimate(Candidate candidate, Errors errors) {
        Optional<MeasuredCost> past =
                candidate.past().filter(cost -> cost.requests().compareTo(enoughRequests) >= 0);
        return new Estimate(
                targets.stream()
                        .map(target -> estimate(target, candidate, past, errors))
                        .sorted(Comparator.comparing((TargetEstimate estimate) -> !estimate.fits())
                                .thenComparing(TargetEstimate::hourly)
                                .thenComparing(TargetEstimate::target))
                        .toList(),
                basis(candidate),
                rates.name(),
                errors.coverage());
    }

    /** What the estimate of a candidate rests on: {@code measured} or {@code rate-card}. */
    public String basis(Candidate candidate) {
        return candidate
                .past()
                .filter(cost -> cost.requests().compareTo(enoughRequests) >= 0)
                .map(cost -> "measured")
                .orElse("rate-card");
    }

    private TargetEstimate estimate(Target target, Candidate candidate, Optional<MeasuredCost> past, Errors errors) {
        double assumed = target.requestsPerHour().doubleValue();
        double usual = past.stream()
                .flatMapToDouble(cost -> cost.meanHour().stream())
                .findFirst()
                .orElse(assumed);
        double quiet = past.stream()
                .flatMapToDouble(cost -> cost.hour(QUIET_HOURS).stream())
                .findFirst()
                .orElse(usual);
        double busy = past.stream()
                .flatMapToDouble(cost -> cost.hour(BUSY_HOURS).stream())
                .findFirst()
                .orElse(usual);
        Money expected = hourly(target, usual, past);
        Money low = hourly(target, Math.min(quiet, usual), past).times(BigDecimal.valueOf(errors.low()));
        Money high = hourly(target, Math.max(busy, usual), past).times(BigDecimal.valueOf(errors.high()));
        Money thousand = past.map(cost -> cost.total().share(THOUSAND, cost.requests()))
                .orElseGet(() -> expected.share(THOUSAND, target.requestsPerHour()));
        return new TargetEstimate(
                target.name(),
                new Range(low, expected, high),
                new Range(
                        thousand.times(BigDecimal.valueOf(errors.low())),
                        thousand,
                        thousand.times(BigDecimal.valueOf(errors.high()))),
                replicas(target, usual, past),
                target.memoryGib().doubleValue() >= candidate.memoryGib()
                        || target.memoryGib().signum() == 0);
    }

    private Money hourly(Target target, double requests, Optional<MeasuredCost> past) {
        BigDecimal seconds = SECONDS_PER_HOUR.multiply(BigDecimal.valueOf(replicas(target, requests, past)));
        return rates.total(List.of(
                new Measure(UsageKind.CPU_SECONDS, target.cpus().multiply(seconds)),
                new Measure(UsageKind.MEMORY_GIB_SECONDS, target.memoryGib().multiply(seconds)),
                new Measure(UsageKind.GPU_SECONDS, target.gpus().multiply(seconds)),
                new Measure(UsageKind.REQUESTS, BigDecimal.valueOf(requests))));
    }

    /** Containers that are busy seven tenths of the time, as far as the time of a request is known. */
    private static int replicas(Target target, double requests, Optional<MeasuredCost> past) {
        double lanes = target.gpus().max(target.cpus()).doubleValue();
        double seconds = past.stream()
                .flatMapToDouble(cost -> cost.secondsPerRequest().stream())
                .findFirst()
                .orElse(0);
        double busy = requests / SECONDS_PER_HOUR.doubleValue() * seconds;
        return lanes > 0 ? Math.max(1, (int) Math.ceil(busy / (lanes * BUSY))) : 1;
    }
}
