package dev.weir.deployer.core.anomaly;

import dev.weir.deployer.core.rollout.CommittedDeployment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Which deployments are taken back for what they cost. Pure: the first reason against it, or none.
 *
 * @param models whose deployments are taken back, by name; {@code *} is every model
 * @param leastFactor how many times what is expected an anomaly must cost, at least 1
 * @param within how long after it was committed a deployment is taken back
 */
public record RollbackPolicy(Set<String> models, double leastFactor, Duration within) {

    private static final String EVERY = "*";

    public RollbackPolicy {
        if (!(leastFactor >= 1) || within.isNegative()) {
            throw new IllegalArgumentException("an anomaly costs at least once what is expected, and a deployment is"
                    + " taken back within some time: " + leastFactor + ", " + within);
        }
        models = Set.copyOf(models);
    }

    /** Why a deployment is not taken back for an anomaly; empty when it is. */
    public Optional<String> objection(CostAnomaly anomaly, CommittedDeployment deployment) {
        return Stream.<BiFunction<CostAnomaly, CommittedDeployment, Optional<String>>>of(
                        this::stranger, this::unasked, this::mild, this::late, this::first)
                .flatMap(rule -> rule.apply(anomaly, deployment).stream())
                .findFirst();
    }

    private Optional<String> stranger(CostAnomaly anomaly, CommittedDeployment deployment) {
        return when(
                !anomaly.model().equals(deployment.model().model())
                        || !anomaly.version()
                                .equals(deployment.model().version().toString()),
                "the deployment is not one of " + anomaly.model() + " " + anomaly.version());
    }

    private Optional<String> unasked(CostAnomaly anomaly, CommittedDeployment deployment) {
        return when(
                !models.contains(EVERY) && !models.contains(anomaly.model().text()),
                "the model " + anomaly.model() + " did not ask to be taken back for its cost");
    }

    private Optional<String> mild(CostAnomaly anomaly, CommittedDeployment deployment) {
        BigDecimal least = anomaly.expected().amount().multiply(BigDecimal.valueOf(leastFactor));
        return when(
                anomaly.actual().amount().compareTo(least) < 0,
                "it costs less than " + leastFactor + " times what is usual");
    }

    private Optional<String> late(CostAnomaly anomaly, CommittedDeployment deployment) {
        return when(
                anomaly.detected().isAfter(deployment.committedAt().plus(within)),
                "the deployment was committed at " + deployment.committedAt() + ", longer ago than " + within);
    }

    private Optional<String> first(CostAnomaly anomaly, CommittedDeployment deployment) {
        return when(deployment.supersedes().isEmpty(), "there is no version before it to go back to");
    }

    private static Optional<String> when(boolean objected, String reason) {
        return objected ? Optional.of(reason) : Optional.empty();
    }
}
