package dev.weir.deployer.messaging;

import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.rightsizing.FieldChange;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.Risk;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.RightsizingRecommended;
import dev.weir.mesh.Event;

/** Reads what right-sizing hears. */
final class SizingReaders {

    private SizingReaders() {}

    /**
     * Reads {@code rightsizing.recommended}.
     *
     * @throws IllegalArgumentException when it means nothing
     */
    static SizingFact recommended(Event<RightsizingRecommended> event) {
        RightsizingRecommended data = event.data();
        Recommendation recommendation = new Recommendation(
                event.id().value(),
                data.getRecommendationId(),
                new ModelName(data.getModel()),
                data.getVersion(),
                data.getDeploymentId(),
                data.getEnvironment(),
                data.getResource(),
                data.getCurrent(),
                data.getRecommended(),
                data.getChanges().stream()
                        .map(change -> FieldChange.parse(change.getPath(), change.getValue()))
                        .toList(),
                risk(data),
                data.getConfidence(),
                data.getReason(),
                event.envelope().correlation(),
                event.envelope().traceparent());
        return new SizingFact.Recommended(recommendation);
    }

    /**
     * Reads {@code deployment.succeeded}.
     *
     * @throws IllegalArgumentException when it means nothing
     */
    static SizingFact healthy(Event<DeploymentSucceeded> event) {
        DeploymentSucceeded data = event.data();
        return new SizingFact.Healthy(
                new ModelName(data.getModel()),
                data.getEnvironment(),
                data.getCluster(),
                new CommitId(data.getCommit()));
    }

    private static Risk risk(RightsizingRecommended data) {
        return switch (data.getRisk()) {
            case LOW, INFORMATIONAL -> Risk.LOW;
            case MEDIUM -> Risk.MEDIUM;
            case HIGH, CRITICAL, UNSPECIFIED -> Risk.HIGH;
        };
    }
}
