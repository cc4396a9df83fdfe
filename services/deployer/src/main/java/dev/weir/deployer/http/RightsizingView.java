package dev.weir.deployer.http;

import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.SizingState;
import java.util.Map;
import java.util.UUID;

/**
 * A recommendation as people see it.
 *
 * @param outcome waiting, off, committed, refused or taken_back
 * @param commit empty when nothing changed
 */
record RightsizingView(
        String model,
        String version,
        String environment,
        String deploymentId,
        String resource,
        String current,
        String recommended,
        String outcome,
        String reason,
        String commit,
        String recommendationId) {

    static RightsizingView waiting(Recommendation recommendation) {
        return of(recommendation, "waiting", "a rollout is under way", "");
    }

    /**
     * @param takenBack commits that took a size back, by the fact that recommended it
     */
    static RightsizingView decided(SizingState.Decision decision, Map<UUID, String> takenBack) {
        Recommendation recommendation = decision.recommendation();
        return switch (decision.outcome()) {
            case OFF -> of(recommendation, "off", decision.reason(), "");
            case REFUSED -> of(recommendation, "refused", decision.reason(), "");
            case COMMITTED ->
                takenBack.containsKey(recommendation.event())
                        ? of(
                                recommendation,
                                "taken_back",
                                "the cluster could not run it",
                                takenBack.getOrDefault(recommendation.event(), ""))
                        : of(recommendation, "committed", decision.reason(), decision.commit());
        };
    }

    private static RightsizingView of(Recommendation recommendation, String outcome, String reason, String commit) {
        return new RightsizingView(
                recommendation.model().text(),
                recommendation.version(),
                recommendation.environment(),
                recommendation.deployment(),
                recommendation.resource(),
                recommendation.current(),
                recommendation.recommended(),
                outcome,
                reason,
                commit,
                recommendation.id());
    }
}
