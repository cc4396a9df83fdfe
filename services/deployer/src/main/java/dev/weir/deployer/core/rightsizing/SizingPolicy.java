package dev.weir.deployer.core.rightsizing;

import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Which recommendations are followed. Pure: the first reason against one, or none.
 *
 * @param models models that asked for it, by name; {@code *} is every model
 * @param targets targets whose deployments are right-sized, by name
 * @param resources what may change: cpu, memory, gpu or replicas
 * @param highest risk that is taken
 * @param confidence how much must have been observed, 0 to 1
 * @param bounds by resource; one that has none is not bounded
 */
public record SizingPolicy(
        Set<String> models,
        Set<String> targets,
        Set<String> resources,
        Risk highest,
        double confidence,
        Map<String, Bounds> bounds) {

    private static final String EVERY = "*";

    public SizingPolicy {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence lies between 0 and 1: " + confidence);
        }
        models = Set.copyOf(models);
        targets = Set.copyOf(targets);
        resources = Set.copyOf(resources);
        bounds = Map.copyOf(bounds);
    }

    /** Whether a model asked for it by name, or every model did. */
    public boolean names(ModelName model) {
        return models.contains(EVERY) || models.contains(model.text());
    }

    /** Why a recommendation is none of ours, neither followed nor refused; empty when somebody asked for it. */
    public Optional<String> unasked(Recommendation recommendation, CommittedDeployment deployment) {
        Optional<String> target = deployment.target().map(Object::toString);
        return when(
                !names(recommendation.model())
                        && target.filter(targets::contains).isEmpty(),
                "neither the model " + recommendation.model()
                        + target.map(name -> " nor its target " + name).orElse("") + " asked to be right-sized");
    }

    /** Why a recommendation for a deployment is not followed; empty when it is. */
    public Optional<String> objection(Recommendation recommendation, CommittedDeployment deployment) {
        return Stream.<BiFunction<Recommendation, CommittedDeployment, Optional<String>>>of(
                        this::stranger, this::unfit, this::risky, this::unbounded)
                .flatMap(rule -> rule.apply(recommendation, deployment).stream())
                .findFirst();
    }

    private Optional<String> stranger(Recommendation recommendation, CommittedDeployment deployment) {
        return when(
                !recommendation.model().equals(deployment.model().model()),
                "the deployment is not one of " + recommendation.model());
    }

    private Optional<String> unfit(Recommendation recommendation, CommittedDeployment deployment) {
        List<FieldChange> changes = recommendation.changes();
        if (!resources.contains(recommendation.resource())) {
            return Optional.of(recommendation.resource() + " is not right-sized here");
        }
        return when(
                changes.isEmpty()
                        || changes.stream().anyMatch(change -> change.resource().isEmpty()),
                "it changes other things than sizes");
    }

    private Optional<String> risky(Recommendation recommendation, CommittedDeployment deployment) {
        if (recommendation.risk().compareTo(highest) > 0) {
            return Optional.of(
                    "its risk is " + recommendation.risk() + ", and " + highest + " is the highest that is taken");
        }
        return when(
                recommendation.confidence() < confidence,
                "its confidence is " + recommendation.confidence() + ", and " + confidence + " is asked for");
    }

    private Optional<String> unbounded(Recommendation recommendation, CommittedDeployment deployment) {
        return recommendation.changes().stream()
                .flatMap(change -> unbounded(change).stream())
                .findFirst();
    }

    private Optional<String> unbounded(FieldChange change) {
        String resource = change.resource().orElse("");
        return change.value()
                .flatMap(value -> Quantity.parse(value)
                        .map(amount -> Optional.ofNullable(bounds.get(resource))
                                .filter(bound -> !bound.hold(amount))
                                .map(bound -> value + " of " + resource + " is not within " + bound))
                        .orElseGet(() -> Optional.of("\"" + value + "\" is no amount")));
    }

    private static Optional<String> when(boolean objected, String reason) {
        return objected ? Optional.of(reason) : Optional.empty();
    }
}
